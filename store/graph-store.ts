import type { PlanStep } from "#schema/api.ts";
import type { ArticleSummary } from "#schema/article.ts";
import type { ArticleGraph } from "#schema/article-graph.ts";
import type { CypherValue } from "#schema/cypher-value.ts";
import type { ArticleSource } from "#schema/export-document.ts";
import type {
  ArticleView,
  Bundle,
  GraphNode,
  KnownArticle,
  Neighbourhood,
  Path,
  SearchHit,
  StatementView,
  StoreStatus,
  Subgraph,
  TimelineBin,
} from "#schema/graph.ts";
import type { ArticleId, EntityId } from "#schema/ids.ts";
import type { Merge } from "#schema/merge.ts";
import type { Note, NoteKey } from "#schema/note.ts";
import type { EntityType, RelationType } from "#schema/ontology.ts";
import type { SavedView, ViewHead, ViewId } from "#schema/saved-view.ts";

/** Every call can be stopped; a stopped call rejects with an AppError CANCELLED. */
export type Call = Readonly<{ signal?: AbortSignal }>;

export type Direction = "out" | "in" | "both";

export type SearchRequest = Call & Readonly<{ q: string; type?: EntityType; limit: number }>;
export type NodeRequest = Call & Readonly<{ id: EntityId }>;
export type NeighboursRequest = Call &
  Readonly<{
    id: EntityId;
    relation?: RelationType;
    direction: Direction;
    /** Kind of the neighbours. */
    type?: EntityType;
    /** Bounds of the publication of a statement that joins them, partial dates, both inclusive. */
    from?: string;
    to?: string;
    limit: number;
    cursor?: string;
  }>;
/**
 * These nodes and the bundles among them, complete. With `touching`, only those of them and only bundles that touch one: what
 * a view that shows the others must add. `outlines` asks for every statement without its words.
 */
export type AmongRequest = Call &
  Readonly<{ nodes: readonly EntityId[]; touching?: readonly EntityId[]; outlines: boolean }>;
/** Without source and target: every statement of the type, newest first, up to `limit`. */
export type StatementsRequest = Call &
  Readonly<{
    source?: EntityId;
    target?: EntityId;
    type?: RelationType;
    /** Also those from target to source. */
    bothWays?: boolean;
    limit: number;
  }>;
export type ArticleRequest = Call & Readonly<{ id: ArticleId }>;
export type PathsRequest = Call &
  Readonly<{
    from: EntityId;
    to: EntityId;
    maxHops: number;
    limit: number;
    relation?: RelationType;
    /** Independent stories that every step needs; 1 lets every step through. */
    minStories?: number;
    /** Only steps of which at least one statement is asserted. */
    asserted?: boolean;
  }>;
/** The best-connected part of the graph, at most `limit` nodes and the bundles among them. */
export type OverviewRequest = Call & Readonly<{ limit: number }>;
export type TimelineRequest = Call & Readonly<{ precision: "year" | "month" | "day"; by: "publishedAt" | "eventDate" }>;
export type CypherRequest = Call &
  Readonly<{
    query: string;
    params: Readonly<Record<string, CypherValue>>;
    /** Rows at most; one more in the engine's answer sets `truncated`. */
    limit: number;
    /** Milliseconds until the query is stopped with QUERY_TOO_SLOW. */
    timeoutMs: number;
    /** Under which the database lists the query while it runs, where it lists queries. */
    requestId?: string;
  }>;
/** Rows as they come. `columns` is known before the first row; `truncated` after the last. */
export type CypherAnswer = Readonly<{
  columns: readonly string[];
  rows: AsyncIterable<readonly CypherValue[]>;
  truncated: () => boolean;
  /** Rows of the largest step of the plan, where the engine has told before it ran. */
  estimatedRows?: number;
}>;
export type PlanRequest = Omit<CypherRequest, "limit">;
/** What an export carries: these nodes (or all), every bundle and statement among them, the articles they stand in. */
export type SubgraphRequest = Call &
  Readonly<{
    nodes?: readonly EntityId[];
    evidence: boolean;
    /** With each article what an ingest needs of it: its text, and where it names these nodes and the speakers among them. */
    sources?: boolean;
  }>;
export type SubgraphPart =
  | Readonly<{ kind: "node"; node: GraphNode }>
  | Readonly<{ kind: "bundle"; bundle: Bundle; statements: readonly StatementView[] }>
  | Readonly<{ kind: "article"; article: ArticleSummary; source?: ArticleSource }>;
export type ArticlesRequest = Call & Readonly<{ limit: number; cursor?: string; outlet?: string }>;

/**
 * Reading: fourteen operations, the same answers from every engine; `graph-store.contract.ts` says which. All but `cypher` and
 * `plan` give nodes that people have merged as one.
 */
export type GraphStore = Readonly<{
  status(request: Call): Promise<StoreStatus>;
  search(request: SearchRequest): Promise<{ results: readonly SearchHit[] }>;
  node(request: NodeRequest): Promise<GraphNode | undefined>;
  neighbours(request: NeighboursRequest): Promise<Subgraph>;
  among(request: AmongRequest): Promise<Neighbourhood>;
  statements(request: StatementsRequest): Promise<{ statements: readonly StatementView[]; truncated: boolean }>;
  article(request: ArticleRequest): Promise<ArticleView | undefined>;
  articles(request: ArticlesRequest): Promise<{ articles: readonly ArticleSummary[]; cursor?: string }>;
  paths(request: PathsRequest): Promise<{ paths: readonly Path[] }>;
  overview(request: OverviewRequest): Promise<Subgraph>;
  timeline(request: TimelineRequest): Promise<{ bins: readonly TimelineBin[] }>;
  cypher(request: CypherRequest): Promise<CypherAnswer>;
  /** What the engine would do for a query, from the result down; nothing is run. */
  plan(request: PlanRequest): Promise<{ steps: readonly PlanStep[] }>;
  /** Nodes first, then bundles, then articles; ordered by id, so equal graphs give equal streams. */
  subgraph(request: SubgraphRequest): AsyncIterable<SubgraphPart>;
}>;

export type WriteOutcome = Readonly<{ id: ArticleId; outcome: "added" | "replaced" | "unchanged" }>;

/** Writing: a port of its own, used by ingest alone. */
export type GraphWriter = Readonly<{
  /** Constraints and indexes; does nothing when they are there. */
  prepare(): Promise<void>;
  /** What is known of every article in the store; small (no texts). */
  known(): AsyncIterable<KnownArticle>;
  /**
   * Writes each article whole, replacing what it said before, in one transaction for the batch; a graph that
   * `whyNotWritable` refuses fails the batch before anything is written. Names, aliases and search keys of the entities
   * touched are derived anew from all articles that name them; entities that nobody names any more are removed.
   * An article whose `sha256`, `extractor` and title are already there is `unchanged` and nothing is written for it.
   */
  write(batch: readonly ArticleGraph[]): Promise<readonly WriteOutcome[]>;
  /** Removes articles with everything that only they said. */
  erase(ids: readonly ArticleId[]): Promise<number>;
}>;

/**
 * What people keep beside the graph: views, notes and merges. Reading articles leaves it alone, and no query, count or export finds
 * it. Merges alone raise the revision, since they change what is read.
 */
export type Keeper = Readonly<{
  /** Changed last first; also those that are deleted and can be brought back. */
  views(call: Call): Promise<readonly ViewHead[]>;
  view(request: Call & Readonly<{ id: ViewId }>): Promise<SavedView | undefined>;
  /** Adds a view or replaces the one of this id. */
  putView(view: SavedView): Promise<void>;
  /** For good. */
  removeView(id: ViewId): Promise<void>;
  /** All of them, ordered by key. */
  notes(call: Call): Promise<readonly Note[]>;
  putNote(note: Note): Promise<void>;
  removeNote(key: NoteKey): Promise<void>;
  /** All that were ever decided, also those that were taken back. */
  merges(call: Call): Promise<readonly Merge[]>;
  /** Adds a decision or replaces the one of this id. */
  putMerge(merge: Merge): Promise<void>;
}>;

/** An open store. `close` waits for nothing but what is already being written. */
export type Store = Readonly<{
  engine: "embedded" | "neo4j";
  reader: GraphStore;
  writer: GraphWriter;
  keeper: Keeper;
  /** Procedures of plugins that reach beyond the graph: files, connections, Cypher given as text. */
  dangerousProcedures(): Promise<readonly string[]>;
  /** Ids of queries that were stopped and have not ended yet; rejects when the database does not answer. */
  stopped(): Promise<readonly string[]>;
  /** Answers within a second or rejects: is the database there? */
  ping(): Promise<void>;
  close(): Promise<void>;
}>;
