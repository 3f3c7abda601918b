import { z } from "zod";
import { ArticleSummary } from "./article.ts";
import type { CypherValue } from "./cypher-value.ts";
import { PartialDate } from "./dates.ts";
import {
  ArticleView,
  GraphNode,
  Neighbourhood,
  Path,
  SearchHit,
  StatementView,
  StoreStatus,
  Subgraph,
  TimelineBin,
} from "./graph.ts";
import { ArticleId, EntityId } from "./ids.ts";
import { SameReason } from "./maybe-same.ts";
import { EntityType, RelationType } from "./ontology.ts";

/** What every route takes and gives. The server checks by it, the OpenAPI document is made from it, the client is typed by it. */

/** A whole number in an address, between 1 and `max`. */
const count = (max: number, fallback: number) => z.coerce.number().int().min(1).max(max).default(fallback);
const flag = z
  .enum(["true", "false"])
  .default("false")
  .transform((value) => value === "true");
const cursor = z.string().min(1).max(2000).optional();

/** Largest answers; a request for more is refused with a message that names the limit. */
export const apiLimits = {
  searchResults: 100,
  neighbours: 1000,
  amongNodes: 10_000,
  statements: 2000,
  articles: 500,
  overviewNodes: 5000,
  hops: 6,
  cypherLetters: 10_000,
  /** UTF-8 bytes of the parameters as JSON. */
  cypherParameterBytes: 64_000,
  cypherRows: 10_000,
  /** UTF-8 bytes of the rows as JSON. */
  cypherBytes: 5_000_000,
  /** Nodes and relationships in all rows. */
  cypherElements: 25_000,
  cypherMs: 60_000,
  exportNodes: 50_000,
  /** Bytes of a file that is opened. */
  fileBytes: 64 * 1024 * 1024,
} as const;

/** The query of a route that takes none. */
export const NoFields = z.strictObject({});

export const SearchQuery = z.strictObject({
  q: z.string().trim().max(200),
  type: EntityType.optional(),
  limit: count(apiLimits.searchResults, 20),
});
export type SearchQuery = z.infer<typeof SearchQuery>;
export const SearchAnswer = z.strictObject({ results: z.array(SearchHit) });
export type SearchAnswer = z.infer<typeof SearchAnswer>;

export const NodeParams = z.strictObject({ id: EntityId });
export type NodeParams = z.infer<typeof NodeParams>;
export const NodeAnswer = GraphNode;
export type NodeAnswer = z.infer<typeof NodeAnswer>;

/** Nodes that may be the same as this one, each with the reason; nothing joins them. */
export const MaybeSameAnswer = z.strictObject({
  suggestions: z.array(z.strictObject({ node: SearchHit, reason: SameReason })),
});
export type MaybeSameAnswer = z.infer<typeof MaybeSameAnswer>;

export const NeighboursQuery = z.strictObject({
  relation: RelationType.optional(),
  direction: z.enum(["out", "in", "both"]).default("both"),
  /** Kind of the neighbours. */
  type: EntityType.optional(),
  /** Only neighbours of which an article of this time says so; both ends inclusive. */
  from: PartialDate.optional(),
  to: PartialDate.optional(),
  limit: count(apiLimits.neighbours, 100),
  cursor,
});
export type NeighboursQuery = z.infer<typeof NeighboursQuery>;
export const NeighboursAnswer = Subgraph;
export type NeighboursAnswer = z.infer<typeof NeighboursAnswer>;

export const AmongBody = z.strictObject({
  nodes: z.array(EntityId).min(1).max(apiLimits.amongNodes),
  /** Only these of them, and only bundles that touch one: what a view that shows the others must add. */
  touching: z.array(EntityId).min(1).max(apiLimits.amongNodes).optional(),
  /** With every statement of the bundles, without its words. */
  outlines: z.boolean().default(false),
});
export type AmongBody = z.input<typeof AmongBody>;
export const AmongAnswer = Neighbourhood;
export type AmongAnswer = z.infer<typeof AmongAnswer>;

export const StatementsQuery = z.strictObject({
  source: EntityId.optional(),
  target: EntityId.optional(),
  type: RelationType.optional(),
  /** Also the statements from target to source. */
  bothWays: flag,
  limit: count(apiLimits.statements, 200),
});
export type StatementsQuery = z.infer<typeof StatementsQuery>;
export const StatementsAnswer = z.strictObject({ statements: z.array(StatementView), truncated: z.boolean() });
export type StatementsAnswer = z.infer<typeof StatementsAnswer>;

export const ArticlesQuery = z.strictObject({
  outlet: z.string().trim().min(1).max(200).optional(),
  limit: count(apiLimits.articles, 50),
  cursor,
});
export type ArticlesQuery = z.infer<typeof ArticlesQuery>;
export const ArticlesAnswer = z.strictObject({ articles: z.array(ArticleSummary), cursor: z.string().optional() });
export type ArticlesAnswer = z.infer<typeof ArticlesAnswer>;

export const ArticleParams = z.strictObject({ id: ArticleId });
export type ArticleParams = z.infer<typeof ArticleParams>;
export const ArticleAnswer = ArticleView;
export type ArticleAnswer = z.infer<typeof ArticleAnswer>;

export const PathsQuery = z.strictObject({
  from: EntityId,
  to: EntityId,
  maxHops: count(apiLimits.hops, 4),
  relation: RelationType.optional(),
  /** Independent stories that every step needs. */
  minStories: count(100, 1),
  /** Only steps of which at least one statement is asserted, and not only alleged, planned or negated. */
  asserted: flag,
  limit: count(20, 5),
});
export type PathsQuery = z.infer<typeof PathsQuery>;
export const PathsAnswer = z.strictObject({ paths: z.array(Path) });
export type PathsAnswer = z.infer<typeof PathsAnswer>;

export const OverviewQuery = z.strictObject({ limit: count(apiLimits.overviewNodes, 100) });
export type OverviewQuery = z.infer<typeof OverviewQuery>;
export const OverviewAnswer = Subgraph;
export type OverviewAnswer = z.infer<typeof OverviewAnswer>;

export const TimelineQuery = z.strictObject({
  precision: z.enum(["year", "month", "day"]).default("month"),
  by: z.enum(["publishedAt", "eventDate"]).default("publishedAt"),
});
export type TimelineQuery = z.infer<typeof TimelineQuery>;
export const TimelineAnswer = z.strictObject({ bins: z.array(TimelineBin) });
export type TimelineAnswer = z.infer<typeof TimelineAnswer>;

/** The database does not answer, or it is busy with a query that was stopped and cannot be ended. */
export const DatabaseTrouble = z.enum(["away", "burning"]);
export type DatabaseTrouble = z.infer<typeof DatabaseTrouble>;

export const StatusAnswer = StoreStatus.extend({ trouble: DatabaseTrouble.optional() });
export type StatusAnswer = z.infer<typeof StatusAnswer>;

/** A cell of a result; every form it can have is in `cypher-value.ts`. */
export const CypherCell = z.unknown().meta({
  description:
    "JSON, or a map with `$type`: node, relationship, path, integer (beyond 2^53), float (NaN, Infinity, -Infinity), date, time, datetime, localdatetime, localtime, duration, point, bytes.",
}) as z.ZodType<CypherValue>;

export const CypherBody = z.strictObject({
  query: z.string(),
  params: z.record(z.string().max(200), CypherCell).default({}),
  /** Rows at most. */
  limit: z.int().min(1).max(apiLimits.cypherRows).default(1000),
  /** Milliseconds until the query is stopped. */
  timeoutMs: z.int().min(1).max(apiLimits.cypherMs).default(10_000),
});
export type CypherBody = z.input<typeof CypherBody>;

/** Which limit cut the answer short. */
export const TruncatedBy = z.enum(["rows", "bytes", "elements"]);
export type TruncatedBy = z.infer<typeof TruncatedBy>;

/** Something that a person should know about how the query was run, for example a rewriting for the embedded engine. */
export const CypherNotice = z.strictObject({
  rule: z.string(),
  message: z.string(),
  /** The name that it is about, and the nearest that is known. */
  name: z.string().optional(),
  nearest: z.string().optional(),
});
export type CypherNotice = z.infer<typeof CypherNotice>;

export const CypherAnswer = z.strictObject({
  columns: z.array(z.string()),
  rows: z.array(z.array(CypherCell)),
  truncated: z.boolean(),
  truncatedBy: TruncatedBy.optional(),
  elapsedMs: z.number().nonnegative(),
  notices: z.array(CypherNotice),
});
export type CypherAnswer = z.infer<typeof CypherAnswer>;

/** Lines of the NDJSON answer in order: one head, any number of rows, then the end or an error. */
export type CypherLine =
  | Readonly<{ columns: readonly string[]; notices: readonly CypherNotice[] }>
  | readonly CypherValue[]
  | Readonly<{ truncated: boolean; truncatedBy?: TruncatedBy; elapsedMs: number; rows: number }>
  | ErrorAnswer;

export const PlanBody = CypherBody.pick({ query: true, params: true, timeoutMs: true });
export type PlanBody = z.input<typeof PlanBody>;

/** What an engine would do, from the result down to what it reads first; a step feeds the one above it that is less deep. */
export const PlanStep = z.strictObject({
  depth: z.int().nonnegative(),
  operator: z.string(),
  details: z.string(),
  /** Rows that the engine expects; only Neo4j guesses. */
  rows: z.number().nonnegative().optional(),
});
export type PlanStep = z.infer<typeof PlanStep>;

export const PlanAnswer = z.strictObject({
  engine: z.enum(["embedded", "neo4j"]),
  /** The query as it goes to the engine, where that is not how it was typed. */
  written: z.string().optional(),
  steps: z.array(PlanStep),
  notices: z.array(CypherNotice),
});
export type PlanAnswer = z.infer<typeof PlanAnswer>;

/** One server-sent event: the graph has changed. */
export const RevisionEvent = z.strictObject({ revision: z.int().nonnegative() });
export type RevisionEvent = z.infer<typeof RevisionEvent>;

export const HealthAnswer = z.strictObject({ status: z.enum(["alive", "ready"]) });
export type HealthAnswer = z.infer<typeof HealthAnswer>;

export const ErrorAnswer = z.strictObject({
  error: z.strictObject({
    /** Stable, for programs; see `errors.ts`. */
    code: z.string(),
    /** One line for people: what is wrong and what to do. */
    message: z.string(),
    details: z.record(z.string(), z.unknown()).optional(),
    requestId: z.string(),
  }),
});
export type ErrorAnswer = z.infer<typeof ErrorAnswer>;

export const CheckBody = CypherBody.pick({ query: true, params: true });
export type CheckBody = z.input<typeof CheckBody>;

/** What a person should know about a query before it is run; with `error`, what it would be answered with. */
export const CheckAnswer = ErrorAnswer.partial().extend({ notices: z.array(CypherNotice) });
export type CheckAnswer = z.infer<typeof CheckAnswer>;
