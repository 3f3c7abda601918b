import { expect, it } from "vitest";
import type { EdgeLook, GraphLook } from "../graph-view/graph-look.ts";
import { noLook } from "../graph-view/graph-look.ts";
import { graphSvg } from "./graph-svg.ts";

const node = {
  shape: "circle",
  colour: "#0072B2",
  size: 10,
  label: "",
  hidden: false,
  faint: false,
  pinned: false,
  badge: 0,
} as const;
const edge: EdgeLook = { colour: "#6B7280", width: 2, dash: "dashed", icon: "?", hidden: false };
const look: GraphLook = {
  ...noLook,
  nodes: new Map([
    ["a", { ...node, label: '<script>alert("1")</script>\u0000' }],
    ["b", { ...node, shape: "square", label: "Bert" }],
    ["c", { ...node, shape: "diamond", label: "Cora", hidden: true }],
  ]),
  edges: new Map([
    ["ab", edge],
    ["ba", { ...edge, dash: "solid" }],
    ["aa", edge],
    ["ac", { ...edge, hidden: true }],
  ]),
};
const positions = new Map([
  ["a", { x: 0, y: 0 }],
  ["b", { x: 300, y: 100 }],
  ["c", { x: 9000, y: 0 }],
]);
const edges = [
  { key: "ab", source: "a", target: "b" },
  { key: "ba", source: "b", target: "a" },
  { key: "aa", source: "a", target: "a" },
  { key: "ac", source: "a", target: "c" },
];

it("draws what is seen and nothing that is hidden, as large as the graph is", () => {
  const { text, width, height } = graphSvg({ look, positions, edges });
  expect([width, height]).toEqual([420, 220]);
  expect(text.match(/stroke-dasharray/g)).toHaveLength(2);
  expect(text).not.toContain("Cora");
  expect(text).not.toMatch(/NaN|undefined|Infinity/);
});

it("bends two edges between the same nodes apart", () => {
  const [one, other] = graphSvg({ look, positions, edges }).text.match(/ Q [\d.-]+ [\d.-]+/g) ?? [];
  expect(one).not.toBe(other);
});

it("writes names as text", () => {
  const { text } = graphSvg({ look, positions, edges });
  expect(text).not.toContain("<script");
  expect(text).toContain("&#60;script&#62;alert(&#34;1&#34;)&#60;/script&#62;\uFFFD");
});

it("leaves a name out that would cover another", () => {
  const beside = new Map([...positions, ["b", { x: 5, y: 0 }] as const]);
  expect(graphSvg({ look, positions: beside, edges }).text.match(/<text [^>]*>[^?]/g)).toHaveLength(1);
});

it("gives an empty sheet for an empty graph", () => {
  expect(graphSvg({ look: noLook, positions, edges })).toMatchObject({ width: 120, height: 120 });
});
