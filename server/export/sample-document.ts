import { articleId, entityId, statementId, storyId } from "#schema/derive-id.ts";
import { ExportDocument } from "#schema/export-document.ts";
import type { Bundle, GraphNode, StatementView } from "#schema/graph.ts";

/** A small graph for tests: two outlets disagree about one contact, and one of the two denies it. Names are invented. */
export function sampleDocument(): ExportDocument {
  return ExportDocument.parse({
    format: "beleg-graph",
    version: 1,
    generatedAt: "2026-11-25T20:00:00.000Z",
    title: "Treffen im Hafen",
    evidence: true,
    positions: { [anna.id]: { x: -1.5, y: 2 }, [bert.id]: { x: 3, y: 0.25 }, [meeting.id]: { x: 0, y: -4 } },
    nodes: [anna, bert, meeting, firm].sort((one, other) => (one.id < other.id ? -1 : 1)),
    bundles: [contact, denial],
    statements: [reported, disputed, denied],
    articles: [kurier, post],
  });
}

const node = (
  type: GraphNode["type"],
  name: string,
  rest: Partial<Omit<GraphNode, "id" | "type" | "name">> = {},
): GraphNode => ({ id: entityId(type, name.toLowerCase()), type, name, aliases: [], degree: 1, articles: 1, ...rest });

const anna = node("Person", "Anna Müller-Lüdenscheidt", {
  aliases: ["Müller-Lüdenscheidt", 'die "Hafenchefin"'],
  description: "Hafendirektorin",
  degree: 2,
  articles: 2,
});
const bert = node("Person", "Bert Øyen", { articles: 2 });
const meeting = node("Event", "Treffen im Hafen", { date: "2016-06" });
const firm = node("Organization", "Kai & Söhne <GmbH>", { degree: 0 });

const article = (title: string, source: string, url: string, day: string) => ({
  id: articleId({ url }),
  title,
  source,
  url,
  publishedAt: day,
  publishedAtFrom: "front-matter" as const,
  story: storyId(url),
  extractor: "offline/1",
  ingestedAt: "2026-11-25T19:00:00.000Z",
});
const kurier = {
  ...article("Wer traf wen am Kai?", "Hafenkurier", "https://kurier.example/kai", "2017-07-09"),
  language: "de" as const,
  author: "R. Kaiser",
  file: "kai.md",
};
const post = {
  ...article("Who met whom", "Harbour Post", "https://post.example/a?b=1&c=2", "2017-07"),
  correctedAt: "2017-08-02",
  language: "en" as const,
};

function statement(
  from: typeof kurier | typeof post,
  said: Pick<StatementView, "type" | "quote" | "modality" | "trigger" | "confidence"> & Partial<StatementView>,
  start: number,
): StatementView {
  const target = said.type === "DENIED" ? meeting : bert;
  const ends = { source: anna.id, target: target.id, start, end: start + said.quote.length };
  return {
    id: statementId({ articleId: from.id, type: said.type, ...ends }),
    ...ends,
    articleId: from.id,
    publishedAt: from.publishedAt,
    rule: "contact.meet",
    outlet: from.source,
    articleTitle: from.title,
    url: from.url,
    story: from.story,
    language: from.language,
    sourceName: anna.name,
    targetName: target.name,
    ...said,
  };
}

const reported = statement(
  kurier,
  {
    type: "CONTACTED",
    quote: "Anna Müller-Lüdenscheidt traf Bert Øyen im Juni am Kai.",
    trigger: "traf",
    modality: "asserted",
    eventDate: "2016-06",
    confidence: 0.92,
  },
  40,
);
const disputed = statement(
  post,
  {
    type: "CONTACTED",
    quote: '"Anna Müller-Lüdenscheidt never met me," said Bert Øyen.',
    trigger: "met",
    modality: "negated",
    attributedTo: bert.id,
    attributedToName: bert.name,
    confidence: 0.8,
  },
  12,
);
const denied = statement(
  kurier,
  {
    type: "DENIED",
    quote: "Anna Müller-Lüdenscheidt bestreitet das Treffen im Hafen.",
    trigger: "bestreitet",
    modality: "asserted",
    confidence: 0.7,
  },
  120,
);

const bundle = (of: readonly [StatementView, ...StatementView[]], rest: Partial<Bundle>): Bundle => ({
  type: of[0].type,
  source: of[0].source,
  target: of[0].target,
  statements: of.length,
  articles: new Set(of.map((one) => one.articleId)).size,
  stories: new Set(of.map((one) => one.story)).size,
  contested: false,
  modalities: { asserted: 1 },
  confidence: Math.max(...of.map((one) => one.confidence)),
  ...rest,
});
const contact = bundle([reported, disputed], {
  contested: true,
  modalities: { asserted: 1, negated: 1 },
  first: "2017-07",
  last: "2017-07-09",
});
const denial = bundle([denied], { first: "2017-07-09", last: "2017-07-09" });
