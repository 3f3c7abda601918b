import { useMemo } from "react";
import type { Schema } from "./language/messages.ts";
import type { Parameters } from "./parameters.ts";

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

/** Schema for completion and lint, with the parameters that have a value. */
export const useSchema = (params: Parameters): Schema =>
  useMemo(() => {
    const { labels, relationshipTypes, entityProperties, statementProperties, articleProperties } = graphSchema;
    const propertyKeys = [...new Set([...entityProperties, ...statementProperties, ...articleProperties])];
    return { labels, relationshipTypes, propertyKeys, parameters: params };
  }, [params]);
