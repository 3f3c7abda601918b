import type { WireError } from "./protocol.ts";

type Located = Readonly<{ line?: number; column?: number; near?: string }>;

/** What the engine threw, as an error for people. The engine marks its own refusals with a GQLSTATUS; a panic has none. */
export function toWireError(thrown: unknown): WireError {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const status = (thrown as { gqlStatus?: string } | null)?.gqlStatus;
  if (status === "40000") return { code: "CONFLICT", status: 409, message: "Another writer was first." };
  if (status === undefined) return engineGaveUp(message);
  const text = plainText(message);
  const known: Readonly<Record<string, () => WireError>> = {
    "42": () => ({ code: "CYPHER_SYNTAX", status: 400, message: text, details: locate(message) }),
    "22": () => ({ code: "BAD_REQUEST", status: 400, message: text }),
    G2: () => ({ code: "BAD_REQUEST", status: 400, message: text }),
  };
  return (known[status.slice(0, 2)] ?? (() => engineGaveUp(message)))();
}

function engineGaveUp(message: string): WireError {
  if (/more than \d+ MiB|memory/i.test(message)) {
    return {
      code: "QUERY_TOO_BIG",
      status: 422,
      message: "The query needs too much memory. Ask for less: fewer hops, a narrower pattern, or a LIMIT in a WITH.",
    };
  }
  return {
    code: "ENGINE_GAVE_UP",
    status: 500,
    message: "The embedded engine gave up on this query. Split long patterns into one MATCH per hop, or use Neo4j.",
    details: { cause: plainText(message) },
  };
}

/** The first line without the engine's own prefixes. */
function plainText(message: string): string {
  const line = message.split("\n")[0] ?? "";
  const bare = line
    .replace(/^(?:Query|Database|Transaction) error: /, "")
    .replace(/GRAFEO-\w+: (?:[A-Za-z ]+ error: )?/, "");
  const text = bare.replace(/^\[Cypher\] /, "");
  const hint = /help: (.+)/.exec(message)?.[1];
  return `${text}${/[.?!]$/.test(text) ? "" : "."}${hint ? ` ${hint}` : ""}`;
}

/** Line and column, from 1, as the engine prints them: `--> query:LINE:COLUMN`. */
function locate(message: string): Located {
  const found = /--> query:(\d+):(\d+)/.exec(message);
  if (!found) return {};
  const [line, column] = [Number(found[1]), Number(found[2])];
  const source = new RegExp(`^\\s*${line} \\| (.*)$`, "m").exec(message)?.[1] ?? "";
  const near = /^\s*(\S+)/.exec(source.slice(column - 1))?.[1] ?? /(\S+)\s*$/.exec(source)?.[1];
  return { line, column, ...(near ? { near } : {}) };
}
