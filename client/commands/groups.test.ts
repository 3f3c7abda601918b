import { beforeEach, describe, expect, it } from "vitest";
import type { GraphNode } from "#schema/graph.ts";
import { EntityId } from "#schema/ids.ts";
import { redo, undo } from "../state/history.ts";
import { place } from "../state/placement.ts";
import { learn } from "../state/records.ts";
import { showNodes } from "../state/topology.ts";
import { all, inPart } from "../state/view-document.ts";
import {
  apply,
  changeHistory,
  changeRecords,
  documentOf,
  settle,
  startState,
  useViewer,
} from "../state/viewer-store.ts";
import { hide, moved } from "./arrange.ts";
import { groupBy, groupNodes, turnGroup, ungroup, ungroupAll } from "./groups.ts";

const ids = [1, 2, 3].map((number) => EntityId.parse(`per_${String(number).padStart(16, "0")}`));
const [a = "", b = "", c = ""] = ids;
const node = (id: EntityId, index: number): GraphNode => ({
  ...{ id, type: "Person", name: `Node ${index}`, aliases: [], degree: index, articles: 1 },
});
const now = () => documentOf(useViewer.getState());
const at = (id: string) => now().placement.positions.get(id);

beforeEach(() => {
  apply(() => startState);
  changeRecords(learn({ nodes: ids.map(node), bundles: [] }));
  const places = new Map([
    [a, { x: 0, y: 0 }],
    [b, { x: 100, y: 40 }],
    [c, { x: -50, y: 0 }],
  ]);
  settle(all(inPart("topology", showNodes(ids)), inPart("placement", place(places))));
});

describe("drawing nodes as a group", () => {
  it("puts it in the middle of its members and selects it, as one step that can be undone and redone", () => {
    groupNodes([a, b]);
    expect(at("grp_1")).toEqual({ x: 50, y: 20 });
    expect(useViewer.getState().selection.nodes).toEqual(["grp_1"]);
    changeHistory(undo);
    expect(now().groups.size).toBe(0);
    changeHistory(redo);
    expect(now().groups.get("grp_1")?.members).toEqual([a, b]);
  });

  it("is nothing for one node, and takes in a group that is selected beside nodes", () => {
    groupNodes([a]);
    expect(now().groups.size).toBe(0);
    groupNodes([a, b]);
    groupNodes(["grp_1", c]);
    expect([...now().groups].map(([id, { members }]) => [id, members])).toEqual([["grp_2", [a, b, c]]]);
  });

  it("moves its members with it, as they lay to each other, and closes where they are", () => {
    groupNodes([a, b]);
    moved(new Map([["grp_1", { x: 250, y: 20 }]]));
    turnGroup("grp_1");
    expect([at(a), at(b)]).toEqual([
      { x: 200, y: 0 },
      { x: 300, y: 40 },
    ]);
    moved(new Map([[a, { x: 100, y: 40 }]]));
    turnGroup("grp_1");
    expect(at("grp_1")).toEqual({ x: 200, y: 40 });
    ungroup("grp_1");
    expect([now().groups.size, at(b)]).toEqual([0, { x: 300, y: 40 }]);
  });

  it("gives members that never had a place one beside it", () => {
    settle(inPart("placement", (placement) => ({ ...placement, positions: new Map() })));
    groupNodes([a, b]);
    settle(inPart("placement", place(new Map([["grp_1", { x: 500, y: 0 }]]))));
    turnGroup("grp_1");
    const [one, other] = [at(a), at(b)];
    expect(one && other && Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(20);
    expect(Math.hypot((one?.x ?? 0) - 500, one?.y ?? 0)).toBeLessThan(200);
  });

  it("hides its members with it", () => {
    groupNodes([a, b]);
    hide(["grp_1"]);
    expect([...now().hidden]).toEqual([a, b]);
  });

  it("groups all by what they have in common, and dissolves all, each in one step", () => {
    groupBy("type");
    expect([...now().groups.values()].map(({ members }) => members)).toEqual([[a, b, c]]);
    ungroupAll();
    expect(now().groups.size).toBe(0);
    changeHistory(undo);
    expect(now().groups.size).toBe(1);
  });
});
