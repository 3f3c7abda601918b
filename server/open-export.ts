import { apiLimits } from "#schema/api.ts";
import type { CypherValue } from "#schema/cypher-value.ts";
import type { DrawnBy } from "#schema/drawn-as.ts";
import { AppError } from "#schema/errors.ts";
import type { ExportDocument, Position } from "#schema/export-document.ts";
import type { ExportFormat } from "#schema/export-format.ts";
import { given } from "#schema/given.ts";
import type { EntityId } from "#schema/ids.ts";
import type { Language } from "#schema/ontology.ts";
import type { SubgraphPart } from "#store/graph-store.ts";
import { collectEntities } from "./console/collect-entities.ts";
import { runQuery } from "./console/run-query.ts";
import type { Console } from "./console/run-query.ts";
import { documentParts } from "./export/document-parts.ts";
import { followParts } from "./export/follow-parts.ts";
import { exportFormats } from "./export/formats.ts";
import { keptOn } from "./kept-on.ts";
import { reasonedError } from "./reasoned-error.ts";
import { exportReaders } from "./export/read/readers.ts";

export type ExportRequest = Readonly<{
  format: ExportFormat;
  nodes?: readonly EntityId[];
  query?: string;
  params?: Readonly<Record<string, CypherValue>>;
  evidence: boolean;
  /** With the texts of the articles, in formats that can be read back; only with evidence. */
  texts: boolean;
  /** With what people wrote beside nodes and edges. */
  notes: boolean;
  title?: string;
  /** What stands below the title: the note of a view. */
  description?: string;
  language: Language;
  positions?: Readonly<Record<EntityId, Position>>;
  /** Colours and sizes of the canvas. */
  drawn?: DrawnBy;
  client: string;
  requestId: string;
  signal: AbortSignal;
  /** Is told how far on the file is, 0 to 1. */
  onFraction?: (fraction: number) => void;
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
  const { format, evidence, title = "Beleg" } = request;
  if (request.nodes && request.query !== undefined)
    throw new AppError("BAD_REQUEST", 400, "query: give either nodes or a query, not both.");
  const nodes = request.query === undefined ? request.nodes : await entitiesOf(console, request.query, request);
  const { write, mime, extension } = exportFormats[format];
  const texts = request.texts && evidence && format in exportReaders;
  const parts = await partsOf(console, nodes, { ...request, texts });
  const kept = await keptOn(console.store.keeper, nodes, { noted: request.notes, signal: request.signal });
  const chunks = write(parts, {
    ...{ evidence, texts, title, language: request.language },
    generatedAt: new Date().toISOString(),
    ...kept,
    ...given({
      drawn: request.drawn,
      description: request.description || undefined,
      positions: request.positions && placesOf(request.positions),
    }),
  });
  return { chunks, mime, name: `${fileName(title)}.${extension}` };
}

async function partsOf(
  console: Console,
  nodes: readonly EntityId[] | undefined,
  request: Pick<ExportRequest, "evidence" | "texts" | "signal" | "onFraction">,
): Promise<AsyncIterable<SubgraphPart>> {
  const { evidence, texts, signal, onFraction } = request;
  const all = console.store.reader.subgraph({ ...(nodes && { nodes }), evidence, sources: texts, signal });
  const parts = nodes ? someOf(all) : all;
  return onFraction ? followParts(parts, await expectedParts(console, nodes, request), onFraction) : parts;
}

/** The same parts. Throws BAD_REQUEST where nodes were asked for and none of them is there. */
async function* someOf(parts: AsyncIterable<SubgraphPart>): AsyncIterable<SubgraphPart> {
  let some = false;
  for await (const part of parts) {
    some = true;
    yield part;
  }
  if (!some) throw reasonedError("BAD_REQUEST", 400, "export-empty");
}

/** What the stream of parts will hold, as far as it can be known before. */
async function expectedParts(
  { store }: Console,
  nodes: readonly EntityId[] | undefined,
  { evidence, signal }: Pick<ExportRequest, "evidence" | "signal">,
): Promise<Parameters<typeof followParts>[1]> {
  if (nodes) return { nodes: new Set(nodes).size, evidence };
  const { entities, articles } = await store.reader.status({ signal });
  return { nodes: Object.values(entities).reduce((sum, count) => sum + count, 0), articles, evidence };
}

const placesOf = (positions: Readonly<Record<EntityId, Position>>): ReadonlyMap<EntityId, Position> =>
  new Map(Object.entries(positions) as [EntityId, Position][]);

async function entitiesOf(console: Console, query: string, request: ExportRequest): Promise<readonly EntityId[]> {
  const { params = {}, client, requestId, signal } = request;
  const limit = apiLimits.cypherRows;
  const { rows } = await runQuery(console, { query, params, limit, timeoutMs: queryMs, client, requestId, signal });
  const found = new Set<EntityId>();
  let next = await rows.next();
  for (; !next.done; next = await rows.next()) collectEntities(next.value.values, found);
  if (next.value.truncated)
    throw reasonedError("QUERY_TOO_BIG", 422, "query-size", {
      details: { limit: next.value.truncatedBy, rows: next.value.rows },
    });
  if (found.size === 0) throw reasonedError("BAD_REQUEST", 400, "query-nothing");
  return [...found].sort();
}

/** A graph that lies at hand as a file of a format. */
export function convertDocument(
  document: ExportDocument,
  {
    format,
    evidence,
    language,
    title = document.title,
    description = document.description,
    drawn,
    onFraction,
  }: Pick<ExportRequest, "format" | "evidence" | "language" | "title" | "description" | "drawn" | "onFraction">,
): ExportFile {
  const { write, mime, extension } = exportFormats[format];
  const { positions, notes, merges } = document;
  const withEvidence = evidence && document.evidence;
  const expected = { nodes: document.nodes.length, articles: document.articles.length, evidence: withEvidence };
  const parts = documentParts(document);
  const chunks = write(onFraction ? followParts(parts, expected, onFraction) : parts, {
    ...{ evidence: withEvidence, title, language, generatedAt: document.generatedAt },
    texts: withEvidence && document.sources !== undefined,
    ...given({ notes, merges, drawn, description: description || undefined }),
    ...given({ positions: positions && placesOf(positions) }),
  });
  return { chunks, mime, name: `${fileName(title)}.${extension}` };
}

/** Without what file systems refuse or what could climb out of a folder. */
const fileName = (title: string): string =>
  title
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "")
    .slice(0, 100) || "beleg";
