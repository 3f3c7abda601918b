import { describe, expect, it } from "vitest";
import type { ArticleGraph } from "./article-graph.ts";
import { whyNotWritable } from "./check-article-graph.ts";
import { articleId, entityId, statementId, storyId } from "./derive-id.ts";
import type { Statement } from "./statement.ts";

const text = "Ada Quandt kritisierte den Konzern Nordmetall.";
const id = articleId({ text, title: "" });
const ada = entityId("Person", "ada quandt");
const firm = entityId("Organization", "nordmetall");
const dispute = entityId("Event", "streit");

function graph(over: Partial<Statement> = {}, rest: Partial<ArticleGraph> = {}): ArticleGraph {
  const place = { articleId: id, type: "CRITICIZED", source: ada, target: firm, start: 0, end: text.length } as const;
  return {
    article: {
      id,
      title: "",
      source: "",
      publishedAtFrom: "none",
      language: "de",
      text,
      sha256: "0".repeat(64),
      story: storyId(id),
      signature: "",
      extractor: "test/1",
      ingestedAt: "2026-01-01T00:00:00.000Z",
    },
    entities: [
      { id: ada, type: "Person", name: "Ada Quandt", aliases: [] },
      { id: firm, type: "Organization", name: "Nordmetall", aliases: [] },
      { id: dispute, type: "Event", name: "Streit", aliases: [] },
    ],
    mentions: [],
    statements: [
      {
        id: statementId(place),
        ...place,
        quote: text,
        trigger: "kritisierte",
        modality: "asserted",
        confidence: 1,
        rule: "test",
        ...over,
      },
    ],
    ...rest,
  };
}

describe("whyNotWritable", () => {
  it("lets a statement with its verbatim sentence pass", () => {
    expect(whyNotWritable(graph())).toBeUndefined();
  });

  it.each<[string, Partial<Statement>, RegExp]>([
    ["a quote that is not verbatim", { quote: text.toUpperCase() }, /does not stand in the article/],
    ["a quote at another place", { start: 1 }, /does not stand in the article/],
    ["no quote", { quote: "", start: 3, end: 3 }, /has no quote/],
    ["an end that is not among the entities", { target: entityId("Person", "x") }, /not among the entities/],
    ["contact with an event", { type: "CONTACTED", target: dispute }, /may not end at Event/],
    ["an event that criticizes", { source: dispute }, /may not start at Event/],
    ["a speaker that is not among the entities", { attributedTo: entityId("Person", "x") }, /its speaker/],
    ["another article's id", { articleId: articleId({ text: "x", title: "" }) }, /another article/],
  ])("refuses %s", (_, over, reason) => {
    expect(whyNotWritable(graph(over))).toMatch(reason);
  });

  it("refuses a mention outside the text", () => {
    const mention = { entityId: ada, articleId: id, name: "Ada", aliases: [], spans: [{ start: 40, end: 400 }] };
    expect(whyNotWritable(graph({}, { mentions: [mention] }))).toMatch(/outside the text/);
  });
});
