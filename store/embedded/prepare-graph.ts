import type { GrafeoDB } from "./grafeo.ts";

const STATEMENTS = [
  "CREATE INDEX meta_id IF NOT EXISTS FOR (n:Meta) ON (n.id)",
  "CREATE INDEX entity_id IF NOT EXISTS FOR (n:Entity) ON (n.id)",
  "CREATE INDEX article_id IF NOT EXISTS FOR (n:Article) ON (n.id)",
  "CREATE CONSTRAINT meta_id_unique IF NOT EXISTS FOR (n:Meta) REQUIRE n.id IS UNIQUE",
  "CREATE CONSTRAINT entity_id_unique IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE",
  "CREATE CONSTRAINT article_id_unique IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE",
];

export async function prepareGraph(db: GrafeoDB): Promise<void> {
  const present = await namesOf(db, "SHOW INDEXES", await namesOf(db, "SHOW CONSTRAINTS", new Set()));
  for (const statement of STATEMENTS) {
    const name = statement.split(" ")[2] ?? "";
    if (!present.has(name)) await db.executeCypher(statement);
  }
}

async function namesOf(db: GrafeoDB, query: string, into: Set<string>): Promise<Set<string>> {
  for (const row of (await db.executeCypher(query)).toArray()) into.add(String(row["name"]));
  return into;
}
