import { describe, expect, it } from "vitest";
import type { Bundle, GraphNode } from "#schema/graph.ts";
import { ArticleId, EntityId, StatementId, StoryId } from "#schema/ids.ts";
import { noLook } from "../graph-view/graph-look.ts";
import { noFilters } from "../state/filters.ts";
import { addGroup, changeGroup, noGroups } from "../state/groups.ts";
import type { Outline, Records } from "../state/records.ts";
import { bundleKey, learn, noRecords } from "../state/records.ts";
import { showNodes } from "../state/topology.ts";
import type { ViewDocument } from "../state/view-document.ts";
import { emptyDocument, hideNodes, inPart } from "../state/view-document.ts";
import { graphLook, visibleOf } from "./graph-look.ts";
import { drawnOf } from "./grouped.ts";
import { groupColour, groupedLook } from "./grouped-look.ts";
import { measuresOf } from "./measures.ts";
import { unpainted } from "./rule-paint.ts";

const id = (kind: "per" | "org", number: number): EntityId =>
  EntityId.parse(`${kind}_${String(number).padStart(16, "0")}`);
const [ada, bert, clara, werft] = [id("per", 1), id("per", 2), id("per", 3), id("org", 4)];
const node = (of: EntityId): GraphNode => ({
  ...{ id: of, type: of.startsWith("per") ? "Person" : "Organization", name: of, aliases: [], degree: 2, articles: 1 },
});
const bundle = (source: EntityId, target: EntityId, more: Partial<Bundle> = {}): Bundle => ({
  ...{ type: "CONTACTED", source, target, statements: 1, articles: 1, stories: 1, contested: false },
  ...{ modalities: { asserted: 1 }, confidence: 0.7 },
  ...more,
});
const inside = bundle(ada, bert);
const [fromAda, fromBert] = [bundle(ada, clara, { contested: true }), bundle(bert, clara, { confidence: 0.9 })];
const other = bundle(clara, werft, { type: "CRITICIZED" });

const outline = (of: Bundle, number: number, story: string, more: Partial<Outline> = {}): Outline => ({
  ...{ id: StatementId.parse(`sta_${String(number).padStart(16, "0")}`), type: of.type, source: of.source },
  ...{ articleId: ArticleId.parse(`art_${String(number).padStart(16, "0")}`), target: of.target },
  ...{ story: StoryId.parse(`sto_${story.padStart(16, "0")}`), modality: "asserted", confidence: 0.7, language: "de" },
  ...more,
});
const records: Records = {
  ...learn({ nodes: [ada, bert, clara, werft].map(node), bundles: [inside, fromAda, fromBert, other] })(noRecords),
  outlines: new Map([
    [bundleKey(fromAda), [outline(fromAda, 1, "1"), outline(fromAda, 2, "2", { outlet: "Bote" })]],
    // A copy of the text that tells of Ada.
    [bundleKey(fromBert), [outline(fromBert, 3, "1", { modality: "negated" })]],
  ]),
};
const flat: ViewDocument = inPart("topology", showNodes([ada, bert, clara, werft]))(emptyDocument);
const closed: ViewDocument = {
  ...flat,
  groups: addGroup("grp_1", { name: "Zwei", members: [ada, bert] })(noGroups),
};
const between = `CONTACTED:grp_1:${clara}`;

const lookOf = (document: ViewDocument, painted = unpainted) => {
  const visible = visibleOf(document, records);
  const measures = measuresOf(document.look, visible, records);
  const plain = graphLook(document, records, { visible, measures, painted, inks: noLook.inks });
  return { plain, look: groupedLook(plain, document, records, visible) };
};

describe("what is drawn of groups", () => {
  it("is one node for a closed group, with what of its members is seen", () => {
    const { nodes } = drawnOf(closed, records);
    expect(nodes.map((one) => one.id)).toEqual([clara, werft, "grp_1"]);
    expect(nodes.at(-1)).toMatchObject({ name: "Zwei", type: "Person", group: [{ id: ada }, { id: bert }] });
    expect(drawnOf(hideNodes([ada])(closed), records).nodes.at(-1)?.group).toMatchObject([{ id: bert }]);
    expect(drawnOf(hideNodes([ada, bert])(closed), records).nodes.map((one) => one.id)).toEqual([clara, werft]);
  });

  it("is one edge of several that lead to the same node, each story counted once, and none within", () => {
    const { bundles } = drawnOf(closed, records);
    expect(bundles.map(bundleKey)).toEqual([bundleKey(other), between]);
    expect(bundles[1]).toMatchObject({
      ...{ statements: 3, stories: 2, articles: 3, contested: true, modalities: { asserted: 2, negated: 1 } },
      of: [fromAda, fromBert],
    });
  });

  it("is not contested where one member is said to have done what another is not", () => {
    const calm = { ...records, bundles: new Map([...records.bundles, [bundleKey(fromAda), bundle(ada, clara)]]) };
    expect(drawnOf(closed, calm).bundles[1]).toMatchObject({ contested: false, modalities: { negated: 1 } });
  });

  it("counts only statements that pass the filters", () => {
    const document = { ...closed, filters: { ...noFilters, outlets: ["Bote"] } };
    expect(drawnOf(document, records).bundles.find((one) => bundleKey(one) === between)).toMatchObject({
      statements: 1,
    });
  });

  it("is the graph itself while no group is closed", () => {
    const open = { ...closed, groups: changeGroup("grp_1", { open: true })(closed.groups) };
    expect(drawnOf(open, records)).toEqual(visibleOf(flat, records));
    const { plain, look } = lookOf(open);
    expect(look).toBe(plain);
  });
});

describe("the look of groups", () => {
  it("has the group in place of its members, and no edge within", () => {
    const { look } = lookOf(closed);
    expect([...look.nodes.keys()]).toEqual([clara, werft, "grp_1"]);
    expect(look.nodes.get("grp_1")).toMatchObject({
      label: "Zwei",
      count: 2,
      shape: "circle",
      colour: "#0072B2",
      hidden: false,
    });
    expect([...look.edges.keys()]).toEqual([bundleKey(other), between]);
    expect(look.edges.get(between)).toMatchObject({ icon: "≠", hidden: false });
  });

  it("is grey and round where the members differ, and hidden when all of them are", () => {
    const mixed = { ...flat, groups: addGroup("grp_1", { name: "Zwei", members: [ada, werft] })(noGroups) };
    expect(lookOf(mixed).look.nodes.get("grp_1")).toMatchObject({ colour: groupColour, shape: "circle", count: 2 });
    expect(lookOf(hideNodes([ada, werft])(mixed)).look.nodes.get("grp_1")).toMatchObject({ hidden: true });
  });

  it("bears the ring and the bold name that a rule gives one of its members, unless that one is hidden", () => {
    const set = { ...unpainted, paints: new Map([[ada as string, { ring: true, bold: true } as const]]) };
    expect(lookOf(closed, set).look.nodes.get("grp_1")).toMatchObject({ ring: true, bold: true });
    expect(lookOf(hideNodes([ada])(closed), set).look.nodes.get("grp_1")).not.toHaveProperty("ring");
    expect(lookOf(closed).look.nodes.get("grp_1")).not.toHaveProperty("bold");
  });
});
