import { ensureNeo4jJars } from "#setup/neo4j-jars.mjs";
import { startNeo4j } from "#store/neo4j/test-server.ts";
import { chromiumPath } from "./browser.ts";

const hasNeo4j = (await ensureNeo4jJars()) !== undefined;
if (!hasNeo4j) process.stderr.write("SKIPPED: no Neo4j\n");

/** What a walk can go over; `can` is false where a part of it is not on this machine, and CI fails on a skip. */
export const engines = [
  { name: "the embedded store", start: () => Promise.resolve(undefined), can: chromiumPath !== undefined },
  { name: "Neo4j", start: () => startNeo4j(), can: chromiumPath !== undefined && hasNeo4j },
] as const;
export type Engine = (typeof engines)[number];
