import type { Bundle, GraphNode, StatementView } from "#schema/graph.ts";
import type { Visible } from "../look/graph-look.ts";
import { bundleKey } from "../state/records.ts";

/** A line of the tree grid. `key` is unique and stays the same; `level`, `position` and `siblings` are what ARIA asks for. */
export type TreeRow = Readonly<{ key: string; level: 1 | 2 | 3; position: number; siblings: number; open?: boolean }> &
  (
    | Readonly<{ kind: "node"; node: GraphNode; relations: number }>
    | Readonly<{ kind: "relation"; bundle: Bundle; from: GraphNode; other: GraphNode | undefined; outwards: boolean }>
    | Readonly<{ kind: "quote"; statement: StatementView; bundle: Bundle }>
    | Readonly<{ kind: "waiting"; bundle: Bundle }>
  );

export const nodeRowKey = (id: string): string => id;
/** A relation stands under both of its ends, so its row says under which. */
export const relationRowKey = (under: string, bundle: string): string => `${under}|${bundle}`;

/** Quotes of a bundle, or undefined while they are on their way. */
export type QuotesOf = (bundleKey: string) => readonly StatementView[] | undefined;

/** What the lines are made of: nodes by name and the relations of each. Costs a sort, so keep it while the graph is the same. */
export type TreeIndex = Readonly<{
  nodes: readonly GraphNode[];
  byId: ReadonlyMap<string, GraphNode>;
  relations: ReadonlyMap<string, readonly Bundle[]>;
}>;

export function treeIndex({ nodes, bundles }: Visible, language: string): TreeIndex {
  const relations = new Map<string, Bundle[]>(nodes.map(({ id }) => [id, []]));
  for (const bundle of bundles)
    for (const end of new Set([bundle.source, bundle.target])) relations.get(end)?.push(bundle);
  const collator = new Intl.Collator(language, { numeric: true });
  return {
    nodes: [...nodes].sort((a, b) => collator.compare(a.name, b.name)),
    byId: new Map(nodes.map((node) => [node.id, node])),
    relations,
  };
}

function quoteRows(under: string, bundle: Bundle, quotesOf: QuotesOf): TreeRow[] {
  const quotes = quotesOf(bundleKey(bundle));
  if (!quotes) return [{ kind: "waiting", key: `${under}|waiting`, level: 3, position: 1, siblings: 1, bundle }];
  return quotes.map((statement, index) => ({
    kind: "quote",
    key: `${under}|${statement.id}`,
    level: 3,
    position: index + 1,
    siblings: quotes.length,
    statement,
    bundle,
  }));
}

/** The drawn graph as lines: nodes by name, under an open one its relations, under an open relation its quotes. */
export function treeRows(index: TreeIndex, open: ReadonlySet<string>, quotesOf: QuotesOf): TreeRow[] {
  const { nodes, byId, relations } = index;
  const rows: TreeRow[] = [];
  nodes.forEach((node, position) => {
    const own = relations.get(node.id) ?? [];
    const isOpen = open.has(nodeRowKey(node.id));
    const place = { position: position + 1, siblings: nodes.length };
    const row = { kind: "node", key: nodeRowKey(node.id), level: 1, ...place, node, relations: own.length } as const;
    rows.push(own.length > 0 ? { ...row, open: isOpen } : row);
    if (isOpen) rows.push(...relationRows(node, own, { byId, open, quotesOf }));
  });
  return rows;
}

type Lookup = Readonly<{ byId: ReadonlyMap<string, GraphNode>; open: ReadonlySet<string>; quotesOf: QuotesOf }>;

function relationRows(from: GraphNode, bundles: readonly Bundle[], { byId, open, quotesOf }: Lookup): TreeRow[] {
  return bundles.flatMap((bundle, index): TreeRow[] => {
    const key = relationRowKey(from.id, bundleKey(bundle));
    const outwards = bundle.source === from.id;
    const other = byId.get(outwards ? bundle.target : bundle.source);
    const isOpen = open.has(key);
    const place = { position: index + 1, siblings: bundles.length };
    const row: TreeRow = { kind: "relation", key, level: 2, ...place, open: isOpen, bundle, from, other, outwards };
    return isOpen ? [row, ...quoteRows(key, bundle, quotesOf)] : [row];
  });
}
