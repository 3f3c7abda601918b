import { describe, expect, it } from "vitest";
import type { Bundle, GraphNode } from "#schema/graph.ts";
import { ArticleId, EntityId, StatementId, StoryId } from "#schema/ids.ts";
import { noFilters } from "../state/filters.ts";
import type { Outline, Records } from "../state/records.ts";
import { bundleKey, learn, noRecords } from "../state/records.ts";
import type { Condition, EdgeField, NodeField, Rule } from "../state/rules.ts";
import {
  allows,
  ask,
  changeCondition,
  moveRule,
  newRule,
  operatorsOf,
  ruleFields,
  withCondition,
  withoutCondition,
} from "../state/rules.ts";
import { noName, painted } from "./rule-paint.ts";

const id = (kind: "per" | "org", number: number): EntityId =>
  EntityId.parse(`${kind}_${String(number).padStart(16, "0")}`);
const ada: GraphNode = {
  ...{ id: id("per", 1), type: "Person", name: "Ada Müller", aliases: ["Müller"], degree: 12, articles: 5 },
  ...{ members: [id("per", 1), id("per", 9)], memberNames: ["Ada Müller", "A. Müller"] },
};
const bert: GraphNode = { id: id("per", 2), type: "Person", name: "Bert", aliases: [], degree: 3, articles: 1 };
const werft: GraphNode = { id: id("org", 3), type: "Organization", name: "Werft", aliases: [], degree: 1, articles: 9 };

const bundle = (source: GraphNode, target: GraphNode, more: Partial<Bundle> = {}): Bundle => ({
  ...{ type: "CONTACTED", source: source.id, target: target.id, statements: 1, articles: 1, stories: 1 },
  ...{ contested: false, modalities: { asserted: 1 }, confidence: 0.7 },
  ...more,
});
const call = bundle(ada, bert, {
  ...{ statements: 3, stories: 2, contested: true, modalities: { asserted: 1, negated: 1 } },
  ...{ first: "2016-06", last: "2019-01-02" },
});
const criticism = bundle(bert, werft, { type: "CRITICIZED", confidence: 0.95, first: "2020", last: "2020" });

let statements = 0;
const outline = (of: Bundle, more: Partial<Outline>): Outline => {
  statements += 1;
  const number = String(statements).padStart(16, "0");
  return {
    ...{ id: StatementId.parse(`sta_${number}`), articleId: ArticleId.parse(`art_${number}`) },
    ...{ story: StoryId.parse(`sto_${number}`), type: of.type, source: of.source, target: of.target },
    ...{ modality: "asserted", confidence: 0.7, language: "de" },
    ...more,
  };
};
const records: Records = {
  ...learn({ nodes: [ada, bert, werft], bundles: [call, criticism] })(noRecords),
  outlines: new Map([
    [bundleKey(call), [outline(call, { outlet: "Bote", publishedAt: "2016-06", speaker: "Clara" })]],
    [bundleKey(criticism), [outline(criticism, { publishedAt: "2020", eventDate: "2019-05-01" })]],
  ]),
};
const drawn = { visible: { nodes: [ada, bert, werft], bundles: [call, criticism] }, records, filters: noFilters };

const asks = (field: Condition["field"], operator: Condition["operator"], value = "", to = ""): Condition => ({
  ...{ field, operator, value, to },
});
const rule = (of: Rule["of"], conditions: readonly Condition[], draws: Partial<Rule> = {}): Rule => ({
  ...newRule(of, 1),
  ...{ conditions, ...draws },
});
const matches = (asked: Rule): string[] => [...painted([asked], drawn).paints.keys()];
const nodes = (field: NodeField, operator: Condition["operator"], value = "", to = ""): string[] =>
  matches(rule("node", [asks(field, operator, value, to)]));
const edges = (field: EdgeField, operator: Condition["operator"], value = "", to = ""): string[] =>
  matches(rule("edge", [asks(field, operator, value, to)]));
const [a, b, w] = [ada.id, bert.id, werft.id];
const [c, k] = [bundleKey(call), bundleKey(criticism)];

describe("what a rule matches", () => {
  it.each([
    ["kind", nodes("type", "is", "Person"), [a, b]],
    ["not a kind", nodes("type", "isNot", "Person"), [w]],
    ["part of a name or an alias, umlauts folded", nodes("name", "contains", "muell"), [a]],
    ["a whole name", nodes("name", "is", "mueller"), [a]],
    ["a part is no whole name", nodes("name", "is", "ada"), []],
    ["a number and more", nodes("degree", "atLeast", "3"), [a, b]],
    ["a number and less", nodes("degree", "atMost", "3"), [b, w]],
    ["between two numbers, both included", nodes("articles", "between", "1", "5"), [a, b]],
    ["an open end", nodes("articles", "between", "", "5"), [a, b]],
    ["percent of the largest", nodes("betweenness", "atLeast", "100"), [b]],
    ["an outlet that speaks of it", nodes("outlet", "is", "Bote"), [a, b]],
    ["no outlet", nodes("outlet", "is", noName), [b, w]],
    ["a speaker", nodes("speaker", "is", "Clara"), [a, b]],
    ["the article's own word", nodes("speaker", "is", noName), [b, w]],
    ["first dates", nodes("first", "between", "2016-06-09", "2016-12"), [a, b]],
    ["last dates", nodes("last", "atLeast", "2020"), [b, w]],
    ["contested nodes", nodes("contested", "has"), [a, b]],
    ["nodes that are not contested", nodes("contested", "hasNot"), [w]],
    ["merged nodes", nodes("merged", "has"), [a]],
    ["a relation", edges("relation", "is", "CRITICIZED"), [k]],
    ["a modality among others", edges("modality", "is", "negated"), [c]],
    ["edges without a modality", edges("modality", "isNot", "negated"), [k]],
    ["contested edges", edges("contested", "has"), [c]],
    ["independent sources", edges("stories", "atLeast", "2"), [c]],
    ["statements", edges("statements", "atMost", "1"), [k]],
    ["confidence in whole percent", edges("confidence", "atLeast", "70"), [c, k]],
    ["more confidence", edges("confidence", "atLeast", "71"), [k]],
    ["the day of an article", edges("published", "atMost", "2016"), [c]],
    ["the day of the event", edges("happened", "between", "2019", "2019"), [k]],
    ["an outlet of an edge", edges("outlet", "is", "Bote"), [c]],
    ["a speaker of an edge", edges("speaker", "isNot", "Clara"), [k]],
    ["the name of an end", edges("name", "contains", "werft"), [k]],
  ])("%s", (_, found, wanted) => expect(found).toEqual(wanted));

  it("is nothing while its value is missing", () => {
    for (const of of ["node", "edge"] as const)
      for (const [field, kind] of Object.entries(ruleFields[of]))
        for (const operator of operatorsOf[kind])
          if (kind !== "flag")
            expect([field, operator, matches(rule(of, [asks(field as NodeField, operator)]))]).toEqual([
              field,
              operator,
              [],
            ]);
  });

  it("counts no statement that the filters leave out", () => {
    const asked = rule("edge", [asks("outlet", "is", "Bote")]);
    const filters = { ...noFilters, speakers: ["Dora"] };
    expect(painted([asked], { ...drawn, filters }).counts.get(1)).toBe(0);
  });

  it("is what all its conditions hold of, and a further one asks nothing until it has its value", () => {
    const people = asks("type", "is", "Person");
    expect(matches(rule("node", [people, asks("degree", "atLeast", "5")]))).toEqual([a]);
    expect(matches(rule("node", [people, asks("name", "contains", "werft")]))).toEqual([]);
    expect(matches(rule("node", [people, asks("degree", "atLeast")]))).toEqual([a, b]);
    expect(matches(rule("edge", [asks("contested", "hasNot"), asks("published", "atLeast", "2020")]))).toEqual([k]);
  });
});

describe("several rules", () => {
  const people = rule("node", [asks("type", "is", "Person")], { colour: "#0072B2", size: "same" });
  const ring = rule("node", [asks("degree", "atLeast", "5")], { ring: true, id: 2 });

  it("let the uppermost decide, and the others say what it says nothing of", () => {
    expect(painted([people, ring], drawn).paints.get(a)).toEqual({ colour: "#0072B2", scale: 1.5, ring: true });
    expect(painted([ring, people], drawn).paints.get(a)).toEqual({ colour: "#D55E00", scale: 1.5, ring: true });
    expect(painted([people, ring], drawn).paints.get(b)).toEqual({ colour: "#0072B2" });
  });

  it("count what they match also while they are off, and then paint nothing", () => {
    const { paints, counts } = painted([{ ...people, on: false }, ring], drawn);
    expect([...counts]).toEqual([
      [1, 2],
      [2, 1],
    ]);
    expect([...paints.keys()]).toEqual([a]);
  });

  it("change places within their bounds", () => {
    expect(moveRule(2, -1)([people, ring]).map(({ id: one }) => one)).toEqual([2, 1]);
    const list = [people, ring];
    expect(moveRule(1, -1)(list)).toBe(list);
    expect(moveRule(7, 1)(list)).toBe(list);
  });

  it("ask what a field allows", () => {
    expect(ask("node", "contested")).toEqual(asks("contested", "has"));
    expect(allows({ of: "node", field: "contested" }, "contains")).toBe(false);
  });

  it("take and lose conditions, and keep one", () => {
    const more = withCondition(people);
    expect(more.conditions.map(({ field }) => field)).toEqual(["type", "name"]);
    expect(changeCondition(1, { value: "x" })(more).conditions[1]).toEqual(asks("name", "contains", "x"));
    expect(withoutCondition(0)(more).conditions).toEqual([asks("name", "contains")]);
    expect(withoutCondition(0)(people)).toBe(people);
    const full = [1, 2, 3, 4].reduce(withCondition, people);
    expect(full.conditions).toHaveLength(5);
    expect(withCondition(full)).toBe(full);
  });
});
