import { z } from "zod";
import type { Bundle } from "#schema/graph.ts";
import { EntityId } from "#schema/ids.ts";
import { EntityType } from "#schema/ontology.ts";
import { bundleRowsBetween } from "../bundle-rows.ts";
import { bundles } from "#schema/bundles.ts";
import { readCursor, writeCursor } from "../cursor.ts";
import type { Run } from "../database.ts";
import type { Direction, GraphStore, NeighboursRequest } from "../graph-store.ts";
import { fetchNodes, typesOf } from "../rows.ts";

const arrows: Readonly<Record<Direction, readonly [string, string]>> = {
  out: ["-", "->"],
  in: ["<-", "-"],
  both: ["-", "-"],
};

/** Statements of which part of the date is unknown count where the known part fits. */
const within = {
  from: "(r.publishedAt >= $from OR $from STARTS WITH r.publishedAt)",
  to: "r.publishedAt < $beyond",
} as const;

function pattern({ direction, relation, type, from, to }: NeighboursRequest): string {
  const [left, right] = arrows[direction];
  const label = type ? EntityType.parse(type) : "Entity";
  const bounds = [from === undefined ? [] : within.from, to === undefined ? [] : within.to].flat();
  const where = bounds.length > 0 ? ` WHERE ${bounds.join(" AND ")}` : "";
  return `(n:Entity {id: $id})${left}[r:${typesOf(relation)}]${right}(m:${label})${where}`;
}

/** `~` sorts behind everything that can follow in a date. */
const boundsOf = ({ from, to }: NeighboursRequest): Record<string, string> => ({
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { beyond: `${to}~` }),
});

/** The sort key of a neighbour: statements that join it, its degree, its id. */
export const NeighbourKey = z.tuple([z.int(), z.int(), EntityId]);
const BEFORE_ALL = [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, ""] as const;

const pageQuery = (joined: string): string => `
  MATCH ${joined}
  WITH m.id AS id, m.degree AS degree, count(r) AS strength
  WHERE strength < $strength
    OR (strength = $strength AND (degree < $degree OR (degree = $degree AND id > $after)))
  RETURN id, degree, strength
  ORDER BY strength DESC, degree DESC, id
  LIMIT $limit`;

const totalQuery = (joined: string): string => `
  MATCH ${joined}
  RETURN count(DISTINCT m.id) AS total`;

/**
 * The neighbours (not the node itself) and the bundles that join them to it: most statements first, then the better
 * connected. Pages never repeat or lose a neighbour while the graph stays the same.
 */
export async function neighbours(run: Run, request: NeighboursRequest): ReturnType<GraphStore["neighbours"]> {
  const { id, limit, cursor } = request;
  const [strength, degree, after] = cursor === undefined ? BEFORE_ALL : readCursor(cursor, NeighbourKey);
  const joined = pattern(request);
  const bounds = boundsOf(request);
  const [rows, [counted]] = await Promise.all([
    run(pageQuery(joined), { id, ...bounds, strength, degree, after, limit: limit + 1 }),
    run(totalQuery(joined), { id, ...bounds }),
  ]);
  const page = rows.slice(0, limit);
  const ids = page.map((row) => EntityId.parse(row["id"]));
  const [nodes, statements] = await Promise.all([fetchNodes(run, ids), bundleRowsBetween(run, id, ids)]);
  const last = page.at(-1);
  const truncated = rows.length > limit;
  return {
    nodes,
    bundles: bundles(statements).filter((bundle) => isAskedFor(bundle, request)),
    truncated,
    total: Number(counted?.["total"] ?? 0),
    ...(truncated && last
      ? { cursor: writeCursor([Number(last["strength"]), Number(last["degree"]), String(last["id"])]) }
      : {}),
  };
}

export function isAskedFor(
  { type, source, target }: Pick<Bundle, "type" | "source" | "target">,
  { id, relation, direction }: Pick<NeighboursRequest, "id" | "relation" | "direction">,
): boolean {
  if (relation && type !== relation) return false;
  return direction === "both" || (direction === "out" ? source : target) === id;
}
