import { z } from "zod";
import type { Bundle } from "#schema/graph.ts";
import { EntityId } from "#schema/ids.ts";
import { RelationType } from "#schema/ontology.ts";
import { bundleRowsBetween } from "../bundle-rows.ts";
import { bundles } from "../bundles.ts";
import { readCursor, writeCursor } from "../cursor.ts";
import type { Run } from "../database.ts";
import type { Direction, GraphStore, NeighboursRequest } from "../graph-store.ts";
import { STATEMENT_TYPES, fetchNodes } from "../rows.ts";

const arrows: Readonly<Record<Direction, string>> = {
  out: `-[r:${STATEMENT_TYPES}]->`,
  in: `<-[r:${STATEMENT_TYPES}]-`,
  both: `-[r:${STATEMENT_TYPES}]-`,
};

/** The sort key of a neighbour: statements that join it, its degree, its id. */
const Key = z.tuple([z.int(), z.int(), EntityId]);
const BEFORE_ALL = [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, ""] as const;

const pageQuery = (direction: Direction): string => `
  MATCH (n:Entity {id: $id})${arrows[direction]}(m:Entity)
  WHERE type(r) IN $types
  WITH m.id AS id, m.degree AS degree, count(r) AS strength
  WHERE strength < $strength
    OR (strength = $strength AND (degree < $degree OR (degree = $degree AND id > $after)))
  RETURN id, degree, strength
  ORDER BY strength DESC, degree DESC, id
  LIMIT $limit`;

const totalQuery = (direction: Direction): string => `
  MATCH (n:Entity {id: $id})${arrows[direction]}(m:Entity)
  WHERE type(r) IN $types
  RETURN count(DISTINCT m.id) AS total`;

/**
 * The neighbours (not the node itself) and the bundles that join them to it: most statements first, then the better
 * connected. Pages never repeat or lose a neighbour while the graph stays the same.
 */
export async function neighbours(run: Run, request: NeighboursRequest): ReturnType<GraphStore["neighbours"]> {
  const { id, relation, direction, limit, cursor } = request;
  const [strength, degree, after] = cursor === undefined ? BEFORE_ALL : readCursor(cursor, Key);
  const of = { id, types: relation ? [relation] : RelationType.options };
  const [rows, [counted]] = await Promise.all([
    run(pageQuery(direction), { ...of, strength, degree, after, limit: limit + 1 }),
    run(totalQuery(direction), of),
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

function isAskedFor({ type, source, target }: Bundle, { id, relation, direction }: NeighboursRequest): boolean {
  if (relation && type !== relation) return false;
  return direction === "both" || (direction === "out" ? source : target) === id;
}
