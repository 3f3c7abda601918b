import { z } from "zod";
import { Article } from "./article.ts";
import { PartialDate } from "./dates.ts";
import { Entity, Span } from "./entity.ts";
import { ArticleId, EntityId, StoryId } from "./ids.ts";
import { EntityType, Modality, RelationType } from "./ontology.ts";
import { Statement } from "./statement.ts";
import { StatementOutline } from "./statement-outline.ts";

/** An entity as the graph shows it. `degree` counts the bundles that touch it. */
export const GraphNode = Entity.extend({
  degree: z.int().nonnegative(),
  /** Number of articles that name it. */
  articles: z.int().nonnegative(),
  /** The nodes that people have merged into this one, itself first; absent where nobody has. */
  members: z.array(EntityId).optional(),
  /** What each of them is called without the merge, in the same order. */
  memberNames: z.array(z.string()).optional(),
});
export type GraphNode = z.infer<typeof GraphNode>;

export const SearchHit = z.strictObject({
  id: EntityId,
  type: EntityType,
  name: z.string(),
  aliases: z.array(z.string()),
  degree: z.int().nonnegative(),
});
export type SearchHit = z.infer<typeof SearchHit>;

/** All statements of one (type, source, target): the edge that is drawn. */
export const Bundle = z.strictObject({
  type: RelationType,
  source: EntityId,
  target: EntityId,
  statements: z.int().positive(),
  articles: z.int().positive(),
  /** Independent stories: copies of one text count once. */
  stories: z.int().positive(),
  /** Asserted or alleged and negated statements stand side by side, or one end denies it. */
  contested: z.boolean(),
  modalities: z.partialRecord(Modality, z.int().positive()),
  first: PartialDate.optional(),
  last: PartialDate.optional(),
  /** Highest confidence of its statements, 0..1. */
  confidence: z.number(),
});
export type Bundle = z.infer<typeof Bundle>;

/** A statement with what a quote needs beside it: where it was published and who its ends are. */
export const StatementView = Statement.extend({
  outlet: z.string().optional(),
  articleTitle: z.string(),
  url: z.string().optional(),
  story: StoryId,
  language: z.string(),
  sourceName: z.string(),
  targetName: z.string(),
});
export type StatementView = z.infer<typeof StatementView>;

export const Subgraph = z.strictObject({
  nodes: z.array(GraphNode),
  bundles: z.array(Bundle),
  truncated: z.boolean(),
  cursor: z.string().optional(),
  /** How many there are in all, where the store knows. */
  total: z.int().nonnegative().optional(),
});
export type Subgraph = z.infer<typeof Subgraph>;

/** Nodes and the bundles among them; with the outlines of every statement in those bundles where they were asked for. */
export const Neighbourhood = z.strictObject({
  nodes: z.array(GraphNode),
  bundles: z.array(Bundle),
  outlines: z.array(StatementOutline),
  /** Of the outlines: where each article was published and in which language. */
  articles: z.array(z.strictObject({ id: ArticleId, outlet: z.string().optional(), language: z.string() })),
});
export type Neighbourhood = z.infer<typeof Neighbourhood>;

export const ArticleMention = z.strictObject({
  entityId: EntityId,
  type: EntityType,
  name: z.string(),
  spans: z.array(Span),
});
export type ArticleMention = z.infer<typeof ArticleMention>;

export const ArticleView = Article.omit({ signature: true }).extend({
  statements: z.array(StatementView),
  mentions: z.array(ArticleMention),
});
export type ArticleView = z.infer<typeof ArticleView>;

/** One step of a path: the bundle walked (in either direction) and one quote for it. */
export const Hop = z.strictObject({ bundle: Bundle, statement: StatementView });
export type Hop = z.infer<typeof Hop>;

export const Path = z.strictObject({ nodes: z.array(GraphNode), hops: z.array(Hop) });
export type Path = z.infer<typeof Path>;

/** Statements per day, month or year; `date` has the precision asked for, or its own where that is less. */
export const TimelineBin = z.strictObject({
  date: PartialDate,
  counts: z.partialRecord(RelationType, z.int().positive()),
});
export type TimelineBin = z.infer<typeof TimelineBin>;

export const StoreStatus = z.strictObject({
  engine: z.enum(["embedded", "neo4j"]),
  version: z.string(),
  articles: z.int().nonnegative(),
  entities: z.partialRecord(EntityType, z.int().nonnegative()),
  statements: z.partialRecord(RelationType, z.int().nonnegative()),
  outlets: z.array(z.strictObject({ name: z.string(), articles: z.int().positive() })),
  /** Grows with every committed change; equal revisions mean an equal graph. */
  revision: z.int().nonnegative(),
});
export type StoreStatus = z.infer<typeof StoreStatus>;

/** What an ingest must know of an article that is already there. */
export const KnownArticle = z.strictObject({
  id: ArticleId,
  sha256: z.string(),
  extractor: z.string(),
  story: StoryId,
  signature: z.string(),
});
export type KnownArticle = z.infer<typeof KnownArticle>;
