import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { answers, hasJava, run } from "./java.mjs";

const VERSION = "0.10.1";
const name = `gephi-toolkit-${VERSION}-all.jar`;
const cache = fileURLToPath(new URL("../.cache/gephi", import.meta.url));
const jar = join(cache, name);

/**
 * The path of Gephi's toolkit, Gephi without its windows, fetched once by Maven; undefined where there is no Java 17, no
 * Maven, or nowhere to fetch it from.
 * Gephi is GPLv3 and runs as a program of its own for the tests; nothing of it is part of Beleg.
 * @returns {Promise<string | undefined>}
 */
export async function ensureGephiJar() {
  if (!(await hasJava())) return undefined;
  if (existsSync(jar)) return jar;
  if (!(await answers("mvn", ["-version"]))) return undefined;
  // Two may fetch at once; the one who is ready later replaces the file by its equal.
  const partial = join(cache, `partial-${process.pid}`);
  try {
    process.stderr.write(`Fetching Gephi's toolkit ${VERSION} for the tests, once (83 MB) ...\n`);
    mkdirSync(partial, { recursive: true });
    const artifact = `org.gephi:gephi-toolkit:${VERSION}:jar:all`;
    const goal = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy";
    await run("mvn", ["-B", "-q", goal, `-Dartifact=${artifact}`, `-DoutputDirectory=${partial}`]);
    renameSync(join(partial, name), jar);
    return jar;
  } catch (error) {
    process.stderr.write(`Gephi's toolkit cannot be fetched: ${String(error).split("\n")[0]}\n`);
    return undefined;
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}
