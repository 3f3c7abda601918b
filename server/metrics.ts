import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";
import { DatabaseTrouble } from "#schema/api.ts";

/** What the server counts. Every label comes from a closed set: never a query, a name or an address. */
export type Metrics = Readonly<{
  registry: Registry;
  httpSeconds: Histogram<"method" | "route" | "status">;
  cypherSeconds: Histogram<"outcome">;
  refused: Counter<"rule">;
  cancelled: Counter;
}>;

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

export function createMetrics(runningQueries: () => number, trouble: () => DatabaseTrouble | undefined): Metrics {
  const registry = new Registry();
  const registers = [registry];
  // Brings memory, event loop delay and handles under their usual names.
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: "console_queries_running",
    help: "Queries of people that run now.",
    registers,
    collect() {
      this.set(runningQueries());
    },
  });
  new Gauge({
    name: "database_trouble",
    help: "1 while the database does not answer (away) or cannot end a query that was stopped (burning).",
    labelNames: ["kind"],
    registers,
    collect() {
      for (const kind of DatabaseTrouble.options) this.set({ kind }, Number(trouble() === kind));
    },
  });
  return {
    registry,
    httpSeconds: new Histogram({
      name: "http_request_seconds",
      help: "Time to answer, by route pattern.",
      labelNames: ["method", "route", "status"],
      buckets: seconds,
      registers,
    }),
    cypherSeconds: new Histogram({
      name: "cypher_seconds",
      help: "Time of a query of a person, by how it ended.",
      labelNames: ["outcome"],
      buckets: seconds,
      registers,
    }),
    refused: new Counter({
      name: "console_refused_total",
      help: "Queries that were refused, by rule.",
      labelNames: ["rule"],
      registers,
    }),
    cancelled: new Counter({ name: "console_cancelled_total", help: "Queries whose client went away.", registers }),
  };
}
