import { fileURLToPath } from "node:url";
import { ensureJars } from "./maven-jars.mjs";

/** The newest 5.26 (long-term support) that Maven Central has. */
const VERSION = "5.26.30";

/**
 * Neo4j Community. It is GPLv3 and runs as a program of its own for the tests; nothing of it is part of Beleg.
 * @returns {Promise<string | undefined>} the folder with its jars, if it can be had
 */
export const ensureNeo4jJars = () =>
  ensureJars({
    folder: fileURLToPath(new URL(`../.cache/neo4j/${VERSION}`, import.meta.url)),
    what: `Neo4j ${VERSION} (128 MB)`,
    artifacts: [`org.neo4j:neo4j:${VERSION}`, `org.neo4j.app:neo4j-server:${VERSION}`],
  });
