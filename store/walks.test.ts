import { describe, expect, it } from "vitest";
import type { EntityId } from "#schema/ids.ts";
import { addTo } from "./add-to.ts";
import { compare } from "#schema/bundles.ts";
import { person } from "./builders.ts";
import { shortWalks } from "./walks.ts";

type Edges = readonly (readonly [EntityId, EntityId])[];

function listsOf(edges: Edges, asked: EntityId[] = []) {
  const lists = new Map<EntityId, EntityId[]>();
  for (const [one, other] of edges) {
    addTo(lists, one, other);
    addTo(lists, other, one);
  }
  return async (ids: readonly EntityId[]) => {
    asked.push(...ids);
    return new Map(ids.map((id) => [id, lists.get(id) ?? []]));
  };
}

/** Every walk without repeated nodes up to a length, the slow way. */
function allWalks(edges: Edges, from: EntityId, to: EntityId, hops: number): EntityId[][] {
  const step = (walk: EntityId[]): EntityId[][] => {
    const here = walk.at(-1);
    if (here === to) return [walk];
    if (walk.length > hops) return [];
    const next = edges.flatMap(([one, other]) => (one === here ? [other] : other === here ? [one] : []));
    return [...new Set(next)].filter((id) => !walk.includes(id)).flatMap((id) => step([...walk, id]));
  };
  return step([from]);
}

const bounds = { maxHops: 6, limit: 1000, maxNodes: 1000 };

describe("short walks", () => {
  it("are all shortest ones and those one hop longer, as a search of everything finds them", async () => {
    let seed = 11;
    const random = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
    for (let round = 0; round < 60; round += 1) {
      const ids = Array.from({ length: 9 }, (_, at) => person(`${round} ${at}`).id);
      const edges = Array.from(
        { length: 4 + random(12) },
        () => [ids[random(9)], ids[random(9)]] as [EntityId, EntityId],
      ).filter(([one, other]) => one !== other);
      const [from, to] = ids as [EntityId, EntityId];
      const every = allWalks(edges, from, to, bounds.maxHops);
      const least = Math.min(...every.map((walk) => walk.length));
      const wanted = every
        .filter((walk) => walk.length <= least + 1)
        .sort((one, other) => one.length - other.length || compare(one.join(), other.join()));
      expect(await shortWalks({ from, to }, listsOf(edges), bounds)).toEqual(wanted);
    }
  });
  it("keep to hops and limit", async () => {
    const [a, b, c, d] = [person("a").id, person("b").id, person("c").id, person("d").id];
    const edges: Edges = [
      [a, b],
      [b, d],
      [a, c],
      [c, d],
    ];
    expect(await shortWalks({ from: a, to: d }, listsOf(edges), { ...bounds, maxHops: 1 })).toEqual([]);
    expect(await shortWalks({ from: a, to: d }, listsOf(edges), { ...bounds, limit: 1 })).toHaveLength(1);
    expect(await shortWalks({ from: a, to: a }, listsOf(edges), bounds)).toEqual([]);
  });
  it("are given up where a step would look at too many nodes", async () => {
    const [a, d] = [person("a").id, person("d").id];
    const many = Array.from({ length: 50 }, (_, at) => person(`m${at}`).id);
    const edges: Edges = many.flatMap((id, at) => [
      [a, id],
      [id, many[(at + 1) % 50] ?? id],
      [person(`n${at}`).id, d],
    ]);
    const asked: EntityId[] = [];
    expect(await shortWalks({ from: a, to: d }, listsOf(edges, asked), { ...bounds, maxNodes: 100 })).toEqual([]);
    expect(asked.length).toBeLessThan(10);
  });
  it("ask for no node twice and stop when one side is used up", async () => {
    const [a, b, c] = [person("a").id, person("b").id, person("c").id];
    const asked: EntityId[] = [];
    expect(await shortWalks({ from: a, to: c }, listsOf([[a, b]], asked), bounds)).toEqual([]);
    expect(new Set(asked).size).toBe(asked.length);
  });
});
