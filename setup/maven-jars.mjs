// Jars for the tests with all that they need, fetched once by Maven.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { answers, hasJava, run } from "./java.mjs";

/** A lock older than this, in milliseconds, was left by a run that was killed. */
const STALE_LOCK = 10 * 60_000;

/**
 * The folder with these jars and what they depend on; undefined where there is no Java 17, no Maven, or nowhere to fetch them from.
 * @param {{ folder: string, what: string, artifacts: readonly string[], without?: readonly string[] }} wanted
 *   `artifacts` as group:artifact:version; `without` are groups that are there already
 * @returns {Promise<string | undefined>}
 */
export async function ensureJars({ folder, what, artifacts, without = [] }) {
  if (!(await hasJava())) return undefined;
  if (existsSync(folder)) return folder;
  if (!(await answers("mvn", ["-version"]))) return undefined;
  const lock = `${folder}.lock`;
  mkdirSync(dirname(folder), { recursive: true });
  await takeLock(lock);
  try {
    if (!existsSync(folder)) {
      process.stderr.write(`Fetching ${what} for the tests, once ...\n`);
      await fetchJars(folder, artifacts, without);
    }
    return folder;
  } catch (error) {
    process.stderr.write(`${what} cannot be fetched: ${String(error).split("\n")[0]}\n`);
    return undefined;
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @param {readonly string[]} artifacts
 * @param {readonly string[]} without
 */
async function fetchJars(folder, artifacts, without) {
  const partial = `${folder}.partial-${process.pid}`;
  const pom = `${folder}.pom.xml`;
  writeFileSync(pom, pomText(artifacts, without));
  const goal = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies";
  rmSync(partial, { recursive: true, force: true });
  await run("mvn", ["-B", "-q", "-f", pom, goal, "-DincludeScope=runtime", `-DoutputDirectory=${partial}`], {
    maxBuffer: 64 * 1024 * 1024,
  });
  const there = readdirSync(partial);
  for (const artifact of artifacts) {
    const [, name = "", version = ""] = artifact.split(":");
    if (!there.includes(`${name}-${version}.jar`)) throw new Error(`Maven fetched no ${join(partial, name)}.`);
  }
  renameSync(partial, folder);
}

/**
 * @param {readonly string[]} artifacts
 * @param {readonly string[]} without
 */
function pomText(artifacts, without) {
  const excluded = without.map(
    (group) => `<exclusion><groupId>${group}</groupId><artifactId>*</artifactId></exclusion>`,
  );
  const dependencies = artifacts.map((artifact) => {
    const [group, name, version] = artifact.split(":");
    const what = `<groupId>${group}</groupId><artifactId>${name}</artifactId><version>${version}</version>`;
    return `<dependency>${what}<exclusions>${excluded.join("")}</exclusions></dependency>`;
  });
  return `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId><artifactId>jars-for-tests</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>${dependencies.join("")}</dependencies>
</project>
`;
}

/** @param {string} lock */
async function takeLock(lock) {
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
