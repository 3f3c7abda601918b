import { describe, expect, it } from "vitest";
import type { Bundle, GraphNode } from "#schema/graph.ts";
import { ArticleId, EntityId, StatementId, StoryId } from "#schema/ids.ts";
import { visibleOf } from "../look/graph-look.ts";
import type { Filters } from "./filters.ts";
import { noFilters, overlaps, ownWord, passesBundle, passesStatement, setRange, toggleKind } from "./filters.ts";
import { amend, canRedo, jump, present, record, recordRun, redo, startHistory, undo } from "./history.ts";
import type { Outline } from "./records.ts";
import { bundleKey, hiddenBundles, learn, neighbourIds, noRecords } from "./records.ts";
import { selectNode, selectNodes, nothingSelected } from "./selection.ts";
import { collapseNode, emptyTopology, expandNode, showNodes } from "./topology.ts";
import { emptyDocument } from "./view-document.ts";

const id = (number: number): EntityId => EntityId.parse(`per_${String(number).padStart(16, "0")}`);
const [anna, bert, carl, dora] = [id(1), id(2), id(3), id(4)];
const node = (nodeId: EntityId, degree = 0): GraphNode => ({
  id: nodeId,
  type: "Person",
  name: nodeId,
  aliases: [],
  degree,
  articles: 1,
});
const bundle = (source: EntityId, target: EntityId, more: Partial<Bundle> = {}): Bundle => ({
  type: "CONTACTED",
  source,
  target,
  statements: 1,
  articles: 1,
  stories: 1,
  contested: false,
  modalities: { asserted: 1 },
  confidence: 0.8,
  ...more,
});
const answer = (...ids: EntityId[]) => ({ nodes: ids.map((one) => node(one)), bundles: [], truncated: false });

describe("expanding and collapsing", () => {
  it("takes back what an expansion brought, and what that brought in turn", () => {
    const grown = [showNodes([anna]), expandNode(anna, answer(bert)), expandNode(bert, answer(carl))].reduce(
      (state, producer) => producer(state),
      emptyTopology,
    );
    expect([...collapseNode(anna)(grown).shown.keys()]).toEqual([anna]);
  });

  it("leaves what was there before, and what is pinned", () => {
    const grown = [showNodes([anna, bert]), expandNode(anna, answer(bert, carl, dora))].reduce(
      (state, producer) => producer(state),
      emptyTopology,
    );
    expect([...collapseNode(anna, new Set([dora]))(grown).shown.keys()]).toEqual([anna, bert, dora]);
  });
});

describe("records", () => {
  const records = learn({ nodes: [node(anna, 3), node(bert, 1)], bundles: [bundle(anna, bert), bundle(anna, anna)] })(
    noRecords,
  );

  it("count the edges of a node that are not on the canvas", () => {
    expect(hiddenBundles(records, new Set([anna, bert]), anna)).toBe(1);
    expect(hiddenBundles(records, new Set([anna]), anna)).toBe(2);
  });

  it("do not call a node its own neighbour", () => {
    expect(neighbourIds(records, anna)).toEqual([bert]);
  });
});

describe("filters", () => {
  it("keep an edge that one of its modalities still speaks for", () => {
    const both = bundle(anna, bert, { modalities: { asserted: 1, alleged: 2 } });
    const withoutAlleged = toggleKind("modalities", "alleged")(noFilters);
    expect(passesBundle(withoutAlleged)(both)).toBe(true);
    expect(passesBundle(withoutAlleged)(bundle(anna, bert, { modalities: { alleged: 2 } }))).toBe(false);
    expect(toggleKind("modalities", "alleged")(withoutAlleged)).toEqual(noFilters);
  });

  it("compare dates of different precision", () => {
    expect(overlaps({ first: "2016", last: "2016" }, { from: "2016-06", to: "2016-08" })).toBe(true);
    expect(overlaps({ first: "2016-09-01", last: "2016-09-01" }, { to: "2016-08" })).toBe(false);
    expect(overlaps({ first: "2016-08-31", last: "2016-08-31" }, { to: "2016-08" })).toBe(true);
    expect(overlaps({}, { from: "2016" })).toBe(false);
    expect(overlaps({}, {})).toBe(true);
  });

  it("open the ends of a range again", () => {
    expect(setRange(undefined, undefined)(setRange("2016", "2017")(noFilters))).toEqual(noFilters);
  });
});

describe("the history", () => {
  it("makes one step of all changes of a run, and another of the next run", () => {
    const [keys, drag] = [Symbol("keys"), Symbol("drag")];
    const to = (run: symbol, value: number) => recordRun({ key: "filterTime" }, run, () => value);
    const done = [to(keys, 1), to(keys, 2), to(drag, 3)].reduce(
      (history, change) => change(history),
      startHistory({ key: "start" }, 0),
    );
    expect(done.steps.map(({ state }) => state)).toEqual([0, 2, 3]);
    const again = to(keys, 9)(undo(done));
    expect(again.steps.map(({ state }) => state)).toEqual([0, 9]);
    expect(canRedo(again)).toBe(false);
  });

  const start = startHistory({ key: "start" }, 0);
  const add = (number: number) => record<number>({ key: "add" }, (state) => state + number);

  it("goes back and forth, and forgets what a new step replaces", () => {
    const two = add(2)(add(1)(start));
    expect(present(undo(two))).toBe(1);
    expect(present(redo(undo(two)))).toBe(3);
    const other = add(10)(undo(two));
    expect([present(other), canRedo(other), other.steps.length]).toEqual([11, false, 3]);
  });

  it("records no step that changes nothing", () => {
    expect(add(0)(start)).toBe(start);
  });

  it("amends the present step alone", () => {
    const settled = amend<number>((state) => state + 0.5)(add(1)(start));
    expect([present(settled), present(undo(settled)), settled.steps.length]).toEqual([1.5, 0, 2]);
  });

  it("goes to the nearest step when asked for one that is not there", () => {
    expect(present(jump(99)(add(1)(start)))).toBe(1);
  });
});

describe("the selection", () => {
  it("adds and takes away with a key held, and replaces without", () => {
    const both = selectNode(bert, true)(selectNode(anna)(nothingSelected));
    expect(both.nodes).toEqual([anna, bert]);
    expect(selectNode(anna, true)(both).nodes).toEqual([bert]);
    expect(selectNode(carl)(both).nodes).toEqual([carl]);
  });

  it("joins a lasso to what is selected, each node once", () => {
    expect(selectNodes([bert, anna], true)({ nodes: [anna] }).nodes).toEqual([anna, bert]);
    expect(selectNodes([])(nothingSelected).nodes).toEqual([]);
  });
});

describe("filters that ask single statements", () => {
  const outline = (more: Partial<Outline> = {}): Outline => ({
    id: StatementId.parse("sta_0000000000000001"),
    type: "CONTACTED",
    source: anna,
    target: bert,
    articleId: ArticleId.parse("art_0000000000000001"),
    story: StoryId.parse("sto_0000000000000001"),
    modality: "asserted",
    confidence: 0.8,
    language: "de",
    ...more,
  });
  const passes = (filters: Partial<Filters>, more: Partial<Outline> = {}): boolean =>
    passesStatement({ ...noFilters, ...filters })(outline(more));

  it("let through the chosen outlets, languages and speakers, and the article's own word where it is chosen", () => {
    expect(passes({ outlets: ["A"] }, { outlet: "A" })).toBe(true);
    expect(passes({ outlets: ["A"] }, { outlet: "B" })).toBe(false);
    expect(passes({ languages: ["en"] })).toBe(false);
    expect(passes({ speakers: ["Ada"] }, { speaker: "Ada" })).toBe(true);
    expect(passes({ speakers: ["Ada"] })).toBe(false);
    expect(passes({ speakers: [ownWord] })).toBe(true);
  });

  it("hold the range against the date that is chosen, and what was known against publication", () => {
    const late = { publishedAt: "2020-05-01", eventDate: "2016-06" };
    expect(passes({ from: "2016", to: "2016" }, late)).toBe(false);
    expect(passes({ dateBy: "eventDate", from: "2016", to: "2016" }, late)).toBe(true);
    expect(passes({ dateBy: "eventDate", from: "2016", knownOn: "2019-12-31" }, late)).toBe(false);
    expect(passes({ knownOn: "2020-05-01" }, late)).toBe(true);
    expect(passes({ knownOn: "2020-05-01" })).toBe(false);
  });

  it("let through what is sure enough, of the modalities that are on", () => {
    expect(passes({ minConfidence: 0.8 })).toBe(true);
    expect(passes({ minConfidence: 0.85 })).toBe(false);
    expect(passes({ modalities: ["alleged"] })).toBe(true);
    expect(passes({ modalities: ["alleged"] }, { modality: "alleged" })).toBe(false);
  });

  describe("of one edge", () => {
    const says = (number: number, more: Partial<Outline>): Outline =>
      outline({
        id: StatementId.parse(`sta_${String(number).padStart(16, "0")}`),
        story: StoryId.parse(`sto_${String(number).padStart(16, "0")}`),
        ...more,
      });
    const outlines = [
      says(1, { outlet: "A", confidence: 0.95, modality: "alleged" }),
      says(2, { outlet: "B", confidence: 0.6 }),
      says(3, { outlet: "B", confidence: 0.9, modality: "negated" }),
    ];
    const modalities = { alleged: 1, asserted: 1, negated: 1 };
    const whole = bundle(anna, bert, { statements: 3, stories: 3, contested: true, confidence: 0.95, modalities });
    const records = learn({ nodes: [node(anna), node(bert)], bundles: [whole], outlines, articles: [] })(noRecords);
    const topology = showNodes([anna, bert])(emptyTopology);
    // The articles of these have no outlets of their own here.
    const named = { ...records, outlines: new Map([[bundleKey(whole), outlines]]) };
    const drawn = (filters: Partial<Filters>) =>
      visibleOf({ ...emptyDocument, topology, filters: { ...noFilters, ...filters } }, named).bundles;

    it("draw it while one statement passes all of them, whatever they are", () => {
      expect(drawn({ modalities: ["alleged", "negated"] })).toMatchObject([
        { statements: 1, modalities: { asserted: 1 } },
      ]);
      expect(drawn({ minConfidence: 0.9 })).toMatchObject([{ statements: 2 }]);
      expect(drawn({ outlets: ["B"] })).toMatchObject([{ statements: 2 }]);
      expect(drawn({ outlets: ["A"], modalities: ["asserted"] })).toMatchObject([{ statements: 1 }]);
    });

    it("leave it out where each of them is passed by another statement, and none by all", () => {
      expect(drawn({ outlets: ["A"], modalities: ["alleged"] })).toEqual([]);
      expect(drawn({ minConfidence: 0.7, modalities: ["alleged", "negated"] })).toEqual([]);
      expect(drawn({ outlets: ["B"], minConfidence: 0.95 })).toEqual([]);
    });

    it("count independent sources among the statements that pass", () => {
      expect(drawn({ minStories: 3 })).toHaveLength(1);
      expect(drawn({ minStories: 3, modalities: ["negated"] })).toEqual([]);
      expect(drawn({ minStories: 2, minConfidence: 0.9 })).toMatchObject([{ stories: 2 }]);
    });

    it("keep it contested when denials are switched off, and not when nobody denies it in what is chosen", () => {
      expect(drawn({ modalities: ["negated"] })).toMatchObject([
        { contested: true, modalities: { alleged: 1, asserted: 1 } },
      ]);
      expect(drawn({ modalities: ["negated"], contestedOnly: true })).toHaveLength(1);
      expect(drawn({ outlets: ["A"] })).toMatchObject([{ contested: false }]);
    });

    it("go by what is known of it where its statements have not been read", () => {
      const unread = { ...named, outlines: new Map() };
      const seen = (filters: Partial<Filters>): number =>
        visibleOf({ ...emptyDocument, topology, filters: { ...noFilters, ...filters } }, unread).bundles.length;
      expect(seen({ minConfidence: 0.9, modalities: ["alleged"] })).toBe(1);
      expect(seen({ minConfidence: 0.99 })).toBe(0);
      expect(seen({ modalities: ["asserted", "alleged", "negated"] })).toBe(0);
    });
  });

  it("draw an edge as what counts makes it: uncontested before anybody had denied it", () => {
    const outlines = [
      outline({ publishedAt: "2020-01-01" }),
      outline({ id: StatementId.parse("sta_0000000000000002"), modality: "negated", publishedAt: "2020-03-01" }),
    ];
    const whole = bundle(anna, bert, { statements: 2, contested: true, modalities: { asserted: 1, negated: 1 } });
    const records = learn({ nodes: [node(anna), node(bert)], bundles: [whole], outlines, articles: [] })(noRecords);
    const drawn = (filters: Partial<Filters>) =>
      visibleOf(
        { ...emptyDocument, topology: showNodes([anna, bert])(emptyTopology), filters: { ...noFilters, ...filters } },
        records,
      ).bundles;
    expect(drawn({})).toEqual([whole]);
    expect(drawn({ knownOn: "2020-02-01" })).toMatchObject([{ statements: 1, contested: false }]);
    expect(drawn({ knownOn: "2019" })).toEqual([]);
    expect(drawn({ from: "2020-03" })).toMatchObject([{ modalities: { negated: 1 } }]);
  });
});
