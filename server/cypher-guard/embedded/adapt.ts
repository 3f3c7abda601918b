import type { CypherNotice } from "#schema/api.ts";
import { findRules } from "../find-rules.ts";
import { refusal } from "../refusal.ts";
import type { Refusal } from "../refusal.ts";
import { readSyntax } from "../syntax-tree.ts";
import type { SyntaxNode } from "../syntax-tree.ts";
import { hoistSubqueries } from "./hoist-subqueries.ts";
import { inlinePaths } from "./inline-paths.ts";
import { namesBefore } from "./known-names.ts";
import { refuseElements } from "./refuse-elements.ts";
import { refuseMixed } from "./refuse-mixed.ts";
import { refuseWrong } from "./refuse-wrong.ts";
import { rewriteMatch } from "./rewrite-match.ts";
import { rewriteValues } from "./rewrite-values.ts";
import { applyEdits } from "./text-edits.ts";
import type { TextEdit } from "./text-edits.ts";
import { kindsIn } from "./value-kind.ts";

type Adapted = Readonly<{ query: string; notices: readonly CypherNotice[] }> | Readonly<{ refusal: Refusal }>;
type Params = Readonly<Record<string, unknown>>;

/** Letters of a query after it was written otherwise: nested any() and all() grow with each level. */
const longest = 40_000;

/** A query as the embedded engine gets it right, or why it cannot. It is changed where the engine would fail or be silently wrong. */
export function adaptToEmbedded(query: string, statement: SyntaxNode, params: Params): Adapted {
  const kinds = kindsIn(statement, params);
  const refused =
    refuseWrong(query, statement, kinds) ?? refuseElements(query, statement) ?? refuseMixed(statement, kinds);
  if (refused) return { refusal: refused };
  const rewritten = rewriteValues(query, statement, kinds);
  if (rewritten.length > longest) return tooLong;
  // Reading a query is what takes time; one whose patterns stay as they are need not be read again.
  if (!hasPatternsToChange(query, statement)) return { query: rewritten, notices: [] };
  return rewritePatterns(query, statement, rewritten);
}

/** @param rewritten the query with its values written otherwise already */
function rewritePatterns(query: string, statement: SyntaxNode, rewritten: string): Adapted {
  const name = namer(query);
  // Expressions first, since they may stand inside what is moved next; offsets hold only for the text they were read from.
  const values = hoisted(readAgain(query, statement, rewritten), name);
  if ("refusal" in values) return values;
  const unnamed = applyEdits(values.query, inlinePaths(values.query, values.statement, name));
  const paths = readAgain(values.query, values.statement, unnamed);
  const outcome = rewriteMatches(paths.query, paths.statement, name);
  if ("refusal" in outcome) return outcome;
  const [everything] = outcome.query.includes(ownPrefix(query)) ? everythingIn(values.statement) : [];
  if (everything) return { refusal: refusal("embedded-subset", everything.text, "return-all") };
  return outcome.query.length > longest ? tooLong : outcome;
}

const tooLong: Adapted = { refusal: refusal("embedded-subset", "any(…), all(…)", "split") };

/** From the outside in: what was inside of one subquery stands in a clause of its own after it. */
function hoisted(read: Read, name: () => string): Read | Readonly<{ refusal: Refusal }> {
  const outcome = hoistSubqueries(read.query, read.statement, name);
  if ("refusal" in outcome) return outcome;
  if (outcome.edits.length === 0) return read;
  return hoisted(readAgain(read.query, read.statement, applyEdits(read.query, outcome.edits)), name);
}

function hasPatternsToChange(query: string, statement: SyntaxNode): boolean {
  const hops = hoistSubqueries(query, statement, namer(query));
  if ("refusal" in hops || hops.edits.length > 0) return true;
  if (inlinePaths(query, statement, namer(query)).length > 0) return true;
  const outcome = rewriteMatches(query, statement, namer(query));
  return "refusal" in outcome || outcome.query !== query;
}

type Read = Readonly<{ query: string; statement: SyntaxNode }>;

function readAgain(before: string, statement: SyntaxNode, query: string): Read {
  if (query === before) return { query, statement };
  return { query, statement: readSyntax(query).statements[0] ?? statement };
}

function rewriteMatches(query: string, statement: SyntaxNode, name: () => string): Adapted {
  const edits: TextEdit[] = [];
  for (const clause of clausesOf(statement)) {
    const outcome = rewriteMatch(clause, { query, name, bound: namesBefore(statement, clause) });
    if (outcome.refusal) return { refusal: outcome.refusal };
    if (outcome.edit) edits.push(outcome.edit);
  }
  return { query: applyEdits(query, edits), notices: [] };
}

/** With a `*` whose names cannot be told, names made here would show up among the results. */
const everythingIn = (statement: SyntaxNode): readonly SyntaxNode[] =>
  findRules([statement], "returnClause").filter((clause) =>
    findRules([clause], "returnItems").some(({ children }) => children[0]?.text === "*"),
  );

/** MATCH clauses outside of EXISTS { } and COUNT { }, where the engine takes one pattern only. */
function clausesOf(node: SyntaxNode): readonly SyntaxNode[] {
  if (node.rule === "existsExpression" || node.rule === "countExpression") return [];
  return node.rule === "matchClause" ? [node] : node.children.flatMap(clausesOf);
}

/** What names made here begin with; no name of the query does. */
function ownPrefix(query: string): string {
  let prefix = "beleg_";
  while (query.includes(prefix)) prefix += "_";
  return prefix;
}

function namer(query: string): () => string {
  let last = 0;
  const prefix = ownPrefix(query);
  return () => `${prefix}${(last += 1)}`;
}
