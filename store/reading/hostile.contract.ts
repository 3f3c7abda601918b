import { afterAll, beforeAll, expect, it } from "vitest";
import type { ArticleId, EntityId } from "#schema/ids.ts";
import type { EntityType, RelationType } from "#schema/ontology.ts";
import { checksum } from "../checksum.ts";
import { anna, bert, graphs } from "../contract-fixtures.ts";
import type { FreshStore } from "../contract-fixtures.ts";
import type { Direction, GraphStore, TimelineRequest } from "../graph-store.ts";

/** Texts that end what they stand in and go on as a query of their own, where they are pasted into one. */
const hostile = [
  "x'}) DETACH DELETE n //",
  'x"}) MATCH (n) DETACH DELETE n //',
  "x`]->() MATCH (n) DETACH DELETE n //",
  "\\u0027}) MATCH (n) DETACH DELETE n //",
  "\\u0060]->() MATCH (n) DETACH DELETE n //",
  "CONTACTED]->() MATCH (n) DETACH DELETE n //",
  "Person) MATCH (n) DETACH DELETE n //",
  "publishedAt AS d MATCH (n) DETACH DELETE n //",
  "$id",
  "*",
];

/** The app's own queries: what people ask them for is data, and no part of the query. */
export function hostileContract(openFreshStore: () => Promise<FreshStore>): void {
  let fresh: FreshStore;
  let reader: GraphStore;
  beforeAll(async () => {
    fresh = await openFreshStore();
    reader = fresh.store.reader;
    await fresh.store.writer.write(graphs);
  });
  afterAll(() => fresh.dispose());

  it.each(hostile)("finds nothing by %s, and is left as it is", async (text) => {
    const before = await checksum(reader);
    const id = text as EntityId;
    expect(await reader.search({ q: text, limit: 5 })).toEqual({ results: [] });
    expect(await reader.node({ id })).toBeUndefined();
    expect((await reader.neighbours({ id, direction: "both", limit: 5 })).nodes).toEqual([]);
    expect((await reader.among({ nodes: [id], outlines: true })).nodes).toEqual([]);
    expect((await reader.statements({ source: id, target: id, bothWays: true, limit: 5 })).statements).toEqual([]);
    expect(await reader.article({ id: text as ArticleId })).toBeUndefined();
    expect((await reader.articles({ outlet: text, limit: 5 })).articles).toEqual([]);
    expect((await reader.paths({ from: id, to: anna.id, maxHops: 3, limit: 3 })).paths).toEqual([]);
    for await (const part of reader.subgraph({ nodes: [id], evidence: true })) expect(part).toBeUndefined();
    expect(await checksum(reader)).toBe(before);
  });

  it.each(hostile)("refuses %s where only a name that is known can stand, and is left as it is", async (text) => {
    const before = await checksum(reader);
    const [relation, type, direction] = [text as RelationType, text as EntityType, text as Direction];
    const ends = { from: anna.id, to: bert.id, maxHops: 3, limit: 3 };
    for (const asked of [
      () => reader.search({ q: "anna", type, limit: 5 }),
      () => reader.neighbours({ id: anna.id, relation, direction: "both", limit: 5 }),
      () => reader.neighbours({ id: anna.id, type, direction: "both", limit: 5 }),
      () => reader.neighbours({ id: anna.id, direction, limit: 5 }),
      () => reader.statements({ source: anna.id, type: relation, limit: 5 }),
      () => reader.paths({ ...ends, relation }),
      () => reader.timeline({ precision: "year", by: text as TimelineRequest["by"] }),
    ])
      await expect(asked()).rejects.toThrow();
    expect(await checksum(reader)).toBe(before);
  });
}
