import { describe, expect, it } from "vitest";
import type { Claim, LocalEntity, Mention, Related, Token } from "../document.ts";
import type { ModelReading, StatementCandidate } from "../model/reading.ts";
import { withModelClaims, type Weights } from "./model-claims.ts";
import { withModelLinks } from "./model-links.ts";
import { tokenRange } from "./token-range.ts";

const text = "Wellenkamp rügte Quist. Sie traf Feldhoff.";
const place = (word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });

const tokens: readonly Token[] = [...text.matchAll(/\p{L}+|[.]/gu)].map((match, index) => ({
  index,
  sentence: match.index < 23 ? 0 : 1,
  text: match[0],
  start: match.index,
  end: match.index + match[0].length,
  readings: [{ pos: "X", lemma: match[0] }],
}));

function mention(index: number, word: string, kind: Mention["kind"] = "name"): Mention {
  const range = tokenRange(tokens, place(word)) ?? { from: 0, to: 1 };
  const sentence = tokens[range.from]?.sentence ?? 0;
  return { index, ...place(word), ...range, head: range.from, sentence, kind, type: "Person", rule: "test", score: 1 };
}

const person = (index: number, name: string, mentions: readonly number[]): LocalEntity => ({
  index,
  type: "Person",
  name,
  aliases: [],
  mentions,
  roles: [],
  unnamed: false,
  disambiguator: "",
});

const claim: Claim = {
  type: "CRITICIZED",
  source: 0,
  target: 1,
  start: 0,
  end: 23,
  trigger: "rügte",
  modality: "asserted",
  confidence: 0.6,
  rule: "test",
  why: "",
};

/** The rules know Wellenkamp and Quist; "Sie" is open, Feldhoff unknown. */
const related = (claims: readonly Claim[]): Related => ({
  text,
  title: "",
  language: "de",
  blocks: [],
  sentences: [
    { index: 0, start: 0, end: 23, block: 0, kind: "text" },
    { index: 1, start: 24, end: text.length, block: 0, kind: "text" },
  ],
  quotations: [],
  tokens,
  mentions: [mention(0, "Wellenkamp"), mention(1, "Quist"), mention(2, "Sie", "pronoun")],
  entities: [person(0, "Wellenkamp", [0]), person(1, "Quist", [1])],
  entityOf: [0, 1, undefined],
  claims,
});

const read = (word: string, kind: "name" | "pronoun" = "name") =>
  ({ span: place(word), type: "Person", kind, score: 0.9 }) as const;

const statement = (of: Partial<StatementCandidate>): StatementCandidate => ({
  relation: "CRITICIZED",
  trigger: place("rügte"),
  sentence: { start: 0, end: 23 },
  source: 0,
  target: { kind: "mention", mention: 1 },
  modality: "asserted",
  modalityScore: 1,
  score: 0.5,
  ...of,
});

const reading = (...statements: readonly StatementCandidate[]): ModelReading => ({
  mentions: [read("Wellenkamp"), read("Quist"), read("Sie", "pronoun"), read("Feldhoff")],
  links: [{ mention: 2, antecedent: 0, score: 0.9 }],
  clusters: [[0, 2], [1], [3]],
  statements,
});

const weights: Weights = {
  alone: { CONTACTED: 0.6, DENIED: 0.6, CRITICIZED: 0.6 },
  unseen: { CONTACTED: 1, DENIED: 1, CRITICIZED: 0.5 },
  least: 0.35,
};

describe("rules and model together", () => {
  it("raise the confidence of what both say", () => {
    const { claims } = withModelClaims(related([claim]), reading(statement({})), weights);
    expect(claims.map(({ confidence }) => confidence)).toEqual([0.8]);
  });

  it("drop what a rule says where the model sees nothing of the kind", () => {
    expect(withModelClaims(related([claim]), reading(), weights).claims).toEqual([]);
  });

  it("keep a rule's claim as it is where the model sees the relation between others", () => {
    const other = statement({ target: { kind: "mention", mention: 3 } });
    expect(withModelClaims(related([claim]), reading(other), weights).claims).toEqual([claim]);
  });

  it("add what the model is sure of, with the pronoun resolved and the unknown person as a new entity", () => {
    const met = statement({
      relation: "CONTACTED",
      trigger: place("traf"),
      sentence: { start: 24, end: text.length },
      source: 2,
      target: { kind: "mention", mention: 3 },
      score: 0.8,
    });
    const { claims, entities } = withModelClaims(related([]), reading(met), weights);
    expect(claims).toMatchObject([
      { type: "CONTACTED", source: 0, target: 2, start: 24, rule: "model", confidence: 0.8 },
    ]);
    expect(entities[2]).toMatchObject({ type: "Person", name: "Feldhoff" });
  });

  it("leave out what only the model says and is not sure of", () => {
    const { claims, entities } = withModelClaims(related([]), reading(statement({ score: 0.59 })), weights);
    expect(claims).toEqual([]);
    expect(entities).toHaveLength(2);
  });

  it("name an event by its words where the model targets a stretch of text", () => {
    const event = statement({ target: { kind: "span", span: place("traf") }, score: 0.9 });
    const { claims, entities } = withModelClaims(related([]), reading(event), weights);
    expect(entities[claims[0]?.target ?? -1]).toMatchObject({ type: "Event", name: "traf" });
  });

  it("let a pronoun that the rules left open mean whom the model says", () => {
    const linked = withModelLinks(related([]), reading());
    expect(linked.entityOf).toEqual([0, 1, 0]);
    expect(linked.entities[0]?.mentions).toEqual([0, 2]);
  });

  it("leave open whom the model is not sure about", () => {
    expect(withModelLinks(related([]), { ...reading(), links: [] }).entityOf).toEqual([0, 1, undefined]);
  });
});

describe("the tokens of a stretch of text", () => {
  it("are those it covers at least in part", () => {
    expect(tokenRange(tokens, { start: 3, end: 13 })).toEqual({ from: 0, to: 2 });
    expect(tokenRange(tokens, { start: 900, end: 901 })).toBeUndefined();
  });
});
