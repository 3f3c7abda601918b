import type { ArticleGraph } from "#schema/article-graph.ts";
import { articleGraph, contacted, criticized, denied, event, organization, person } from "#store/builders.ts";

const ada = person("Ada Quandt", { aliases: ["Quandt", "A. Quandt"] });
const ben = person("Ben Ocker");
const cem = person("Cem Lauter", { aliases: ["Lauter"] });
const dora = person("Dora Weiß");
const edda = person("Edda Ägypten");
const [werk, amt, verein] = [organization("Hafenwerk"), organization("Bauamt"), organization("Chorverein")];
const brand = event("Brand am Kai", { date: "2023-11-04" });
const fest = event("Sommerfest", { date: "2024-06" });

/** A small invented graph with everything that queries can trip over: nulls, loops, both directions, doubles, umlauts, islands. */
export const comparedGraphs: readonly ArticleGraph[] = [
  articleGraph({
    title: "Anruf in der Nacht",
    outlet: "Kaibote",
    publishedAt: "2023-11-05",
    says: [
      contacted(ada, ben, { eventDate: "2023-11-04" }),
      contacted(ben, cem, { modality: "alleged", attributedTo: ada, confidence: 0.5 }),
      criticized(cem, werk),
      denied(werk, brand),
      contacted(ben, ada, { modality: "planned" }),
    ],
  }),
  articleGraph({
    title: "Bauamt schweigt",
    outlet: "Kreiszeitung",
    publishedAt: "2024-01",
    says: [
      criticized(ada, amt, { confidence: 0.7 }),
      criticized(ben, amt, { modality: "alleged" }),
      contacted(ada, ben),
      contacted(ada, ben, { modality: "negated" }),
      contacted(dora, amt),
      denied(ada, ben),
    ],
  }),
  articleGraph({
    title: "Fest ohne Gäste",
    outlet: "Kaibote",
    says: [criticized(dora, fest), contacted(dora, dora), contacted(verein, dora), contacted(cem, dora)],
    names: [edda],
  }),
  articleGraph({ title: "Nachtrag", outlet: "Abendblatt", publishedAt: "2024", says: [denied(cem, fest)] }),
];

export const comparedParams = {
  name: "Ada Quandt",
  names: ["Ada Quandt", "Cem Lauter", "Niemand"],
  least: 2,
  share: 0.5,
  nothing: null,
  map: { name: "Ben Ocker", n: 1 },
  big: { $type: "integer", value: "9007199254740993" },
} as const;
