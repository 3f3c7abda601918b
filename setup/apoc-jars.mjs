import { fileURLToPath } from "node:url";
import { ensureJars } from "./maven-jars.mjs";

/** The newest for 5.26 that Maven Central has. */
const VERSION = "5.26.19";

/**
 * APOC, the procedures that many Neo4j servers carry: what the console must not call. It is Apache-2.0 and runs inside the
 * Neo4j of one test.
 * @returns {Promise<string | undefined>} the folder with its jars, if it can be had
 */
export const ensureApocJars = () =>
  ensureJars({
    folder: fileURLToPath(new URL(`../.cache/neo4j/apoc-${VERSION}`, import.meta.url)),
    what: `APOC ${VERSION} (3 MB)`,
    artifacts: [`org.neo4j.procedure:apoc-core:${VERSION}`, `org.neo4j.procedure:apoc-common:${VERSION}`],
    without: ["org.neo4j", "org.neo4j.app"],
  });
