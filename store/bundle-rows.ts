import type { EntityId } from "#schema/ids.ts";
import { BundleRow, StatementOutline } from "#schema/statement-outline.ts";
import type { Run, Row } from "./database.ts";
import { STATEMENT_TYPES, inSlices, withoutNulls } from "./rows.ts";

const BUNDLE_COLUMNS = `
  r.id AS id, type(r) AS type, s.id AS source, t.id AS target, r.articleId AS articleId, r.story AS story,
  r.modality AS modality, r.publishedAt AS publishedAt, r.confidence AS confidence`;

/** The comparison of degrees leaves little for the dearer look into the list when the nodes are the best connected ones. */
const AMONG = `
  UNWIND $ids AS wanted
  MATCH (s:Entity {id: wanted})-[r:${STATEMENT_TYPES}]->(t:Entity)
  WHERE t.degree >= $leastDegree AND t.id IN $ids
  RETURN ${BUNDLE_COLUMNS}`;

const FROM_ONE = `
  MATCH (s:Entity {id: $id})-[r:${STATEMENT_TYPES}]->(t:Entity)
  WHERE t.id IN $ids
  RETURN ${BUNDLE_COLUMNS}`;

const TO_ONE = `
  MATCH (t:Entity {id: $id})<-[r:${STATEMENT_TYPES}]-(s:Entity)
  WHERE s.id IN $ids
  RETURN ${BUNDLE_COLUMNS}`;

const FROM_MANY = `
  UNWIND $ids AS wanted
  MATCH (s:Entity {id: wanted})-[r:${STATEMENT_TYPES}]->(t:Entity)
  RETURN ${BUNDLE_COLUMNS}`;

const TO_MANY = `
  UNWIND $ids AS wanted
  MATCH (t:Entity {id: wanted})<-[r:${STATEMENT_TYPES}]-(s:Entity)
  RETURN ${BUNDLE_COLUMNS}`;

const OUTLINE_COLUMNS = `${BUNDLE_COLUMNS}, r.eventDate AS eventDate, r.attributedToName AS speaker,
  r.attributedTo AS speakerId`;

const ALL_OUTLINES_FROM = `
  UNWIND $ids AS wanted
  MATCH (s:Entity {id: wanted})-[r:${STATEMENT_TYPES}]->(t:Entity)
  RETURN ${OUTLINE_COLUMNS}`;

const ALL_OUTLINES_TO = `
  UNWIND $ids AS wanted
  MATCH (t:Entity {id: wanted})<-[r:${STATEMENT_TYPES}]-(s:Entity)
  RETURN ${OUTLINE_COLUMNS}`;

const OUTLINES_FROM = `
  UNWIND $ids AS wanted
  MATCH (s:Entity {id: wanted})-[r:${STATEMENT_TYPES}]->(t:Entity)
  WHERE t.degree >= $leastDegree AND t.id IN $others
  RETURN ${OUTLINE_COLUMNS}`;

const OUTLINES_TO = `
  UNWIND $ids AS wanted
  MATCH (t:Entity {id: wanted})<-[r:${STATEMENT_TYPES}]-(s:Entity)
  WHERE s.degree >= $leastDegree AND s.id IN $others
  RETURN ${OUTLINE_COLUMNS}`;

const toBundleRow = (row: Row): BundleRow => BundleRow.parse(withoutNulls(row));

/** All statements that join two of these nodes, none of which has a degree below `leastDegree`. */
export async function bundleRowsAmong(run: Run, ids: readonly EntityId[], leastDegree = 0): Promise<BundleRow[]> {
  return ids.length === 0 ? [] : (await run(AMONG, { ids, leastDegree })).map(toBundleRow);
}

/** All statements between one node and these others, in both directions. */
export async function bundleRowsBetween(run: Run, id: EntityId, ids: readonly EntityId[]): Promise<BundleRow[]> {
  if (ids.length === 0) return [];
  const [out, into] = await Promise.all([run(FROM_ONE, { id, ids }), run(TO_ONE, { id, ids })]);
  return [...out, ...into].map(toBundleRow);
}

/** All statements that touch one of these nodes. */
export async function bundleRowsTouching(run: Run, ids: readonly EntityId[]): Promise<BundleRow[]> {
  const rows: BundleRow[] = [];
  for (const slice of inSlices(ids, 500)) {
    for (const query of [FROM_MANY, TO_MANY]) rows.push(...(await run(query, { ids: slice })).map(toBundleRow));
  }
  return rows;
}

/** All statements that touch one of these nodes, with their outlines. */
export async function outlinesTouching(run: Run, ids: readonly EntityId[]): Promise<StatementOutline[]> {
  const found = new Map<string, StatementOutline>();
  for (const slice of inSlices(ids, 500)) {
    for (const query of [ALL_OUTLINES_FROM, ALL_OUTLINES_TO]) {
      for (const row of await run(query, { ids: slice })) {
        const outline = StatementOutline.parse(withoutNulls(row));
        found.set(outline.id, outline);
      }
    }
  }
  return [...found.values()];
}

/**
 * All statements that join one of `ids` with one of `others`, in both directions, none of which has a degree below
 * `leastDegree`; one that joins two of `ids` may come twice.
 */
export async function outlinesBetween(
  run: Run,
  ids: readonly EntityId[],
  others: readonly EntityId[],
  leastDegree: number,
): Promise<StatementOutline[]> {
  const rows: Row[] = [];
  for (const slice of inSlices(ids, 500)) {
    for (const query of [OUTLINES_FROM, OUTLINES_TO])
      rows.push(...(await run(query, { ids: slice, others, leastDegree })));
  }
  return rows.map((row) => StatementOutline.parse(withoutNulls(row)));
}
