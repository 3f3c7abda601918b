import { afterAll, beforeAll, expect, it } from "vitest";
import { articleGraph, contacted, denied, event, organization, person } from "./builders.ts";
import { checksum } from "./checksum.ts";
import type { FreshStore } from "./contract-fixtures.ts";
import { maybeSameAs } from "./maybe-same.ts";

const mursi = person("Mohammed Mursi");
const morsi = person("Mohamed Morsi");
const surname = person("Mursi");
const other = person("Amal Mursi");
const un = organization("UN");
const nations = organization("United Nations");
const summit = event("Gipfel");

const graph = articleGraph({
  title: "Kairo",
  says: [
    contacted(mursi, un),
    contacted(morsi, nations),
    contacted(morsi, other),
    contacted(surname, other),
    denied(un, summit),
  ],
});

/** What is suggested as maybe the same, alike on every engine. */
export function maybeSameContract(openFreshStore: () => Promise<FreshStore>): void {
  let fresh: FreshStore;
  beforeAll(async () => {
    fresh = await openFreshStore();
    await fresh.store.writer.write([graph]);
  });
  afterAll(() => fresh.dispose());
  const suggested = async (id: typeof mursi.id) =>
    (await maybeSameAs(fresh.store.reader, { id }))?.map(({ node, reason }) => [node.name, reason]);

  it("suggests other spellings and the surname alone, with the reason, but nobody with another first name", async () => {
    expect(await suggested(mursi.id)).toEqual([
      ["Mohamed Morsi", "spelling"],
      ["Mursi", "surname"],
    ]);
    expect(await suggested(un.id)).toEqual([["United Nations", "acronym"]]);
    expect(await suggested(nations.id)).toEqual([["UN", "acronym"]]);
  });
  it("suggests nothing for events and knows no node that is not there", async () => {
    expect(await suggested(summit.id)).toEqual([]);
    expect(await suggested(person("Niemand").id)).toBeUndefined();
  });
  it("joins nothing by it", async () => {
    const before = await checksum(fresh.store.reader);
    await suggested(mursi.id);
    expect(await checksum(fresh.store.reader)).toEqual(before);
  });
}
