import type { ArticleGraph } from "#schema/article-graph.ts";
import { articleGraph, contacted, criticized, denied, event, organization, person } from "#store/builders.ts";

/** Invented people, for tests of the server. */
export const who = {
  mueller: person("Ada Müller", { aliases: ["Müller"] }),
  berg: person("Jonas Berg"),
  lind: person("Clara Lind"),
  stadtwerke: organization("Stadtwerke Nordheim"),
  brand: event("Brand im Umspannwerk", { date: "2024-03" }),
};

const { mueller, berg, lind, stadtwerke, brand } = who;

export const sampleGraphs: readonly ArticleGraph[] = [
  articleGraph({
    title: "Anruf vor dem Brand",
    outlet: "Nordheimer Bote",
    publishedAt: "2024-03-05",
    says: [contacted(mueller, berg), criticized(berg, stadtwerke, { modality: "alleged", attributedTo: lind })],
  }),
  articleGraph({
    title: "Stadtwerke weisen Vorwürfe zurück",
    outlet: "Kreisblatt",
    publishedAt: "2024-04-01",
    says: [denied(stadtwerke, brand), contacted(mueller, berg, { modality: "negated" })],
    names: [lind],
  }),
];
