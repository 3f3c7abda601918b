import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { answers, hasJava, run } from "./java.mjs";

/** The newest 5.26 (long-term support) that Maven Central has. */
const VERSION = "5.26.30";
const cache = fileURLToPath(new URL("../.cache/neo4j", import.meta.url));
const jars = join(cache, VERSION);
const lock = join(cache, "lock");
/** A lock older than this, in milliseconds, was left by a run that was killed. */
const STALE_LOCK = 10 * 60_000;

/**
 * The folder with the jars of Neo4j Community, fetched once by Maven; undefined where there is no Java 17, no Maven, or
 * nowhere to fetch them from.
 * Neo4j is GPLv3 and runs as a program of its own for the tests; nothing of it is part of Beleg.
 * @returns {Promise<string | undefined>}
 */
export async function ensureNeo4jJars() {
  if (!(await hasJava())) return undefined;
  if (existsSync(jars)) return jars;
  if (!(await answers("mvn", ["-version"]))) return undefined;
  mkdirSync(cache, { recursive: true });
  await takeLock();
  try {
    if (!existsSync(jars)) await fetchJars();
    return jars;
  } catch (error) {
    process.stderr.write(`Neo4j cannot be fetched: ${String(error).split("\n")[0]}\n`);
    return undefined;
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

async function fetchJars() {
  process.stderr.write(`Fetching Neo4j ${VERSION} for the tests, once (128 MB) ...\n`);
  const partial = join(cache, `partial-${process.pid}`);
  const pom = join(cache, "pom.xml");
  writeFileSync(pom, pomText());
  const goal = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies";
  rmSync(partial, { recursive: true, force: true });
  await run("mvn", ["-B", "-q", "-f", pom, goal, "-DincludeScope=runtime", `-DoutputDirectory=${partial}`], {
    maxBuffer: 64 * 1024 * 1024,
  });
  if (!readdirSync(partial).some((name) => name === `neo4j-${VERSION}.jar`)) throw new Error("Maven fetched no Neo4j.");
  renameSync(partial, jars);
}

const pomText = () => `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId><artifactId>neo4j-for-tests</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${VERSION}</version></dependency>
    <dependency><groupId>org.neo4j.app</groupId><artifactId>neo4j-server</artifactId><version>${VERSION}</version></dependency>
  </dependencies>
</project>
`;

async function takeLock() {
  for (;;) {
    try {
      mkdirSync(lock);
      return;
    } catch {
      const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0;
      if (Date.now() - since > STALE_LOCK) rmSync(lock, { recursive: true, force: true });
      await sleep(500);
    }
  }
}
