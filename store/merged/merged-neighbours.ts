import type { GraphNode, Subgraph } from "#schema/graph.ts";
import type { EntityId } from "#schema/ids.ts";
import { bundles, compare } from "#schema/bundles.ts";
import type { StatementOutline } from "#schema/statement-outline.ts";
import { readCursor, writeCursor } from "../cursor.ts";
import type { Run } from "../database.ts";
import type { GraphStore, NeighboursRequest } from "../graph-store.ts";
import { NeighbourKey, isAskedFor } from "../reading/neighbours.ts";
import { fetchNodes } from "../rows.ts";
import type { MergedFacts } from "./merged-facts.ts";
import { isMember, shownBundles, shownNode, shownNodes } from "./merged-look.ts";

type Key = readonly [strength: number, degree: number, id: string];
type Neighbour = Readonly<{ node: GraphNode; key: Key }>;

/** Most statements first, then the better connected, as in a graph without merges. */
const byKey = (one: Key, other: Key): number => other[0] - one[0] || other[1] - one[1] || compare(one[2], other[2]);

/** The neighbours of a merged node are those of all its members. */
export async function neighboursOfMerged(
  run: Run,
  facts: MergedFacts,
  request: NeighboursRequest,
): ReturnType<GraphStore["neighbours"]> {
  const id = facts.merging.rootOf(request.id);
  const { limit, cursor } = request;
  const after = cursor === undefined ? undefined : readCursor(cursor, NeighbourKey);
  const all = await ranked(run, facts, { ...request, id });
  const rest = after ? all.filter(({ key }) => byKey(after, key) < 0) : all;
  const page = rest.slice(0, limit);
  const onPage = new Set([id, ...page.map(({ node }) => node.id)]);
  const last = page.at(-1);
  const truncated = rest.length > limit;
  return {
    nodes: page.map(({ node }) => node),
    bundles: bundles(
      facts.rows.filter(
        ({ source, target }) => touches(id, { source, target }) && onPage.has(otherEnd(id, { source, target })),
      ),
    ).filter((bundle) => isAskedFor(bundle, { ...request, id }) && bundle.source !== bundle.target),
    truncated,
    total: all.length,
    ...(truncated && last ? { cursor: writeCursor(last.key) } : {}),
  };
}

type Ends = Pick<StatementOutline, "source" | "target">;
const touches = (id: EntityId, { source, target }: Ends): boolean => source === id || target === id;
const otherEnd = (id: EntityId, { source, target }: Ends): EntityId => (source === id ? target : source);

async function ranked(run: Run, facts: MergedFacts, request: NeighboursRequest): Promise<Neighbour[]> {
  const strengths = strengthsOf(facts.rows, request);
  strengths.delete(request.id);
  const plain = await fetchNodes(
    run,
    [...strengths.keys()].filter((id) => !facts.nodes.has(id)),
  );
  const merged = [...strengths.keys()].flatMap((id) => facts.nodes.get(id) ?? []);
  return [...plain.map((node) => shownNode(facts, node)), ...merged]
    .map((node): Neighbour => ({ node, key: [strengths.get(node.id) ?? 0, node.degree, node.id] }))
    .sort((one, other) => byKey(one.key, other.key));
}

/** How many of the statements asked for join the node with each other one. */
function strengthsOf(rows: readonly StatementOutline[], request: NeighboursRequest): Map<EntityId, number> {
  const strengths = new Map<EntityId, number>();
  for (const row of rows) {
    if (!touches(request.id, row) || !isAskedFor(row, request) || !isWithin(row, request)) continue;
    const other = otherEnd(request.id, row);
    if (request.type && !isOfKind(other, request.type)) continue;
    strengths.set(other, (strengths.get(other) ?? 0) + 1);
  }
  return strengths;
}

/** As `neighbours` asks the engine: what is known of a date only in part counts where that part fits. */
const isWithin = ({ publishedAt }: StatementOutline, { from, to }: NeighboursRequest): boolean => {
  if (publishedAt === undefined) return from === undefined && to === undefined;
  const early = from !== undefined && publishedAt < from && !from.startsWith(publishedAt);
  return !early && (to === undefined || publishedAt < `${to}~`);
};

const prefixes = { Person: "per_", Organization: "org_", Event: "evt_" } as const;
const isOfKind = (id: EntityId, type: keyof typeof prefixes): boolean => id.startsWith(prefixes[type]);

/**
 * The neighbours of a node that is joined with merged ones. Its pages are those of the graph; of each merged node the member
 * that comes first among all pages stands for it, so none is repeated or lost.
 */
export async function neighboursBesideMerged(
  facts: MergedFacts,
  plain: GraphStore["neighbours"],
  request: NeighboursRequest,
): Promise<Subgraph> {
  const answer = await plain(request);
  const strengths = [...strengthsOf(facts.said, request)].filter(([id]) => facts.members.has(id));
  const first = firstOfEach(facts, strengths);
  const nodes = shownNodes(
    facts,
    answer.nodes.filter(({ id }) => !isMember(facts, id) || first.has(id)),
  );
  const onPage = new Set([request.id, ...nodes.map(({ id }) => id)]);
  const joined = shownBundles(
    facts,
    answer.bundles,
    (ends) => touches(request.id, ends) && onPage.has(ends.source) && onPage.has(ends.target),
  );
  return {
    ...answer,
    nodes,
    bundles: joined.filter((bundle) => isAskedFor(bundle, request)),
    ...(answer.total === undefined ? {} : { total: answer.total - (strengths.length - first.size) }),
  };
}

function firstOfEach(facts: MergedFacts, strengths: readonly (readonly [EntityId, number])[]): ReadonlySet<EntityId> {
  const keys = strengths.map(([id, strength]): Key => [strength, facts.members.get(id)?.degree ?? 0, id]);
  const first = new Map<EntityId, EntityId>();
  for (const key of keys.sort(byKey)) {
    const id = key[2] as EntityId;
    const root = facts.merging.rootOf(id);
    if (!first.has(root)) first.set(root, id);
  }
  return new Set(first.values());
}
