import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { articleGraph, contacted, denied, event, organization, person } from "../builders.ts";
import { anna, graphs, names } from "../contract-fixtures.ts";
import type { FreshStore } from "../contract-fixtures.ts";
import type { GraphStore } from "../graph-store.ts";

const merz = person("Friedrich Merz", { aliases: ["Merz", "der Kanzler"] });
const mertens = person("Mertens, Ute");
const tamer = person("Tamer Merzouk");
const werkbund = organization("Merz-Werkbund");
const speech = event("Merz' Rede im Bundestag, die Friedrich Merz nie gehalten haben will", { date: "2025-02-01" });
const visit = event("der Besuch des Kanzlers Friedrich Merz im Kommerzbau");
const kommerz = organization("Kommerzbau AG");
const lawrow = person("Sergej Wiktorowitsch Lawrow");
const lavrov = person("Mia Lavrov");
const summit = event("Gipfel", { date: "2025-03-01" });
const summiteer = organization("Der Gipfel");

/** Events are joined best here, so that their degree cannot help people and organizations before them. */
const named = articleGraph({
  title: "Kanzler",
  publishedAt: "2025-02-02",
  says: [
    ...[speech, visit, summit].flatMap((what) => [merz, tamer, werkbund, kommerz].map((who) => denied(who, what))),
    denied(mertens, visit),
    contacted(merz, tamer),
    contacted(merz, mertens),
    contacted(mertens, werkbund),
    contacted(lawrow, lavrov),
    contacted(summiteer, mertens),
  ],
});

/** Who is found by what is typed, and in which order. */
export function searchContract(openFreshStore: () => Promise<FreshStore>): void {
  let fresh: FreshStore;
  let reader: GraphStore;
  const found = async (q: string, limit = 9): Promise<string[]> => names((await reader.search({ q, limit })).results);
  beforeAll(async () => {
    fresh = await openFreshStore();
    reader = fresh.store.reader;
    await fresh.store.writer.write(graphs);
  });
  afterAll(() => fresh.dispose());

  it.each(["Müller", "Mueller", "muller", "MÜLL", "Mül", "anna mu", "mueller anna", "ministerin"])(
    "finds Anna Müller by %s",
    async (q) => {
      expect(names((await reader.search({ q, limit: 5 })).results)).toEqual(["Anna Müller"]);
    },
  );
  it("folds other letters alike and finds nothing where a word is missing", async () => {
    expect(names((await reader.search({ q: "oster", limit: 5 })).results)).toEqual(["Dirk Øster"]);
    expect((await reader.search({ q: "anna falk", limit: 5 })).results).toEqual([]);
    expect((await reader.search({ q: "ü", limit: 5 })).results).toEqual([]);
    expect((await reader.search({ q: "?!", limit: 5 })).results).toEqual([]);
  });
  it.each(['" OR 1=1', "a*b~", "(", "\\", "' }) DETACH DELETE n //", "| |"])("takes %s for text", async (q) => {
    expect((await reader.search({ q, limit: 5 })).results).toEqual([]);
  });
  it("gives the best connected for an empty question", async () => {
    const { results } = await reader.search({ q: "", limit: 10 });
    expect(names(results)).not.toContain("Zoe Einsam");
    expect(results.map(({ degree }) => degree)).toEqual(
      results.map(({ degree }) => degree).sort((one, other) => other - one),
    );
    expect(results[0]).toEqual({
      id: anna.id,
      type: "Person",
      name: "Anna Müller",
      aliases: ["Müller", "die Ministerin"],
      degree: 6,
    });
    expect(names((await reader.search({ q: "nordwerk", limit: 1 })).results)).toEqual(["Nordwerk AG"]);
  });
  it("keeps to the type and the limit", async () => {
    expect(names((await reader.search({ q: "", type: "Organization", limit: 5 })).results)).toEqual(["Nordwerk AG"]);
    expect(names((await reader.search({ q: "n", type: "Person", limit: 5 })).results)).toEqual([]);
    expect((await reader.search({ q: "", limit: 2 })).results).toHaveLength(2);
  });

  describe("with events that are called by half a sentence", () => {
    beforeAll(async () => void (await fresh.store.writer.write([named])));

    it.each([
      ["merz", [merz, werkbund, tamer, speech, visit, kommerz]],
      ["Mer", [merz, werkbund, mertens, tamer, speech, visit, kommerz]],
      ["friedrich", [merz, visit, speech]],
      ["der", [merz, summiteer, visit]],
      ["KANZLER", [merz, visit]],
      ["kommerz", [kommerz, visit]],
      ["gipfel", [summit, summiteer]],
      ["merz fried", [merz, visit, speech]],
      ["bau", [kommerz, visit]],
      ["au", []],
      ["lavrov", [lavrov, lawrow]],
      ["Lawrow", [lawrow, lavrov]],
      ["Sergey Lavr", [lawrow]],
      ["lavrov serg", [lawrow]],
      ["Sergey Viktorovich", [lawrow]],
      ["lavrov ute", []],
    ])("orders what “%s” finds by how well the name fits", async (q, expected) => {
      expect(await found(q)).toEqual(expected.map(({ name }) => name));
    });
  });
}
