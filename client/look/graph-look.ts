import type { Bundle, GraphNode } from "#schema/graph.ts";
import { entityColour, relationColour } from "#schema/ontology.ts";
import type { EntityType } from "#schema/ontology.ts";
import type { EdgeLook, GraphLook, Inks, NodeLook, NodeShape } from "../graph-view/graph-look.ts";
import { bundles as bundlesOf } from "#schema/bundles.ts";
import type { Filters } from "../state/filters.ts";
import { asksStatements, overlaps, passesBundle, passesNode, passesStatement } from "../state/filters.ts";
import type { Outline, Records } from "../state/records.ts";
import { bundleKey, bundlesAmong, hiddenBundles } from "../state/records.ts";
import type { ViewDocument } from "../state/view-document.ts";
import type { Paint, Painted } from "./rule-paint.ts";
import { trustLook, trustOf } from "./trust.ts";

const shapes: Readonly<Record<EntityType, NodeShape>> = { Person: "circle", Organization: "square", Event: "diamond" };
/** Squares and diamonds have less area than the circle around them. */
const evenArea: Readonly<Record<NodeShape, number>> = { circle: 1, square: 1.05, diamond: 1.2 };

/** A number for each node, by which it is sized, and a colour: what a measure of the graph gives. */
export type Measures = Readonly<{
  /** 0..1, relative to the largest on the canvas. */
  weight: (node: GraphNode) => number;
  colour: (node: GraphNode) => string;
}>;

/** Pixels at zoom 1. The area grows with the weight, as readers judge areas. */
const nodeSize = (weight: number): number => 4.5 + 11 * Math.sqrt(Math.min(1, Math.max(0, weight)));
const edgeWidth = ({ stories }: Pick<Bundle, "stories">): number => 1.7 + Math.min(3.2, Math.log2(stories) * 0.9);

export const byType = (node: GraphNode): string => entityColour[node.type];

export type Visible = Readonly<{ nodes: readonly GraphNode[]; bundles: readonly Bundle[] }>;

/** What of a document decides what is drawn. */
export type Chosen = Pick<ViewDocument, "topology" | "hidden" | "filters">;

/** What is drawn: on the canvas, not hidden by hand, and let through by the filters; edges only between such nodes. */
export function visibleOf(document: Chosen, records: Records): Visible {
  const passes = passesNode(document.filters);
  const nodes = [...document.topology.shown.keys()]
    .filter((id) => !document.hidden.has(id))
    .flatMap((id) => records.nodes.get(id) ?? [])
    .filter(passes);
  const ids = new Set<string>(nodes.map(({ id }) => id));
  return { nodes, bundles: asFiltered(bundlesAmong(records, ids), records, document.filters) };
}

/**
 * The bundles that the filters let through, each as those statements make it that count: what was known by a date, or what one
 * outlet prints, can be uncontested where the whole is contested.
 */
function asFiltered(among: readonly Bundle[], { outlines }: Records, filters: Filters): Bundle[] {
  const passes = passesBundle(filters);
  if (!asksStatements(filters)) return among.filter(passes);
  const heard = among
    .flatMap((bundle) => outlines.get(bundleKey(bundle)) ?? [])
    .filter(passesStatement({ ...filters, modalities: [] }));
  const unread = among.filter((bundle) => !outlines.has(bundleKey(bundle)) && overlaps(bundle, filters));
  return [...withoutModalities(heard, filters.modalities), ...unread].filter(passes);
}

/** Who switches denials off does not make an edge uncontested: whether it is goes by all that is said. */
function withoutModalities(heard: readonly Outline[], off: Filters["modalities"]): Bundle[] {
  if (off.length === 0) return bundlesOf(heard);
  const contested = new Set(bundlesOf(heard).flatMap((bundle) => (bundle.contested ? bundleKey(bundle) : [])));
  return bundlesOf(heard.filter(({ modality }) => !off.includes(modality))).map((bundle) =>
    contested.has(bundleKey(bundle)) ? { ...bundle, contested: true } : bundle,
  );
}

function nodeLook(
  node: GraphNode,
  { measures, paint }: Readonly<{ measures: Measures; paint: Paint | undefined }>,
  rest: Pick<NodeLook, "hidden" | "faint" | "pinned" | "badge">,
): NodeLook {
  const shape = shapes[node.type];
  const { colour = measures.colour(node), scale = 1, bold, ring } = paint ?? {};
  return {
    ...{ shape, colour, label: node.name },
    size: nodeSize(measures.weight(node)) * evenArea[shape] * scale,
    ...rest,
    ...(bold && { bold }),
    ...(ring && { ring }),
  };
}

/** How an edge is drawn, whatever it joins. */
export function edgeLook(
  bundle: Omit<Bundle, "source" | "target">,
  hidden: boolean,
  paint: Paint | undefined,
): EdgeLook {
  const trust = trustOf(bundle);
  const { dash, icon } = trustLook[trust];
  const { colour = relationColour[bundle.type], scale = 1 } = paint ?? {};
  return {
    colour,
    width: edgeWidth(bundle) * scale,
    dash,
    hidden,
    ...(icon ? { icon, iconStays: trust === "contested" } : {}),
  };
}

const endsOf = (bundles: readonly Bundle[]): Set<string> =>
  new Set(bundles.flatMap(({ source, target }) => [source, target]));

type Given = Readonly<{ visible: Visible; measures: Measures; painted: Painted; inks: Inks }>;

/** The look of everything on the canvas, as a function of the document, the records, what of them is drawn, the measures and the rules' paint. */
export function graphLook(document: ViewDocument, records: Records, given: Given): GraphLook {
  const { visible, measures, inks } = given;
  const { paints } = given.painted;
  const { shown } = document.topology;
  const seenNodes = new Set<string>(visible.nodes.map(({ id }) => id));
  const seenEdges = new Map(visible.bundles.map((bundle) => [bundleKey(bundle), bundle]));
  const all = bundlesAmong(records, shown);
  const joined = endsOf(visible.bundles);
  const joinable = endsOf(all);
  const nodes = new Map<string, NodeLook>();
  for (const id of shown.keys()) {
    const node = records.nodes.get(id);
    if (!node) continue;
    nodes.set(
      id,
      nodeLook(
        node,
        { measures, paint: paints.get(id) },
        {
          hidden: !seenNodes.has(id),
          faint: joinable.has(id) && !joined.has(id),
          pinned: document.placement.pinned.has(id),
          badge: hiddenBundles(records, shown, id),
        },
      ),
    );
  }
  const edges = all.map((bundle) => {
    const key = bundleKey(bundle);
    return [key, edgeLook(seenEdges.get(key) ?? bundle, !seenEdges.has(key), paints.get(key))] as const;
  });
  return { nodes, edges: new Map(edges), labels: document.look.labels, inks };
}
