import type { Bundle, GraphNode, Neighbourhood, Subgraph } from "#schema/graph.ts";
import type { StatementOutline } from "#schema/statement-outline.ts";

/** A statement without its words, with what its article adds. */
export type Outline = StatementOutline & Readonly<{ outlet?: string | undefined; language: string }>;

/** Key of a drawn edge: one per (type, source, target). */
export const bundleKey = ({
  type,
  source,
  target,
}: Pick<Bundle, "type"> & Readonly<{ source: string; target: string }>): string => `${type}:${source}:${target}`;

/**
 * What the store told us about nodes and bundles, kept for the whole visit. Not part of the history: undoing a step takes a
 * node off the canvas, but what is known of it stays known.
 */
export type Records = Readonly<{
  nodes: ReadonlyMap<string, GraphNode>;
  bundles: ReadonlyMap<string, Bundle>;
  /** Keys of the bundles that touch a node. */
  touching: ReadonlyMap<string, ReadonlySet<string>>;
  /** The statements of a bundle by its key, where they were asked for: of all between two nodes that met on the canvas. */
  outlines: ReadonlyMap<string, readonly Outline[]>;
}>;

export const noRecords: Records = { nodes: new Map(), bundles: new Map(), touching: new Map(), outlines: new Map() };

type Answer = Pick<Subgraph, "nodes" | "bundles"> & Partial<Pick<Neighbourhood, "outlines" | "articles">>;

/** Adds an answer of the store; what it says of a known node or bundle replaces what was known. */
export const learn =
  ({ nodes, bundles, outlines = [], articles = [] }: Answer) =>
  (records: Records): Records => {
    if (nodes.length === 0 && bundles.length === 0) return records;
    const allBundles = new Map(records.bundles);
    const touching = new Map(records.touching);
    for (const bundle of bundles) {
      const key = bundleKey(bundle);
      if (!allBundles.has(key)) {
        for (const end of [bundle.source, bundle.target])
          touching.set(end, new Set([...(touching.get(end) ?? []), key]));
      }
      allBundles.set(key, bundle);
    }
    return {
      nodes: new Map([...records.nodes, ...nodes.map((node) => [node.id, node] as const)]),
      bundles: allBundles,
      touching,
      outlines:
        outlines.length === 0
          ? records.outlines
          : new Map([...records.outlines, ...outlinesByBundle(outlines, articles)]),
    };
  };

/** Leaves out every edge of these nodes: what joins them is about to be learnt anew, and some of it may not be any more. */
export const forgetEdges =
  (ids: Pick<ReadonlySet<string>, "has" | "size">) =>
  (records: Records): Records => {
    if (ids.size === 0) return records;
    const gone = new Set(
      [...records.bundles].flatMap(([key, { source, target }]) => (ids.has(source) || ids.has(target) ? key : [])),
    );
    const kept = <Value>([key]: readonly [string, Value]): boolean => !gone.has(key);
    return {
      ...records,
      bundles: new Map([...records.bundles].filter(kept)),
      outlines: new Map([...records.outlines].filter(kept)),
      touching: new Map(
        [...records.touching].map(([id, keys]) => [id, new Set([...keys].filter((key) => !gone.has(key)))] as const),
      ),
    };
  };

function outlinesByBundle(
  outlines: Neighbourhood["outlines"],
  articles: Neighbourhood["articles"],
): Map<string, Outline[]> {
  const sources = new Map(articles.map(({ id, ...source }) => [id, source]));
  const found = new Map<string, Outline[]>();
  for (const outline of outlines) {
    const key = bundleKey(outline);
    const group = found.get(key) ?? [];
    if (group.length === 0) found.set(key, group);
    group.push({ ...outline, ...(sources.get(outline.articleId) ?? { language: "" }) });
  }
  return found;
}

/** Bundles known between nodes of the given set. */
export function bundlesAmong(records: Records, shown: Pick<ReadonlySet<string>, "has">): Bundle[] {
  return [...records.bundles.values()].filter(({ source, target }) => shown.has(source) && shown.has(target));
}

/** How many bundles of a node are not on the canvas: its degree in the store less those drawn. */
export function hiddenBundles(records: Records, shown: Pick<ReadonlySet<string>, "has">, nodeId: string): number {
  const node = records.nodes.get(nodeId);
  if (!node) return 0;
  let drawn = 0;
  for (const key of records.touching.get(nodeId) ?? []) {
    const bundle = records.bundles.get(key);
    if (bundle && shown.has(bundle.source) && shown.has(bundle.target)) drawn += 1;
  }
  return Math.max(0, node.degree - drawn);
}

/** Every known neighbour of a node, on the canvas or not. */
export function neighbourIds(records: Records, nodeId: string): string[] {
  const found = new Set<string>();
  for (const key of records.touching.get(nodeId) ?? []) {
    const bundle = records.bundles.get(key);
    if (bundle) found.add(bundle.source === nodeId ? bundle.target : bundle.source);
  }
  found.delete(nodeId);
  return [...found];
}
