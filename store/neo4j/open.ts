import { composeStore } from "../compose-store.ts";
import type { Store } from "../graph-store.ts";
import { closeDrivers, makeDrivers } from "./drivers.ts";
import type { Neo4jConfig } from "./drivers.ts";
import { neo4jDatabase } from "./neo4j-database.ts";
import { nodeShelf } from "./node-shelf.ts";
import { waitForNeo4j } from "./wait-for-neo4j.ts";

/** How long a Neo4j that is just starting is waited for, in milliseconds. */
const WAIT_MS = 60_000;

/** Opens Neo4j; rejects with STORE_UNAVAILABLE when it does not answer in time, with STORE_REFUSED_LOGIN at once. */
export async function openNeo4jStore(config: Neo4jConfig, { waitMs = WAIT_MS } = {}): Promise<Store> {
  const drivers = makeDrivers(config);
  try {
    await waitForNeo4j(drivers, waitMs);
  } catch (error) {
    await closeDrivers(drivers);
    throw error;
  }
  const database = neo4jDatabase(drivers);
  return composeStore(database, nodeShelf(database));
}
