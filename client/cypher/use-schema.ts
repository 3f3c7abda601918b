import { useMemo } from "react";
import { parseParams } from "./console-store.ts";
import type { Schema } from "./language/messages.ts";

/** What the graph is made of; the same in every store, because nothing else is ever written. */
export const graphSchema = {
  labels: ["Person", "Organization", "Event", "Article"],
  relationshipTypes: ["CONTACTED", "DENIED", "CRITICIZED", "MENTIONED_IN"],
  entityProperties: ["id", "name", "aliases", "description", "date"],
  statementProperties: [
    "id",
    "articleId",
    "quote",
    "start",
    "end",
    "trigger",
    "attributedTo",
    "attributedToName",
    "modality",
    "publishedAt",
    "eventDate",
    "confidence",
    "rule",
  ],
  articleProperties: ["title", "source", "url", "author", "language", "text", "story", "extractor", "ingestedAt"],
} as const;

/** Schema for completion and lint, with the parameters that are typed beside the query. */
export const useSchema = (params: string): Schema =>
  useMemo(() => {
    const { labels, relationshipTypes, entityProperties, statementProperties, articleProperties } = graphSchema;
    const propertyKeys = [...new Set([...entityProperties, ...statementProperties, ...articleProperties])];
    return { labels, relationshipTypes, propertyKeys, parameters: parsedOrNone(params) };
  }, [params]);

function parsedOrNone(params: string): Record<string, unknown> {
  try {
    return parseParams(params);
  } catch {
    // Half-typed JSON: running the query says what is wrong with it.
    return {};
  }
}
