/** Each does nothing where it is there already. */
export const PREPARE = [
  "CREATE CONSTRAINT meta_id_unique IF NOT EXISTS FOR (n:Meta) REQUIRE n.id IS UNIQUE",
  "CREATE CONSTRAINT entity_id_unique IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE",
  "CREATE CONSTRAINT article_id_unique IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE",
  // A text index answers CONTAINS, which is how a word is looked up in the folded names.
  "CREATE TEXT INDEX entity_search IF NOT EXISTS FOR (n:Entity) ON (n.searchKey)",
  "CREATE INDEX entity_degree IF NOT EXISTS FOR (n:Entity) ON (n.degree)",
  "CREATE INDEX article_date IF NOT EXISTS FOR (n:Article) ON (n.publishedAt)",
  "CREATE INDEX article_outlet IF NOT EXISTS FOR (n:Article) ON (n.source)",
] as const;

export const AWAIT_INDEXES = "CALL db.awaitIndexes(120)";
