import neo4j from "neo4j-driver";
import type { Neo4jConfig } from "./drivers.ts";

export type PlainDriver = Readonly<{
  /** Runs one reading query to its end and gives the number of its rows. */
  run(query: string, params: Readonly<Record<string, unknown>>): Promise<number>;
  close(): Promise<void>;
}>;

/** The driver with nothing of ours around it: what the console is measured against. */
export function openPlainDriver({ uri, user, password, database = "neo4j" }: Neo4jConfig): PlainDriver {
  // As our own drivers ask for none: what a server says beside an answer takes it time.
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    notificationFilter: { minimumSeverityLevel: "OFF" },
  });
  return {
    async run(query, params) {
      const { records } = await driver.executeQuery(query, params, { database, routing: neo4j.routing.READ });
      return records.length;
    },
    close: () => driver.close(),
  };
}
