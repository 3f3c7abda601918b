import type { Bundle, GraphNode, StatementView } from "#schema/graph.ts";
import type { Drawn, DrawnBundle, DrawnNode } from "../look/grouped.ts";
import { bundleKey } from "../state/records.ts";

/** A line of the tree grid. `key` is unique and stays the same; `level`, `position` and `siblings` are what ARIA asks for. */
export type TreeRow = Readonly<{ key: string; level: 1 | 2 | 3; position: number; siblings: number; open?: boolean }> &
  (
    | Readonly<{ kind: "node"; node: DrawnNode; relations: number }>
    | Readonly<{ kind: "member"; node: GraphNode }>
    | Readonly<{
        kind: "relation";
        bundle: DrawnBundle;
        from: DrawnNode;
        other: DrawnNode | undefined;
        outwards: boolean;
      }>
    | Readonly<{ kind: "quote"; statement: StatementView; bundle: DrawnBundle }>
    | Readonly<{ kind: "waiting"; bundle: DrawnBundle }>
  );

export const nodeRowKey = (id: string): string => id;
/** A relation stands under both of its ends, so its row says under which. */
export const relationRowKey = (under: string, bundle: string): string => `${under}|${bundle}`;

/** Quotes of a bundle, or undefined while they are on their way. */
export type QuotesOf = (bundleKey: string) => readonly StatementView[] | undefined;

/** What the lines are made of: nodes by name and the relations of each. Costs a sort, so keep it while the graph is the same. */
export type TreeIndex = Readonly<{
  nodes: readonly DrawnNode[];
  byId: ReadonlyMap<string, DrawnNode>;
  relations: ReadonlyMap<string, readonly DrawnBundle[]>;
}>;

export function treeIndex({ nodes, bundles }: Drawn, language: string): TreeIndex {
  const relations = new Map<string, DrawnBundle[]>(nodes.map(({ id }) => [id, []]));
  for (const bundle of bundles)
    for (const end of new Set([bundle.source, bundle.target])) relations.get(end)?.push(bundle);
  const collator = new Intl.Collator(language, { numeric: true });
  return {
    nodes: [...nodes].sort((a, b) => collator.compare(a.name, b.name)),
    byId: new Map(nodes.map((node) => [node.id, node])),
    relations,
  };
}

/** The bundles behind an edge: itself, or of a group those that it stands for. */
export const bundlesBehind = (bundle: DrawnBundle): readonly Bundle[] => bundle.of ?? [bundle as Bundle];

/** The quotes of an edge once all of them are there. */
function quotesBehind(bundle: DrawnBundle, quotesOf: QuotesOf): readonly StatementView[] | undefined {
  const all = bundlesBehind(bundle).map((one) => quotesOf(bundleKey(one)));
  return all.every((quotes) => quotes !== undefined) ? all.flat() : undefined;
}

function quoteRows(under: string, bundle: DrawnBundle, quotesOf: QuotesOf): TreeRow[] {
  const quotes = quotesBehind(bundle, quotesOf);
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
    const members = node.group ?? [];
    rows.push(own.length + members.length > 0 ? { ...row, open: isOpen } : row);
    if (!isOpen) return;
    const siblings = members.length + own.length;
    rows.push(...memberRows(node.id, members, siblings));
    rows.push(...relationRows(node, own, { byId, open, quotesOf }, { before: members.length, siblings }));
  });
  return rows;
}

type Lookup = Readonly<{ byId: ReadonlyMap<string, DrawnNode>; open: ReadonlySet<string>; quotesOf: QuotesOf }>;

/** The members of a group, before its relations. */
const memberRows = (under: string, members: readonly GraphNode[], siblings: number): TreeRow[] =>
  members.map((node, index) => ({
    ...{ kind: "member", key: `${under}|${node.id}`, level: 2, position: index + 1, siblings, node },
  }));

function relationRows(
  from: DrawnNode,
  bundles: readonly DrawnBundle[],
  { byId, open, quotesOf }: Lookup,
  { before, siblings }: Readonly<{ before: number; siblings: number }>,
): TreeRow[] {
  return bundles.flatMap((bundle, index): TreeRow[] => {
    const key = relationRowKey(from.id, bundleKey(bundle));
    const outwards = bundle.source === from.id;
    const other = byId.get(outwards ? bundle.target : bundle.source);
    const isOpen = open.has(key);
    const place = { position: before + index + 1, siblings };
    const row: TreeRow = { kind: "relation", key, level: 2, ...place, open: isOpen, bundle, from, other, outwards };
    return isOpen ? [row, ...quoteRows(key, bundle, quotesOf)] : [row];
  });
}
