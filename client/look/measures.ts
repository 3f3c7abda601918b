import { MultiDirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import betweenness from "graphology-metrics/centrality/betweenness.js";
import pagerank from "graphology-metrics/centrality/pagerank.js";
import type { GraphNode } from "#schema/graph.ts";
import type { Look } from "../state/look.ts";
import { bundleKey } from "../state/records.ts";
import type { Measures, Visible } from "./graph-look.ts";
import { byType } from "./graph-look.ts";

/** Okabe-Ito without black, then three tints of it: twelve groups can be told apart, later ones are grey. */
const groupColours = [
  "#0072B2",
  "#E69F00",
  "#009E73",
  "#CC79A7",
  "#D55E00",
  "#56B4E9",
  "#B8A800",
  "#7A5195",
  "#5F8A8B",
  "#A0522D",
];
const otherGroups = "#8A8A8A";

/** Light to dark; the order survives every kind of colour blindness because it is one of lightness. */
const timeColours = ["#c9d9b0", "#93c3a3", "#5aa6a0", "#2f819a", "#2a5987", "#2b2f5c"];

function graphOf({ nodes, bundles }: Visible): MultiDirectedGraph {
  const graph = new MultiDirectedGraph();
  for (const { id } of nodes) graph.addNode(id);
  for (const bundle of bundles)
    graph.addEdgeWithKey(bundleKey(bundle), bundle.source, bundle.target, { weight: bundle.stories });
  return graph;
}

function weights({ sizeBy }: Look, visible: Visible): ReadonlyMap<string, number> | "degree" | "articles" | "same" {
  if (sizeBy === "pagerank" && visible.nodes.length > 0)
    return numbers(pagerank(graphOf(visible), { getEdgeWeight: "weight" }));
  if (sizeBy === "betweenness") return numbers(betweenness(graphOf(visible)));
  return sizeBy === "pagerank" ? "same" : sizeBy;
}

const numbers = (of: Readonly<Record<string, number>>): ReadonlyMap<string, number> => new Map(Object.entries(of));

function weightOf(look: Look, visible: Visible): Measures["weight"] {
  const by = weights(look, visible);
  if (by === "same") return () => 0.15;
  const value = typeof by === "string" ? (node: GraphNode) => node[by] : (node: GraphNode) => by.get(node.id) ?? 0;
  const largest = Math.max(1e-9, ...visible.nodes.map(value));
  return (node) => value(node) / largest;
}

/** First date that any edge of each node carries. */
function firstDates({ bundles }: Visible): Map<string, string> {
  const first = new Map<string, string>();
  for (const bundle of bundles) {
    if (!bundle.first) continue;
    for (const id of [bundle.source, bundle.target]) {
      const known = first.get(id);
      if (known === undefined || bundle.first < known) first.set(id, bundle.first);
    }
  }
  return first;
}

function colourOf({ colourBy }: Look, visible: Visible): Measures["colour"] {
  if (colourBy === "community") {
    const groups = louvain(graphOf(visible), { getEdgeWeight: "weight", rng: () => 0.5 });
    return ({ id }) => groupColours[groups[id] ?? -1] ?? otherGroups;
  }
  if (colourBy === "first") {
    const dates = firstDates(visible);
    const order = [...new Set(dates.values())].sort();
    const rank = (date: string): number => Math.floor((order.indexOf(date) / order.length) * timeColours.length);
    return ({ id }) => timeColours[rank(dates.get(id) ?? "")] ?? otherGroups;
  }
  return byType;
}

/** Weight and colour of nodes as the look asks for them, over what is drawn. Costs up to nodes × edges (betweenness). */
export const measuresOf = (look: Look, visible: Visible): Measures => ({
  weight: weightOf(look, visible),
  colour: colourOf(look, visible),
});
