import { describe, expect, it } from "vitest";
import type { Claim, LocalEntity, Mention, Related, Token } from "../document.ts";
import type { ModelReading, StatementCandidate } from "../model/reading.ts";
import { Ends } from "./ends.ts";
import { featureNames, featuresOf } from "./features.ts";
import { jointStatements } from "./joint-statements.ts";
import { openJudge, type Judge } from "./judge.ts";
import { withModelLinks } from "./model-links.ts";
import { judged } from "./read-together.ts";
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

const read = (word: string, entity?: number, kind: "name" | "pronoun" = "name") =>
  ({ span: place(word), type: "Person", kind, score: 0.9, ...(entity !== undefined && { entity }) }) as const;

const statement = (of: Partial<StatementCandidate>): StatementCandidate => ({
  relation: "CRITICIZED",
  trigger: place("rügte"),
  sentence: { start: 0, end: 23 },
  source: 0,
  target: { kind: "mention", mention: 1 },
  modality: "asserted",
  modalityScore: 1,
  score: 0.5,
  chances: { trigger: 0.5, source: 0.5, target: 0.5 },
  ...of,
});

const reading = (...statements: readonly StatementCandidate[]): ModelReading => ({
  mentions: [read("Wellenkamp", 0), read("Quist", 1), read("Sie", undefined, "pronoun"), read("Feldhoff")],
  links: [{ mention: 2, antecedent: 0, score: 0.9 }],
  clusters: [[0, 2], [1], [3]],
  statements,
});

const met = statement({
  relation: "CONTACTED",
  trigger: place("traf"),
  sentence: { start: 24, end: text.length },
  source: 2,
  target: { kind: "mention", mention: 3 },
});

function weighed(claims: readonly Claim[], ...statements: readonly StatementCandidate[]) {
  const [given, said] = [related(claims), reading(...statements)];
  const ends = new Ends(given, said);
  const joint = jointStatements(given, said, ends);
  return {
    known: given.entities.length,
    related: given,
    reading: said,
    ends,
    joint,
    features: featuresOf(joint, ends, said, text),
  };
}

const at = (name: (typeof featureNames)[number]): number => featureNames.indexOf(name);
/** Lets pass what a rule says, and what the model says with an even chance. */
const judge: Judge = {
  threshold: 0.5,
  sureRow: 0.8,
  confidence: (features) =>
    (features[at("a rule says it")] ?? 0) > 0 ? 0.9 : (features[at("trigger, log odds")] ?? 0) >= 0 ? 0.6 : 0.1,
};

describe("rules and model together", () => {
  it("make one statement of what both say", () => {
    const { joint, features } = weighed([claim], statement({}));
    expect(joint).toHaveLength(1);
    expect(joint[0]).toMatchObject({ claim, source: 0, target: 1 });
    expect(features[0]?.[at("both say it")]).toBe(1);
  });

  it("keep apart what they say of different people, and note that the other is there", () => {
    const { joint, features } = weighed([claim], statement({ target: { kind: "mention", mention: 3 } }));
    expect(joint).toHaveLength(2);
    expect(features.map((one) => one[at("rules say something else here")])).toEqual([0, 1]);
  });

  it("note where both take the same word and one end, and differ in the other", () => {
    const { features } = weighed([claim], statement({ target: { kind: "mention", mention: 3 } }));
    expect(features.map((one) => one[at("the model reads one end otherwise")])).toEqual([1, 0]);
    const elsewhere = statement({ trigger: place("Sie"), target: { kind: "mention", mention: 3 } });
    const apart = weighed([claim], elsewhere).features;
    expect(apart.map((one) => one[at("the model reads one end otherwise")])).toEqual([0, 0]);
  });

  it("mean the same by a phrase that stayed open at first and got its node while the statements were read", () => {
    const given = related([]);
    const open = { ...mention(3, "Feldhoff", "role"), rule: "role" };
    const made = { ...mention(4, "Feldhoff", "role"), rule: "relate.unresolved-role" };
    const both: Related = {
      ...given,
      mentions: [...given.mentions, open, made],
      entities: [...given.entities, person(2, "Feldhoff", [4])],
      entityOf: [0, 1, undefined, undefined, 2],
    };
    expect(new Ends(both, reading()).ofMention(3)).toBe(2);
  });

  it("count a contact once, whichever way it is told", () => {
    const contact: Claim = { ...claim, type: "CONTACTED" };
    const other = statement({ relation: "CONTACTED", source: 1, target: { kind: "mention", mention: 0 } });
    expect(weighed([contact], other).joint).toMatchObject([{ source: 0, target: 1, claim: contact }]);
  });

  it("give every statement one value for each feature", () => {
    const { features } = weighed([claim], met);
    expect(features.map((one) => one.length)).toEqual([featureNames.length, featureNames.length]);
  });

  it("add what the judge lets pass, with the pronoun resolved and the unknown person as a new entity", () => {
    const { claims, entities } = judged(weighed([], met), judge);
    expect(claims).toMatchObject([
      { type: "CONTACTED", source: 0, target: 2, start: 24, rule: "model", confidence: 0.6 },
    ]);
    expect(entities[2]).toMatchObject({ type: "Person", name: "Feldhoff" });
  });

  it("leave out what the judge does not believe, and whom only that would have brought in", () => {
    const faint = { ...met, chances: { trigger: 0.1, source: 0.5, target: 0.5 } };
    const { claims, entities } = judged(weighed([], faint), judge);
    expect(claims).toEqual([]);
    expect(entities.map(({ name }) => name)).toEqual(["Wellenkamp", "Quist"]);
  });

  it("say what a row is sure of even where the judge doubts it, and with the row's confidence", () => {
    const doubting: Judge = { ...judge, confidence: () => 0.1 };
    expect(judged(weighed([{ ...claim, confidence: 0.8 }]), doubting).claims).toMatchObject([{ confidence: 0.8 }]);
    expect(judged(weighed([{ ...claim, confidence: 0.79 }]), doubting).claims).toEqual([]);
  });

  it("take no sentence for evidence only because another one says the same", () => {
    const again = { ...met, trigger: place("rügte"), sentence: { start: 0, end: 23 }, source: 0 };
    const repetition = featureNames.indexOf("said in several sentences");
    const believing: Judge = {
      ...judge,
      confidence: (features) =>
        (features[repetition] === 1 ? 0.7 : 0.2) + (features[at("source is a pronoun")] ?? 0) / 10,
    };
    expect(judged(weighed([], met, again), believing).claims).toMatchObject([{ start: 24, confidence: 0.8 }]);
  });

  it("keep a rule's reason and trigger, and say what the model thinks of it", () => {
    expect(judged(weighed([claim]), judge).claims).toMatchObject([
      { trigger: "rügte", rule: "test", confidence: 0.9, why: expect.stringContaining("does not read it") as string },
    ]);
  });

  it("name an event by its words where the model targets a stretch of text", () => {
    const event = statement({ target: { kind: "span", span: place("traf") } });
    const { claims, entities } = judged(weighed([], event), judge);
    expect(entities[claims[0]?.target ?? -1]).toMatchObject({ type: "Event", name: "traf" });
  });

  it("name nothing by a word that points at anything", () => {
    const { joint } = weighed([], statement({ target: { kind: "span", span: place("Sie") } }));
    expect(joint).toHaveLength(1);
    const es = "Wellenkamp rügte es.";
    const given = { ...related([]), text: es };
    expect(new Ends(given, reading()).ofSpan({ start: 17, end: 19 })).toBeUndefined();
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

describe("the judge", () => {
  const of = (values: Readonly<Record<string, number>>) => featureNames.map((name) => values[name] ?? 0);

  it("believes what both say more than what one says", () => {
    const { confidence } = openJudge();
    const model = {
      "the model reads it": 1,
      "trigger, log odds": 1,
      "source, log chance": -0.2,
      "target, log chance": -0.2,
    };
    const rule = { "a rule says it": 1, "rule, log odds": 0 };
    const [alone, ruled, both] = [of(model), of(rule), of({ ...model, ...rule, "both say it": 1 })].map(confidence);
    expect(both).toBeGreaterThan(Math.max(alone ?? 1, ruled ?? 1));
  });

  it("gives confidences between 0 and 1 that rise with the chance of the trigger", () => {
    const { confidence } = openJudge();
    const scores = [-4, -1, 1, 4].map((odds) => confidence(of({ "the model reads it": 1, "trigger, log odds": odds })));
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
    for (const score of scores) expect(score > 0 && score < 1).toBe(true);
  });
});

describe("the tokens of a stretch of text", () => {
  it("are those it covers at least in part", () => {
    expect(tokenRange(tokens, { start: 3, end: 13 })).toEqual({ from: 0, to: 2 });
    expect(tokenRange(tokens, { start: 900, end: 901 })).toBeUndefined();
  });
});

describe("events of the model", () => {
  const span = (word: string) => place(word);
  const ends = (): Ends => new Ends(related([]), { mentions: [], links: [], clusters: [], statements: [] });

  it("are what the sentence before says where a word only points there", () => {
    const pointing = new Ends(
      { ...related([]), text: text.replace("Sie", "Das") },
      { mentions: [], links: [], clusters: [], statements: [] },
    );
    const event = pointing.ofSpan(span("Sie"));
    expect(pointing.entities[event ?? -1]).toMatchObject({ type: "Event", name: "Wellenkamp rügte Quist" });
  });

  it("are called by their own words otherwise", () => {
    const own = ends();
    expect(own.entities[own.ofSpan(span("traf Feldhoff")) ?? -1]?.name).toBe("traf Feldhoff");
  });

  it("are none where nothing stands before", () => {
    const first = new Ends(
      { ...related([]), text: text.replace("Wellenkamp", "Das       ") },
      { mentions: [], links: [], clusters: [], statements: [] },
    );
    expect(first.ofSpan({ start: 0, end: 3 })).toBeUndefined();
  });
});
