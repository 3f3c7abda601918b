import type { ArticleGraph } from "#schema/article-graph.ts";
import type { ArticleId, EntityId } from "#schema/ids.ts";
import { EntityType, RelationType } from "#schema/ontology.ts";
import { compare } from "#schema/bundles.ts";
import type { Database, Params, Run, RowValue } from "../database.ts";
import type { WriteOutcome } from "../graph-store.ts";
import { inSlices } from "../rows.ts";
import { lockForWriting, raiseRevision } from "./lock.ts";
import { mentionRows, planWrite, refuseUnwritable, uniqueStatements } from "./plan.ts";
import type { Stamp, StoryStatement } from "./plan.ts";
import { refreshEntities } from "./refresh-entities.ts";
import { removeParts } from "./remove-parts.ts";

const STAMPS = `
  UNWIND $ids AS wanted
  MATCH (a:Article {id: wanted})
  RETURN a.id AS id, a.sha256 AS sha256, a.extractor AS extractor, a.title AS title`;

const ARTICLES = "UNWIND $rows AS row MERGE (a:Article {id: row.id}) SET a = row";

const entitiesOf = (type: EntityType): string => `UNWIND $rows AS row MERGE (e:Entity {id: row.id}) SET e:${type}`;

const MENTIONS = `
  UNWIND $rows AS row
  MATCH (e:Entity {id: row.entityId})
  MATCH (a:Article {id: row.articleId})
  CREATE (e)-[m:MENTIONED_IN]->(a)
  SET m = row.props`;

const statementsOf = (type: RelationType): string => `
  UNWIND $rows AS row
  MATCH (s:Entity {id: row.source})
  MATCH (t:Entity {id: row.target})
  CREATE (s)-[r:${type}]->(t)
  SET r = row.props, r.confidence = toFloat(row.props.confidence)`;

/** Rows of one statement; more go into the next one of the same transaction. */
const SLICE = 2000;

/** See `GraphWriter.write`. */
export async function write(database: Database, batch: readonly ArticleGraph[]): Promise<readonly WriteOutcome[]> {
  refuseUnwritable(batch);
  const ids = [...new Set(batch.map(({ article }) => article.id))].sort(compare);
  const look: Run = (query, params) => database.read(query, params, {});
  const glance = planWrite(batch, await fetchStamps(look, ids));
  if (glance.graphs.length === 0) return glance.outcomes;
  return database.write(async (run) => {
    await lockForWriting(run);
    const { graphs, replaced, outcomes } = planWrite(batch, await fetchStamps(run, ids));
    if (graphs.length === 0) return { commit: false, value: outcomes };
    const before = await removeParts(run, replaced);
    await writeGraphs(run, graphs);
    await refreshEntities(run, [...before, ...entityIds(graphs)]);
    await raiseRevision(run);
    return { commit: true, value: outcomes };
  });
}

async function fetchStamps(run: Run, ids: readonly ArticleId[]): Promise<Map<ArticleId, Stamp>> {
  const rows = ids.length === 0 ? [] : await run(STAMPS, { ids });
  return new Map(rows.map((row) => [row["id"] as ArticleId, row as unknown as Stamp]));
}

const entityIds = (graphs: readonly ArticleGraph[]): EntityId[] =>
  graphs.flatMap(({ entities }) => entities.map(({ id }) => id));

async function writeGraphs(run: Run, graphs: readonly ArticleGraph[]): Promise<void> {
  await inRows(
    run,
    ARTICLES,
    byKey(
      graphs.map(({ article }) => ({ ...article })),
      "id",
    ),
  );
  for (const type of EntityType.options) {
    const ids = new Set(
      graphs.flatMap(({ entities }) => entities.filter((entity) => entity.type === type).map(({ id }) => id)),
    );
    await inRows(
      run,
      entitiesOf(type),
      byKey(
        [...ids].map((id) => ({ id })),
        "id",
      ),
    );
  }
  const mentions = graphs
    .flatMap(mentionRows)
    .map(({ entityId, articleId, ...props }) => ({ entityId, articleId, props }));
  await inRows(run, MENTIONS, byKey(mentions, "entityId"));
  const statements = uniqueStatements(graphs);
  for (const type of RelationType.options) {
    const rows = statements.filter((statement) => statement.type === type).map(toRow);
    await inRows(run, statementsOf(type), byKey(rows, "target"));
  }
}

/** Type and ends are in the pattern; a property beside them could only disagree. */
function toRow(statement: StoryStatement): { source: EntityId; target: EntityId; props: object } {
  const { source, target } = statement;
  const props = Object.entries(statement).filter(([key]) => !["type", "source", "target"].includes(key));
  return { source, target, props: Object.fromEntries(props) };
}

async function inRows(run: Run, query: string, rows: readonly object[]): Promise<void> {
  for (const slice of inSlices(rows, SLICE)) await run(query, { rows: slice as readonly RowValue[] } satisfies Params);
}

/** Sorted by one key: equal batches then touch nodes in the same order. */
function byKey<Key extends string, T extends Readonly<Record<Key, string>>>(rows: readonly T[], key: Key): T[] {
  return [...rows].sort((one, other) => compare(one[key], other[key]));
}
