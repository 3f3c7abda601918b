import { Neo4jError } from "neo4j-driver";
import { AppError } from "#schema/errors.ts";

const make =
  (code: ConstructorParameters<typeof AppError>[0], status: number, message: string) =>
  (cause: unknown): AppError =>
    new AppError(code, status, message, { cause });

const unavailable = make(
  "STORE_UNAVAILABLE",
  503,
  "Neo4j does not answer. Check that it runs, that NEO4J_URI is right, and that the network lets Bolt through.",
);
const tooSlow = make("QUERY_TOO_SLOW", 504, "The query took too long and was stopped. Narrow it and try again.");
const tooBig = make(
  "QUERY_TOO_BIG",
  422,
  "The query needs too much memory. Ask for less: fewer hops, a narrower pattern, or a LIMIT in a WITH.",
);
const wouldWrite = (cause: unknown): AppError =>
  new AppError("CYPHER_REFUSED", 403, "Queries here only read; this one would change the graph.", {
    cause,
    details: { rule: "write" },
  });

/** Errors by the end of their code; the first that fits counts. */
const byCode: readonly (readonly [RegExp, (cause: unknown) => AppError])[] = [
  [
    /Security\.CredentialsExpired$/,
    make(
      "STORE_REFUSED_LOGIN",
      503,
      "Neo4j wants its first password changed before it is used. Set one (neo4j-admin dbms set-initial-password) and name it in NEO4J_PASSWORD.",
    ),
  ],
  [
    /Security\.AuthenticationRateLimit$/,
    make(
      "STORE_REFUSED_LOGIN",
      503,
      "Neo4j refuses this user for some seconds after wrong passwords. Check NEO4J_USER and NEO4J_PASSWORD.",
    ),
  ],
  [/Security\./, make("STORE_REFUSED_LOGIN", 503, "Neo4j refused the login. Check NEO4J_USER and NEO4J_PASSWORD.")],
  [/TransactionTimedOut|Transaction\.TransactionTerminated|Transaction\.Terminated|LockClientStopped/, tooSlow],
  [/MemoryPoolOutOfMemory|OutOfMemoryError|StackOverFlow/i, tooBig],
  [/Statement\.AccessMode$/, wouldWrite],
  [
    /Database\.DatabaseNotFound$/,
    make("STORE_UNAVAILABLE", 503, "There is no such database in this Neo4j. Check NEO4J_DATABASE."),
  ],
  [/DatabaseUnavailable|ServiceUnavailable|SessionExpired|Pool|ConnectionAcquisition|N\/A/i, unavailable],
];

/** Any error of the driver as an AppError in one clear line; AppErrors pass. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  if (!(thrown instanceof Neo4jError)) return unavailable(thrown);
  const known = byCode.find(([pattern]) => pattern.test(thrown.code));
  if (known) return known[1](thrown);
  if (/\.Statement\./.test(thrown.code)) return statementError(thrown);
  if (/\.(?:Procedure|Schema|Request)\./.test(thrown.code))
    return new AppError("BAD_REQUEST", 400, firstLine(thrown.message), { cause: thrown });
  return new AppError("INTERNAL", 500, "Neo4j could not do this. The log says more.", { cause: thrown });
}

/** Wrong text has a place in the query; what fails while it runs (a division by zero) has none. */
function statementError(thrown: Neo4jError): AppError {
  const message = firstLine(thrown.message);
  if (!/(?:Syntax|Semantic|ParameterMissing|PropertyNotFound|TypeError)\w*$/.test(thrown.code)) {
    return new AppError("BAD_REQUEST", 400, message, { cause: thrown });
  }
  return new AppError("CYPHER_SYNTAX", 400, message, { cause: thrown, details: locate(thrown.message) });
}

const firstLine = (message: string): string => {
  const text = (message.split("\n")[0] ?? "").replace(/ \(line \d+, column \d+.*$/, "").trim();
  return /[.?!]$/.test(text) ? text : `${text}.`;
};

/** Neo4j writes `(line 1, column 11 (offset: 10))` behind its text, then the line and a caret under the place. */
function locate(message: string): Readonly<{ line?: number; column?: number; near?: string }> {
  const found = /\(line (\d+), column (\d+)/.exec(message);
  if (!found) return {};
  const [line, column] = [Number(found[1]), Number(found[2])];
  const shown = /^"(.*)$/m.exec(message)?.[1];
  const near = shown === undefined ? undefined : /^\s*(\w+|\S)/.exec(shown.slice(column - 1))?.[1];
  return { line, column, ...(near ? { near } : {}) };
}
