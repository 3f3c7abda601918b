import neo4j from "neo4j-driver";
import type { BookmarkManager, Config, Driver } from "neo4j-driver";
import { knownPlans } from "./known-plans.ts";
import type { KnownPlans } from "./known-plans.ts";

export type Neo4jConfig = Readonly<{ uri: string; user: string; password: string; database?: string }>;

/** One driver per task, so that none starves another: the app's reading, what people type, and writing. */
export type Drivers = Readonly<{
  app: Driver;
  console: Driver;
  ingest: Driver;
  database: string;
  bookmarks: BookmarkManager;
  plans: KnownPlans;
}>;

const SHARED: Config = {
  userAgent: "beleg/0.1",
  telemetryDisabled: true,
  connectionTimeout: 5_000,
  connectionLivenessCheckTimeout: 30_000,
  maxConnectionLifetime: 50 * 60_000,
  notificationFilter: { minimumSeverityLevel: "OFF" },
};

const TASKS: Readonly<Record<"app" | "console" | "ingest", Config>> = {
  app: { maxConnectionPoolSize: 20, connectionAcquisitionTimeout: 5_000, maxTransactionRetryTime: 15_000 },
  // Eight queries at once, and two that are only planned while they are being written.
  console: { maxConnectionPoolSize: 10, connectionAcquisitionTimeout: 2_000, maxTransactionRetryTime: 0 },
  ingest: { maxConnectionPoolSize: 4, connectionAcquisitionTimeout: 60_000, maxTransactionRetryTime: 120_000 },
};

/** Makes the drivers; none of them connects before it is used. */
export function makeDrivers({ uri, user, password, database = "neo4j" }: Neo4jConfig): Drivers {
  const driver = (task: keyof typeof TASKS): Driver =>
    neo4j.driver(uri, neo4j.auth.basic(user, password), { ...SHARED, ...TASKS[task] });
  return {
    app: driver("app"),
    console: driver("console"),
    ingest: driver("ingest"),
    database,
    bookmarks: neo4j.bookmarkManager(),
    plans: knownPlans(),
  };
}

export async function closeDrivers({ app, console, ingest }: Drivers): Promise<void> {
  await Promise.allSettled([app.close(), console.close(), ingest.close()]);
}
