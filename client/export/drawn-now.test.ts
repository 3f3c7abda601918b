import { expect, it } from "vitest";
import type { Bundle, GraphNode } from "#schema/graph.ts";
import { DrawnBy } from "#schema/drawn-as.ts";
import { EntityId } from "#schema/ids.ts";
import { plainLook } from "../state/look.ts";
import { bundleKey, learn, noRecords } from "../state/records.ts";
import { newRule } from "../state/rules.ts";
import { showNodes } from "../state/topology.ts";
import { emptyDocument, inPart } from "../state/view-document.ts";
import { drawnNow } from "./drawn-now.ts";

const [ada, bert] = ["per_0000000000000001", "per_0000000000000002"].map((id) => EntityId.parse(id)) as [
  EntityId,
  EntityId,
];
const node = (id: EntityId, degree: number): GraphNode => ({
  id,
  type: "Person",
  name: id,
  aliases: [],
  degree,
  articles: 1,
});
const call: Bundle = {
  ...{ type: "CONTACTED", source: ada, target: bert, statements: 2, articles: 2, stories: 2, contested: false },
  ...{ modalities: { asserted: 2 }, confidence: 0.9 },
};
const records = learn({ nodes: [node(ada, 12), node(bert, 1)], bundles: [call] })(noRecords);
const shown = inPart("topology", showNodes([ada, bert]))(emptyDocument);

it("carries nothing of what is drawn as all of its kind", () => {
  expect(drawnNow(shown, records)).toEqual({});
});

it("carries colours and sizes of rules, for nodes and for edges", () => {
  const rules = [newRule("node", 1), { ...newRule("edge", 2), colour: "#0072B2", size: "largest" as const }];
  const drawn = drawnNow({ ...shown, look: { ...plainLook, rules } }, records);
  expect(drawn).toEqual({
    [ada]: { colour: "#D55E00", scale: 1.5 },
    [bundleKey(call)]: { colour: "#0072B2", scale: 2.3 },
  });
  expect(DrawnBy.parse(drawn)).toEqual(drawn);
});

it("carries the colours of a scale", () => {
  expect(Object.keys(drawnNow({ ...shown, look: { ...plainLook, colourBy: "outlet" } }, records))).toEqual([ada, bert]);
});
