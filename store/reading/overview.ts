import { EntityId } from "#schema/ids.ts";
import { addTo } from "../add-to.ts";
import { bundleRowsAmong } from "../bundle-rows.ts";
import { bundles } from "#schema/bundles.ts";
import type { Run } from "../database.ts";
import type { GraphStore, OverviewRequest } from "../graph-store.ts";
import { STATEMENT_TYPES, fetchNodes } from "../rows.ts";

const BEST_CONNECTED = `
  MATCH (e:Entity)
  WHERE e.degree > 0
  RETURN e.id AS id, e.degree AS degree
  ORDER BY degree DESC, id
  LIMIT $limit`;

const CONNECTED = "MATCH (e:Entity) WHERE e.degree > 0 RETURN count(e) AS total";

/** Who is joined with whom; a neighbour of lower degree than every candidate is none. */
const PAIRS = `
  UNWIND $ids AS wanted
  MATCH (s:Entity {id: wanted})-[r:${STATEMENT_TYPES}]->(t:Entity)
  WHERE t.degree >= $leastDegree
  RETURN DISTINCT wanted AS source, t.id AS target`;

/** How many candidates are looked at for each node shown. */
const CANDIDATES = 3;

/** The best-connected part: grown from the best connected node, always by the best connected neighbour of what is there. */
export async function overview(run: Run, { limit }: OverviewRequest): ReturnType<GraphStore["overview"]> {
  const [rows, [counted]] = await Promise.all([run(BEST_CONNECTED, { limit: limit * CANDIDATES }), run(CONNECTED, {})]);
  const ids = rows.map((row) => EntityId.parse(row["id"]));
  const leastDegree = Number(rows.at(-1)?.["degree"] ?? 0);
  const pairs = (await run(PAIRS, { ids, leastDegree })).map((row) => row as unknown as Pair);
  const chosen = grow(ids, pairs, limit);
  const [nodes, statements] = await Promise.all([fetchNodes(run, chosen), bundleRowsAmong(run, chosen, leastDegree)]);
  const total = Number(counted?.["total"] ?? 0);
  return { nodes, bundles: bundles(statements), truncated: total > chosen.length, total };
}

type Pair = Readonly<{ source: EntityId; target: EntityId }>;

/** Candidates come best first; where a part is used up, the best of the rest begins another. */
export function grow(candidates: readonly EntityId[], pairs: readonly Pair[], limit: number): EntityId[] {
  const rank = new Map(candidates.map((id, at) => [id, at]));
  const beside = new Map<EntityId, EntityId[]>();
  for (const { source, target } of pairs) {
    if (!rank.has(source) || !rank.has(target)) continue;
    addTo(beside, source, target);
    addTo(beside, target, source);
  }
  const left = new Set(candidates.filter((id) => beside.has(id)));
  const edge = new Set<EntityId>();
  const chosen: EntityId[] = [];
  while (chosen.length < limit && left.size > 0) {
    const next = best(edge.size > 0 ? edge : left, rank);
    chosen.push(next);
    left.delete(next);
    edge.delete(next);
    for (const neighbour of beside.get(next) ?? []) if (left.has(neighbour)) edge.add(neighbour);
  }
  return chosen;
}

function best(ids: ReadonlySet<EntityId>, rank: ReadonlyMap<EntityId, number>): EntityId {
  const of = (id: EntityId): number => rank.get(id) ?? Number.MAX_SAFE_INTEGER;
  return [...ids].reduce((one, other) => (of(other) < of(one) ? other : one));
}
