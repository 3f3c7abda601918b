import { apiLimits } from "#schema/api.ts";
import type { CypherValue } from "#schema/cypher-value.ts";
import { AppError } from "#schema/errors.ts";
import type { Position } from "#schema/export-document.ts";
import type { ExportFormat } from "#schema/export-format.ts";
import type { EntityId } from "#schema/ids.ts";
import type { Language } from "#schema/ontology.ts";
import { collectEntities } from "./console/collect-entities.ts";
import { runQuery } from "./console/run-query.ts";
import type { Console } from "./console/run-query.ts";
import { exportFormats } from "./export/formats.ts";

export type ExportRequest = Readonly<{
  format: ExportFormat;
  nodes?: readonly EntityId[];
  query?: string;
  params?: Readonly<Record<string, CypherValue>>;
  evidence: boolean;
  title?: string;
  language: Language;
  positions?: Readonly<Record<EntityId, Position>>;
  client: string;
  signal: AbortSignal;
}>;

export type ExportFile = Readonly<{
  chunks: AsyncIterable<string | Uint8Array>;
  mime: string;
  /** File name for the person who saves it; may hold any letters. */
  name: string;
}>;

/** Milliseconds for the query that chooses what is exported. */
const queryMs = 30_000;

/** The file that a request asks for, not yet begun: nothing is read from the store but the ids that a query finds. */
export async function openExport(console: Console, request: ExportRequest): Promise<ExportFile> {
  const { format, evidence, signal, title = "Beleg" } = request;
  if (request.nodes && request.query !== undefined)
    throw new AppError("BAD_REQUEST", 400, "query: give either nodes or a query, not both.");
  const nodes = request.query === undefined ? request.nodes : await entitiesOf(console, request.query, request);
  const { write, mime, extension } = exportFormats[format];
  const parts = console.store.reader.subgraph({ ...(nodes && { nodes }), evidence, signal });
  const positions = request.positions && new Map(Object.entries(request.positions) as [EntityId, Position][]);
  const chunks = write(parts, {
    evidence,
    title,
    language: request.language,
    generatedAt: new Date().toISOString(),
    ...(positions && { positions }),
  });
  return { chunks, mime, name: `${fileName(title)}.${extension}` };
}

async function entitiesOf(console: Console, query: string, request: ExportRequest): Promise<readonly EntityId[]> {
  const { params = {}, client, signal } = request;
  const limit = apiLimits.cypherRows;
  const { rows } = await runQuery(console, { query, params, limit, timeoutMs: queryMs, client, signal });
  const found = new Set<EntityId>();
  let next = await rows.next();
  for (; !next.done; next = await rows.next()) collectEntities(next.value.values, found);
  if (next.value.truncated)
    throw new AppError(
      "QUERY_TOO_BIG",
      422,
      "The query finds more than an export by query holds. Narrow it with WHERE.",
      {
        details: { limit: next.value.truncatedBy, rows: next.value.rows },
      },
    );
  if (found.size === 0)
    throw new AppError(
      "BAD_REQUEST",
      400,
      "The query gives no people, organizations or events to export. Return nodes, relationships or paths: RETURN n, r, m.",
    );
  return [...found].sort();
}

/** Without what file systems refuse or what could climb out of a folder. */
const fileName = (title: string): string =>
  title
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "")
    .slice(0, 100) || "beleg";
