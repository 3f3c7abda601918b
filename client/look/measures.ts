import { MultiDirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import pagerank from "graphology-metrics/centrality/pagerank.js";
import type { GraphNode } from "#schema/graph.ts";
import type { Look, SizeScale } from "../state/look.ts";
import type { Records } from "../state/records.ts";
import { bundleKey } from "../state/records.ts";
import { betweenness } from "./betweenness.ts";
import { byFirstDate, byOutlet } from "./keyed-colours.ts";
import { groupColours, otherGroups } from "./palettes.ts";
import type { Measures, Visible } from "./graph-look.ts";
import { byType } from "./graph-look.ts";

function graphOf({ nodes, bundles }: Visible): MultiDirectedGraph {
  const graph = new MultiDirectedGraph();
  for (const { id } of nodes) graph.addNode(id);
  for (const bundle of bundles)
    graph.addEdgeWithKey(bundleKey(bundle), bundle.source, bundle.target, { weight: bundle.stories });
  return graph;
}

function weights(sizeBy: SizeScale, visible: Visible): ReadonlyMap<string, number> | "degree" | "articles" | "same" {
  if (sizeBy === "pagerank" && visible.nodes.length > 0)
    return numbers(pagerank(graphOf(visible), { getEdgeWeight: "weight" }));
  if (sizeBy === "betweenness") return betweenness(visible);
  return sizeBy === "pagerank" ? "same" : sizeBy;
}

const numbers = (of: Readonly<Record<string, number>>): ReadonlyMap<string, number> => new Map(Object.entries(of));

type Scales = Pick<Look, "sizeBy" | "colourBy">;

/** How a node stands to the largest on the canvas by a measure, 0..1. */
export function weightOf(sizeBy: SizeScale, visible: Visible): Measures["weight"] {
  const by = weights(sizeBy, visible);
  if (by === "same") return () => 0.15;
  const value = typeof by === "string" ? (node: GraphNode) => node[by] : (node: GraphNode) => by.get(node.id) ?? 0;
  const largest = Math.max(1e-9, ...visible.nodes.map(value));
  return (node) => value(node) / largest;
}

/** Number of the community of each node, by Louvain's method over independent sources. */
export const communitiesOf = (visible: Visible): ReadonlyMap<string, number> =>
  visible.nodes.length === 0
    ? new Map()
    : numbers(louvain(graphOf(visible), { getEdgeWeight: "weight", rng: () => 0.5 }));

function colourOf({ colourBy }: Scales, visible: Visible, records: Records): Measures["colour"] {
  if (colourBy === "community") {
    const communities = communitiesOf(visible);
    return ({ id }) => groupColours[communities.get(id) ?? -1] ?? otherGroups;
  }
  if (colourBy === "first") return byFirstDate(visible).colour;
  return colourBy === "outlet" ? byOutlet(visible, records).colour : byType;
}

/** Weight and colour of nodes as the look asks for them, over what is drawn. Betweenness costs most: nodes × edges, up to a bound. */
export const measuresOf = (look: Scales, visible: Visible, records: Records): Measures => ({
  weight: weightOf(look.sizeBy, visible),
  colour: colourOf(look, visible, records),
});
