import { z } from "zod";
import { ArticleSummary } from "./article.ts";
import { Instant } from "./dates.ts";
import { Bundle, GraphNode, StatementView } from "./graph.ts";
import { EntityId } from "./ids.ts";

/** Where a node stood on the canvas; y grows upwards. */
export const Position = z.strictObject({ x: z.number(), y: z.number() });
export type Position = z.infer<typeof Position>;

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
  /** Whether quotes and sources were asked for. */
  evidence: z.boolean(),
  /** By id of the node; only of nodes that were placed. */
  positions: z.record(EntityId, Position).optional(),
  nodes: z.array(GraphNode),
  bundles: z.array(Bundle),
  statements: z.array(StatementView),
  articles: z.array(ArticleSummary),
});
export type ExportDocument = z.infer<typeof ExportDocument>;

/** What stands in front of the lists: the part of a document that is known before the first node. */
export const ExportHeader = ExportDocument.pick({
  format: true,
  version: true,
  generatedAt: true,
  title: true,
  evidence: true,
});
export type ExportHeader = z.infer<typeof ExportHeader>;
