import type { CypherLanguageService } from "@neo4j-cypher/language-support";
import { dbSchema } from "./db-schema.ts";
import type { Finding, Schema } from "./messages.ts";
import { unknownName } from "./unknown-name.ts";

/** What the parser adds to a mistake that it has named already. */
const echo = /^(?:Query cannot conclude with|Expected any of CYPHER|RETURN can only be used|\w+: `ORDER BY`)/;

/** What is wrong with a query, as far as that can be told without running it. */
export function findings(
  service: CypherLanguageService,
  { query, schema }: Readonly<{ query: string; schema: Schema }>,
): Finding[] {
  const { diagnostics, symbolTables } = service.lint(query, dbSchema(schema, { everything: true }));
  // With the types of its variables the service proposes what fits them.
  service.setSymbolsInfo({ query, symbolTables });
  const all = diagnostics.map((found) => ({
    ...found,
    message: typeof found.message === "string" ? found.message : found.message.value,
  }));
  const hasNamed = all.some(({ message }) => message.startsWith("Invalid input '"));
  const told = hasNamed ? all.filter(({ message }) => !echo.test(message)) : all;
  return told.map((found) => {
    const { message } = found;
    const unknown = unknownName(message, schema);
    return {
      ...found.offsets,
      message,
      // 1 is an error in the Language Server Protocol, everything above is less.
      severity: found.severity === 1 ? "error" : "warning",
      ...(unknown ? { unknown } : {}),
    };
  });
}
