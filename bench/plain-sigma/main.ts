import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import type { PlainGraph } from "../plain-graph.ts";

/** The same graph as the viewer's, drawn by Sigma with what it draws by itself: discs, lines with arrows, names, hovering. */
const { nodes, edges } = (await (await fetch("graph.json")).json()) as PlainGraph;
const graph = new MultiDirectedGraph();
for (const { id, ...attributes } of nodes) graph.addNode(id, attributes);
for (const { id, source, target, ...attributes } of edges) graph.addEdgeWithKey(id, source, target, attributes);
const element = document.querySelector<HTMLElement>("#graph");
if (!element) throw new Error("The page has no place for the graph.");
new Sigma(graph, element, { settings: { autoRescale: false, itemSizesReference: "screen" } });
document.body.dataset["drawn"] = "true";
