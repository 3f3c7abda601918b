import neo4j from "neo4j-driver";
import type { Drivers } from "./drivers.ts";
import { toAppError } from "./neo4j-errors.ts";

/** Of plugins: what reads files, opens connections, runs Cypher given as text, or starts work that outlives its transaction. */
const dangerous =
  /^(?:apoc\.(?:load|import|export|cypher|periodic|trigger|custom|systemdb|es|mongo|couchbase|jdbc|bolt|redis|ml|nlp|static|model|util\.sleep)\b|genai\.|n10s\.)/;

export const dangerousAmong = (names: readonly string[]): readonly string[] =>
  names.filter((name) => dangerous.test(name)).sort();

/** Such procedures of a server that somebody else set up; what READ mode lets run is not only what reads the graph. */
export async function dangerousProcedures({ app, database }: Drivers): Promise<readonly string[]> {
  const { records } = await app
    .executeQuery("SHOW PROCEDURES YIELD name RETURN name", {}, { database, routing: neo4j.routing.READ })
    .catch((thrown: unknown) => {
      throw toAppError(thrown);
    });
  return dangerousAmong(records.map((record) => String(record.get("name"))));
}
