import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noFilters } from "../state/filters.ts";
import { plainLook } from "../state/look.ts";
import { nothingSelected } from "../state/selection.ts";
import type { ViewDocument } from "../state/view-document.ts";
import { emptyDocument } from "../state/view-document.ts";
import { decodeView, encodeView } from "./view-address.ts";

const anna = "per_0000000000000001";
const bank = "org_00000000000000ff";

const document: ViewDocument = {
  ...emptyDocument,
  topology: {
    shown: new Map([
      [anna, {}],
      [bank, { from: anna }],
    ]),
    expansions: new Map([[anna, { shown: 1, truncated: false }]]),
  },
  hidden: new Set([bank]),
  placement: {
    positions: new Map([
      [anna, { x: -12, y: 340 }],
      ["grp_3", { x: 7, y: -50 }],
    ]),
    pinned: new Set([anna, "grp_3"]),
  },
  groups: new Map([["grp_3", { name: "Süd ~ Nord, 100 %", members: [anna, bank], open: true }]]),
  filters: {
    ...noFilters,
    modalities: ["alleged"],
    minStories: 2,
    contestedOnly: true,
    outlets: ["Tageblatt, Süd & Nord", "100 % Zeitung"],
    languages: ["de"],
    speakers: ["", "Ada Müller"],
    dateBy: "eventDate",
    from: "2016-06",
    to: "2018",
    knownOn: "2019-03-04",
  },
  look: {
    ...plainLook,
    colourBy: "community",
    labels: false,
    rules: [
      {
        ...{ id: 1, of: "node", on: true, name: "Süd ~ Nord, 100 %" },
        conditions: [
          { field: "outlet", operator: "is", value: "Tageblatt, Süd & ~Nord", to: "" },
          { field: "degree", operator: "between", value: "3", to: "12" },
          { field: "contested", operator: "has", value: "", to: "" },
        ],
        ...{ colour: "#0072B2", size: "larger", bold: true, ring: true },
      },
      {
        ...{ id: 2, of: "edge", on: false, name: "", size: "same", bold: false, ring: false },
        conditions: [{ field: "published", operator: "between", value: "2016-06-09", to: "2018" }],
      },
    ],
  },
};

describe("the address of a view", () => {
  it("brings back nodes with place, pin, expansion and what was hidden", () => {
    const view = decodeView(`#${encodeView({ document, selection: nothingSelected })}`);
    expect(view.nodes).toEqual([
      { id: anna, at: { x: -12, y: 340 }, hidden: false, pinned: true, expanded: true },
      { id: bank, hidden: true, pinned: false, expanded: false },
    ]);
    expect(view.filters).toEqual(document.filters);
    expect(view.look).toEqual(document.look);
    expect(view.groups.get("grp_3")).toEqual({
      ...{ name: "Süd ~ Nord, 100 %", members: [anna, bank], open: true, pinned: true, at: { x: 7, y: -50 } },
    });
  });

  it("brings back what is selected, open and where the camera stands", () => {
    const bundle = `CRITICIZED:${anna}:${bank}`;
    const seen = {
      document,
      selection: { nodes: [], bundle },
      camera: { x: 10.25, y: -3, ratio: 0.1234, canvas: { width: 780, height: 640 } },
      article: { id: "art_00000000000000aa", statement: "sta_00000000000000bb" },
      path: { from: anna, to: bank },
      bottom: "cypher" as const,
    };
    const { selection, camera, article, path, bottom } = decodeView(encodeView(seen));
    expect({ document, selection, camera, article, path, bottom }).toEqual(seen);
  });

  it("reads a camera that does not say how large its canvas was", () => {
    expect(decodeView("#camera=1.00_2.00_0.50").camera).toEqual({ x: 1, y: 2, ratio: 0.5 });
    expect(decodeView("#camera=1.00_2.00_0.50_0_-3").camera).toEqual({ x: 1, y: 2, ratio: 0.5 });
  });

  it("brings back a query with signs that mean something in an address, and its parameters", () => {
    const text = "MATCH (a)-[r]->(b) // 50% & #1 + 'ä'\nWHERE a.name = $who RETURN a";
    const query = { text, params: { who: { type: "text" as const, value: "Ada & Bert" } } };
    expect(decodeView(encodeView({ document, selection: nothingSelected, query })).query).toEqual(query);
    expect(decodeView(`#query=${"x".repeat(10_001)}`).query).toBeUndefined();
  });

  it("brings back a selected group and an edge of one", () => {
    for (const selection of [{ nodes: ["grp_3", anna] }, { nodes: [], bundle: `DENIED:grp_3:${anna}` }])
      expect(decodeView(encodeView({ document, selection })).selection).toEqual(selection);
  });

  it("has each node in one group, and no group of what are no nodes", () => {
    const { groups } = decodeView(`#groups=1~A~${anna},2~B~${anna}.${bank},3~C~${anna},x~D~${bank},4~E~per_1.grp_1`);
    expect([...groups].map(([id, { name, members }]) => [id, name, members])).toEqual([
      ["grp_1", "A", [anna]],
      ["grp_2", "B", [bank]],
    ]);
  });

  it("leaves out a rule that asks what its field does not have, and colours that are none", () => {
    const rules = (text: string) => decodeView(`#rules=${text}`).look.rules;
    expect(rules("node~degree~contains~1,edge~degree~atLeast~1,node~nothing~is~1,x")).toEqual([]);
    expect(rules("node~constructor~is~1,node~name~contains~a~~red~huge~")).toEqual([
      expect.objectContaining({ id: 2, size: "same", on: true }),
    ]);
    const conditions = rules("node~name~contains~a~~~~~~degree~huge~1~~type~is~Person")[0]?.conditions;
    expect(conditions).toEqual([
      { field: "name", operator: "contains", value: "a", to: "" },
      { field: "type", operator: "is", value: "Person", to: "" },
    ]);
    expect(rules("node~name~contains~a~~red")[0]).not.toHaveProperty("colour");
    expect(rules(Array.from({ length: 60 }, () => "node~degree~atLeast~1").join(","))).toHaveLength(50);
    expect(rules("node~name~contains~%25E0%25A4")[0]?.conditions[0]?.value).toBe("");
  });

  it("reads any text without failing and lets nothing in that is no id", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const { id } of decodeView(text).nodes) expect(id).toMatch(/^(per|org|evt)_[0-9a-f]{16}$/);
        for (const { of } of decodeView(`#rules=${text}`).look.rules) expect(of).toMatch(/^(node|edge)$/);
      }),
    );
    expect(decodeView("#nodes=<script>,per_1~x&select=../..&article=x&camera=a_b_c&confidence=7").nodes).toEqual([]);
  });
});
