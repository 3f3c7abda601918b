import { describe, expect, it } from "vitest";
import type { Claim, LocalEntity, Related } from "../document.ts";
import type { AnnotatedArticle, AnnotatedStatement } from "./annotated-article.ts";
import { scoreArticle } from "./score-article.ts";

const statement = (over: Partial<AnnotatedStatement> = {}): AnnotatedStatement => ({
  type: "CONTACTED",
  source: "a",
  target: "b",
  acceptSource: [],
  acceptTarget: [],
  evidence: ["Anna traf Bert."],
  attributedTo: [],
  modality: "asserted",
  reciprocal: false,
  optional: false,
  sourceText: "",
  targetText: "",
  trigger: "",
  ...over,
});

const article = (statements: readonly AnnotatedStatement[]): AnnotatedArticle => ({
  name: "one",
  kind: "gold",
  language: "de",
  text: "Anna traf Bert.",
  entities: [
    { id: "a", type: "Person", name: "Anna Adler", aliases: ["Anna"], keywords: [], optional: false },
    { id: "b", type: "Person", name: "Bert Bauer", aliases: ["Bert"], keywords: [], optional: false },
  ],
  statements,
});

const person = (index: number, name: string): LocalEntity => ({
  index,
  type: "Person",
  name,
  aliases: [],
  mentions: [],
  roles: [],
  unnamed: false,
  disambiguator: "",
});

const claim = (source: number, target: number): Claim => ({
  type: "CONTACTED",
  source,
  target,
  start: 0,
  end: 15,
  trigger: "traf",
  modality: "asserted",
  confidence: 1,
  rule: "r",
  why: "",
});

const related = (...claims: readonly Claim[]): Related => ({
  text: "Anna traf Bert.",
  title: "",
  language: "de",
  blocks: [],
  sentences: [],
  quotations: [],
  tokens: [],
  mentions: [],
  entities: [person(0, "Anna"), person(1, "Bert")],
  entityOf: [],
  claims,
});

const kinds = (statements: readonly AnnotatedStatement[], ...claims: readonly Claim[]): string[] =>
  scoreArticle(article(statements), related(...claims)).outcomes.map(({ kind }) => kind);

describe("scoreArticle", () => {
  it("counts a statement as right when both ends fit by alias", () => {
    expect(kinds([statement()], claim(0, 1))).toEqual(["right"]);
  });

  it("counts the other direction only where both sides took part alike", () => {
    expect(kinds([statement()], claim(1, 0))).toEqual(["false"]);
    expect(kinds([statement({ reciprocal: true })], claim(1, 0))).toEqual(["right"]);
  });

  it("counts what annotators left to choice as neither right nor false", () => {
    expect(kinds([statement({ optional: true })], claim(0, 1))).toEqual(["optional"]);
  });

  it("counts a statement once, however many sentences say it, and names what is missing", () => {
    const scored = scoreArticle(
      article([statement(), statement({ type: "CRITICIZED" })]),
      related(claim(0, 1), claim(0, 1)),
    );
    expect(scored.outcomes.map(({ kind }) => kind)).toEqual(["right", "again"]);
    expect(scored.missed).toEqual([1]);
  });
});
