import type { CypherLanguageService } from "@neo4j-cypher/language-support";
import { calledName } from "#schema/cypher-functions.ts";
import { dbSchema } from "./db-schema.ts";
import type { Completion, CompletionKind, Schema } from "./messages.ts";

type Asked = Readonly<{ query: string; caret: number; manual: boolean; schema: Schema }>;
type Item = ReturnType<CypherLanguageService["autocomplete"]>[number];

/** Clauses that no query may have here; the language knows them, and they would only be refused. */
const refused =
  /^(?:ALTER|CREATE|CYPHER|DEALLOCATE|DELETE|DENY|DETACH|DROP|DRYRUN|ENABLE|EXPLAIN|FILTER|FINISH|FOREACH|GRANT|INSERT|LET|LOAD|MERGE|NODETACH|OFFLINE|PROFILE|REALLOCATE|REMOVE|RENAME|REVOKE|SEARCH|SET|SHOW|START|STOP|TERMINATE|USE|USING|VECTOR)(?:_|\b)/;

/** What can stand at the caret, in the words of the schema; nothing that the console would refuse. */
export function completions(service: CypherLanguageService, { query, caret, manual, schema }: Asked): Completion[] {
  const found = service.autocomplete(query, dbSchema(schema, { everything: false }), { caretPosition: caret, manual });
  const calls = new Map([...schema.functions, ...schema.procedures].map((one) => [calledName(one), takenBy(one)]));
  const all = found.flatMap((item) => completion(item, query.slice(0, caret), schema, calls) ?? []);
  return [...new Map(all.map((one) => [`${one.kind} ${one.label}`, one])).values()];
}

const takenBy = (signature: string): string => /\((.*?)\)(?= ::|$)/.exec(signature)?.[1] ?? "";

/** Kinds of the Language Server Protocol. */
const kinds: Readonly<Record<number, CompletionKind>> = {
  2: "procedure",
  3: "function",
  6: "variable",
  10: "property",
  14: "keyword",
};

function completion(
  { label, insertText, kind = 14, detail }: Item,
  before: string,
  schema: Schema,
  calls: ReadonlyMap<string, string>,
): Completion | undefined {
  const isNamespace = detail === "(namespace)";
  if (isLeftOut(label, kind, isNamespace, schema)) return undefined;
  const is = kindOf(label, kind, schema);
  // The dollar sign is part of the word that is replaced.
  const insert = (insertText ?? label).replace(/^(?!\$)/, is === "parameter" ? "$$" : "");
  if (isNamespace) return { label, insert: `${label}.`, kind: is };
  const call = is === "function" || is === "procedure" ? calls.get(namespaceIn(before) + label) : undefined;
  return { label, insert, kind: is, ...(call === undefined ? {} : { call }) };
}

/** Patterns with gaps in them, functions that are there under their own name too, and what would be refused. */
const isLeftOut = (label: string, kind: number, isNamespace: boolean, { sharedLabel }: Schema): boolean =>
  kind === 15 || label === sharedLabel || (kind === 3 && isNamespace) || (kind === 14 && refused.test(label));

function kindOf(label: string, kind: number, { labels }: Schema): CompletionKind {
  if (label.startsWith("$")) return "parameter";
  return kinds[kind] ?? (labels.includes(label) ? "label" : "relation");
}

/** `duration.` of a text that ends with `duration.be`. */
const namespaceIn = (before: string): string => /((?:\w+\.)*)\w*$/.exec(before)?.[1] ?? "";
