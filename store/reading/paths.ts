import type { Bundle, GraphNode, Hop, Path, StatementView } from "#schema/graph.ts";
import type { EntityId } from "#schema/ids.ts";
import { addTo } from "../add-to.ts";
import { bundleRowsAmong } from "../bundle-rows.ts";
import { bundles, compare } from "#schema/bundles.ts";
import type { Run } from "../database.ts";
import type { GraphStore, PathsRequest } from "../graph-store.ts";
import { fetchNodes, inSlices, typesOf } from "../rows.ts";
import { shortWalks } from "../walks.ts";
import type { NeighbourLists, Walk } from "../walks.ts";
import { statements } from "./statements.ts";

const neighboursQuery = (types: string): string => `
  UNWIND $ids AS wanted
  MATCH (n:Entity {id: wanted})-[r:${types}]-(m:Entity)
  RETURN DISTINCT wanted AS id, m.id AS neighbour`;

/** Only neighbours joined by a bundle that is strong enough; the directions are asked apart, as bundles have one. */
const strongQuery = (left: string, types: string, right: string): string => `
  UNWIND $ids AS wanted
  MATCH (n:Entity {id: wanted})${left}[r:${types}]${right}(m:Entity)
  WITH wanted, m.id AS neighbour, type(r) AS type, count(DISTINCT r.story) AS stories,
    sum(CASE WHEN r.modality = 'asserted' THEN 1 ELSE 0 END) AS asserted
  WHERE stories >= $minStories AND asserted >= $asserted
  RETURN DISTINCT wanted AS id, neighbour`;

/** Nodes looked at before the search stops with what it has. */
const MAX_NODES = 200_000;
/** Statements of one bundle among which the best quote is looked for, newest first. */
const QUOTES = 200;

/** What the search for paths asks of the graph. */
export type PathGraph = Readonly<{
  neighboursOf: NeighbourLists;
  nodes(ids: readonly EntityId[]): Promise<readonly GraphNode[]>;
  /** Every bundle between two of these, whatever is asked of steps. */
  bundlesAmong(ids: readonly EntityId[]): Promise<readonly Bundle[]>;
  statements: GraphStore["statements"];
}>;

export const paths = (run: Run, request: PathsRequest): ReturnType<GraphStore["paths"]> =>
  pathsIn(
    {
      neighboursOf: neighbourLists(run, request),
      nodes: (ids) => fetchNodes(run, ids),
      bundlesAmong: async (ids) => bundles(await bundleRowsAmong(run, ids)),
      statements: (asked) => statements(run, asked),
    },
    request,
  );

/** Shortest and nearly shortest paths, direction ignored; see `shortWalks`. */
export async function pathsIn(graph: PathGraph, request: PathsRequest): ReturnType<GraphStore["paths"]> {
  const { from, to } = request;
  const walks = await shortWalks({ from, to }, graph.neighboursOf, {
    maxHops: Math.min(request.maxHops, 6),
    limit: request.limit,
    maxNodes: MAX_NODES,
  });
  const ids = [...new Set(walks.flat())].sort(compare);
  const nodes = new Map((await graph.nodes(ids)).map((node) => [node.id, node]));
  const joined = (await graph.bundlesAmong(ids)).filter((bundle) => isStep(bundle, request));
  const hop = hopFinder(graph, joined);
  return { paths: await Promise.all(walks.map((walk) => toPath(walk, nodes, hop))) };
}

type Strength = Pick<PathsRequest, "relation" | "minStories" | "asserted">;

/** Whether a path may go over this bundle. */
export const isStep = (
  { type, stories, modalities }: Bundle,
  { relation, minStories = 1, asserted = false }: Strength,
): boolean =>
  (!relation || type === relation) && stories >= minStories && (!asserted || modalities.asserted !== undefined);

export function neighbourLists(run: Run, { relation, minStories = 1, asserted = false }: PathsRequest): NeighbourLists {
  const types = typesOf(relation);
  const weak = minStories <= 1 && !asserted;
  const queries = weak ? [neighboursQuery(types)] : [strongQuery("-", types, "->"), strongQuery("<-", types, "-")];
  const bounds = weak ? {} : { minStories, asserted: asserted ? 1 : 0 };
  return async (ids) => {
    const lists = new Map<EntityId, EntityId[]>();
    for (const slice of inSlices(ids, 2000)) {
      for (const query of queries) {
        for (const row of await run(query, { ids: slice, ...bounds })) {
          addTo(lists, row["id"] as EntityId, row["neighbour"] as EntityId);
        }
      }
    }
    return lists;
  };
}

type HopFinder = (one: EntityId, other: EntityId) => Promise<Hop | undefined>;

async function toPath(walk: Walk, nodes: ReadonlyMap<EntityId, GraphNode>, hop: HopFinder): Promise<Path> {
  const hops = await Promise.all(walk.slice(1).map((id, at) => hop(walk[at] as EntityId, id)));
  return {
    nodes: walk.flatMap((id) => nodes.get(id) ?? []),
    hops: hops.filter((found) => found !== undefined),
  };
}

/** Finds each hop once, however many paths share it. */
function hopFinder(graph: PathGraph, joined: readonly Bundle[]): HopFinder {
  const found = new Map<string, Promise<Hop | undefined>>();
  return (one, other) => {
    const key = [one, other].sort(compare).join(" ");
    const hop = found.get(key) ?? findHop(graph, joined, one, other);
    found.set(key, hop);
    return hop;
  };
}

async function findHop(
  graph: PathGraph,
  joined: readonly Bundle[],
  one: EntityId,
  other: EntityId,
): Promise<Hop | undefined> {
  const bundle = joined
    .filter(({ source, target }) => (source === one && target === other) || (source === other && target === one))
    .reduce<Bundle | undefined>(
      (best, next) => (best && bundleWeight(best) >= bundleWeight(next) ? best : next),
      undefined,
    );
  if (!bundle) return undefined;
  const { source, target, type } = bundle;
  const [statement] = [...(await graph.statements({ source, target, type, limit: QUOTES })).statements].sort(byWeight);
  return statement && { bundle, statement };
}

/** Many statements first; of equally many, the one of which more is asserted. */
const bundleWeight = ({ statements: count, modalities }: Bundle): number =>
  count * 1000 + Math.min(999, modalities.asserted ?? 0);

const modalityRank: Readonly<Record<StatementView["modality"], number>> = {
  asserted: 0,
  alleged: 1,
  negated: 2,
  planned: 3,
};

/** Asserted before the rest, then the more certain; the order within stays newest first. */
function byWeight(one: StatementView, other: StatementView): number {
  return modalityRank[one.modality] - modalityRank[other.modality] || other.confidence - one.confidence;
}
