import { z } from "zod";
import { Article, ArticleSummary } from "./article.ts";
import { Instant, PartialDate } from "./dates.ts";
import { Mentions } from "./entity.ts";
import { Bundle, GraphNode, StatementView } from "./graph.ts";
import { EntityId } from "./ids.ts";
import { Merge } from "./merge.ts";
import { NoteKey, NoteText } from "./note.ts";
import { EntityType } from "./ontology.ts";
import { Statement } from "./statement.ts";

/** Where a node stood on the canvas; y grows upwards. */
export const Position = z.strictObject({ x: z.number(), y: z.number() });
export type Position = z.infer<typeof Position>;

/** What one article calls one entity, and where; what an ingest writes as MENTIONED_IN. */
export const SourceMention = Mentions.omit({ articleId: true }).extend({
  type: EntityType,
  description: z.string().optional(),
  date: PartialDate.optional(),
});

export type SourceMention = z.infer<typeof SourceMention>;

/** Between whom a statement stands, and whose word it is. */
export const StatementEnds = Statement.pick({
  id: true,
  source: true,
  target: true,
  attributedTo: true,
  attributedToName: true,
});
export type StatementEnds = z.infer<typeof StatementEnds>;

/** What an ingest needs of an article beside its summary and its statements. It knows of no merge. */
export const ArticleSource = Article.pick({ id: true, text: true, sha256: true, signature: true }).extend({
  mentions: z.array(SourceMention),
  /** Of its statements that are shown between merged nodes: the nodes that the article itself means. */
  ends: z.array(StatementEnds).optional(),
});
export type ArticleSource = z.infer<typeof ArticleSource>;

/**
 * A subgraph as a file: what the format `json` holds, and what every other format that can be read back is turned into.
 * `statements` and `articles` are empty where the export was made without evidence. A change that a reader of version 1
 * cannot understand gets a new version number.
 */
export const ExportDocument = z.strictObject({
  format: z.literal("beleg-graph"),
  version: z.literal(1),
  generatedAt: Instant,
  title: z.string(),
  /** What somebody wrote about the whole of it: the note of the view that it is. */
  description: NoteText.optional(),
  /** Whether quotes and sources were asked for. */
  evidence: z.boolean(),
  /** By id of the node; only of nodes that were placed. */
  positions: z.record(EntityId, Position).optional(),
  /** What people wrote beside nodes and edges, by node id or `TYPE:source:target`. */
  notes: z.record(NoteKey, NoteText).optional(),
  /** The decisions by which nodes of the document are shown as one. With the sources an ingest can take each of them back. */
  merges: z.array(Merge).optional(),
  nodes: z.array(GraphNode),
  bundles: z.array(Bundle),
  statements: z.array(StatementView),
  articles: z.array(ArticleSummary),
  /** Of the articles: only where texts were asked for. With them the file can be ingested. */
  sources: z.array(ArticleSource).optional(),
});
export type ExportDocument = z.infer<typeof ExportDocument>;

/** What stands in front of the lists: the part of a document that is known before the first node. */
export const ExportHeader = ExportDocument.pick({
  format: true,
  version: true,
  generatedAt: true,
  title: true,
  description: true,
  evidence: true,
  notes: true,
  merges: true,
});
export type ExportHeader = z.infer<typeof ExportHeader>;
