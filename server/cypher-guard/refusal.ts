import { AppError } from "#schema/errors.ts";

/** Why a query is refused, by rule: what is not allowed and what to write instead. A client translates by the name of the rule. */
export const refusalRules = {
  "query-length": "The query is longer than 10,000 characters. Shorten it or put long lists into a parameter.",
  "unicode-escape": "Unicode escapes (\\u) are not allowed. Write the letter itself or use a parameter.",
  "control-character": "The query holds an invisible control character. Type it again by hand.",
  nesting: "Brackets are nested too deeply. Split the query with WITH.",
  "too-complex": "The query takes too long to read. Split it or shorten its patterns and lists.",
  prefix: "EXPLAIN, PROFILE and CYPHER before a query are not allowed. Write the query alone.",
  "one-statement": "Only one statement can be run at a time.",
  "console-command": "Commands that begin with a colon are not part of Cypher.",
  write: "Queries here only read: CREATE, INSERT, MERGE, SET, REMOVE, DELETE and FOREACH are not allowed.",
  schema: "Queries here only read: schema, users and databases cannot be changed or shown.",
  show: "SHOW and TERMINATE are not allowed. CALL db.labels() and its kin show what is in the graph.",
  use: "USE is not allowed: queries run on the graph that is shown.",
  "load-csv": "LOAD CSV is not allowed: queries read the graph and nothing else.",
  "in-transactions": "CALL { } IN TRANSACTIONS is not allowed. Leave IN TRANSACTIONS out.",
  procedure: "This procedure is not allowed.",
  function: "This function is not allowed.",
  "path-length":
    "A path of variable length needs an upper bound of at most 6, shortest paths of at most 15: -[*1..4]-.",
  regex:
    "Regular expressions (=~) are not allowed, since they cannot be stopped. Use CONTAINS, STARTS WITH or ENDS WITH.",
  reduce: "reduce() is not allowed, since it cannot be stopped. Use UNWIND with sum() or collect().",
  range: "range() needs numbers, size() or length() and may give at most 1,000,000 values.",
  iteration: "This list is too long to go through inside one expression. Use UNWIND instead.",
  "value-size":
    "This expression could grow without bound. Use UNWIND and LIMIT instead of joining lists or texts with themselves.",
  parameters: "The parameters are larger than 64 kB as JSON.",
  construct: "This part of Cypher is not allowed here.",
  "embedded-subset": "The embedded engine cannot do this.",
} as const;
export type RefusalRule = keyof typeof refusalRules;

/** A refusal as data, so that it can leave a worker thread. */
export type Refusal = Readonly<{ rule: RefusalRule; message: string; details?: Readonly<Record<string, unknown>> }>;

/** @param what the part of the query that it is about, if the text of the rule needs it */
export const refusal = (rule: RefusalRule, what?: string, advice?: string): Refusal => ({
  rule,
  message: [refusalRules[rule], what && `Refused: ${what.slice(0, 100)}.`, advice].filter(Boolean).join(" "),
  ...(what && { details: { what: what.slice(0, 100) } }),
});

export const asError = ({ rule, message, details }: Refusal): AppError =>
  new AppError("CYPHER_REFUSED", 403, message, { details: { rule, ...details } });
