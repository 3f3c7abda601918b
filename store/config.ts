import { readFile } from "node:fs/promises";
import type { Env } from "#schema/env.ts";
import type { StoreConfig } from "./open.ts";

/** Which store the environment asks for. The password may lie in a file, as container secrets do. */
export async function storeConfig(env: Env): Promise<StoreConfig> {
  if (!env.NEO4J_URI) return { dataDir: env.DATA_DIR };
  return {
    dataDir: env.DATA_DIR,
    neo4j: {
      uri: env.NEO4J_URI,
      user: env.NEO4J_USER ?? "neo4j",
      password: env.NEO4J_PASSWORD ?? (await passwordFrom(env.NEO4J_PASSWORD_FILE)),
      ...(env.NEO4J_DATABASE === undefined ? {} : { database: env.NEO4J_DATABASE }),
    },
  };
}

/** A secret file holds the password alone or, as Neo4j's own image wants it, `user/password`. */
async function passwordFrom(file: string | undefined): Promise<string> {
  if (!file) return "";
  const content = (await readFile(file, "utf8")).trim();
  return content.startsWith("neo4j/") ? content.slice("neo4j/".length) : content;
}
