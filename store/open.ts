import type { Store } from "./graph-store.ts";

export type StoreConfig = Readonly<{
  /** Folder of the embedded engine; made when absent. */
  dataDir: string;
  /** With this, Neo4j is used instead. */
  neo4j?: Readonly<{ uri: string; user: string; password: string; database?: string }>;
}>;

/** Opens Neo4j where one is configured, else the embedded engine. Rejects with an AppError in one clear line. */
export async function openStore(config: StoreConfig): Promise<Store> {
  if (config.neo4j) {
    const { openNeo4jStore } = await import("./neo4j/open.ts");
    return openNeo4jStore(config.neo4j);
  }
  const { openEmbeddedStore } = await import("./embedded/open.ts");
  return openEmbeddedStore(config.dataDir);
}
