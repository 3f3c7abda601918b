/** What the graph is made of; the same in every store, because nothing else is ever written. */
export const graphSchema = {
  labels: ["Person", "Organization", "Event", "Article"],
  /** On every person, organization and event, so that one index finds any of them; a query may use it, no kind is shown by it. */
  sharedLabel: "Entity",
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
  articleProperties: [
    "title",
    "source",
    "url",
    "author",
    "language",
    "text",
    "story",
    "extractor",
    "ingestedAt",
    "correctedAt",
  ],
  mentionProperties: ["name", "aliases", "count", "spans"],
  /** Kept for search, lists and ingest; of little use in a query, but there. */
  keptProperties: ["degree", "articles", "searchKey", "sha256", "signature", "publishedAtFrom"],
} as const;
