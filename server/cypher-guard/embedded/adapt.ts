import type { CypherNotice } from "#schema/api.ts";
import { findRules } from "../find-rules.ts";
import { refusal } from "../refusal.ts";
import type { Refusal } from "../refusal.ts";
import { readSyntax } from "../syntax-tree.ts";
import type { SyntaxNode } from "../syntax-tree.ts";
import { inlinePaths } from "./inline-paths.ts";
import { variablesIn } from "./match-pieces.ts";
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
  const refused = refuseWrong(statement, kinds) ?? refuseMixed(statement, kinds);
  if (refused) return { refusal: refused };
  const name = namer(query);
  const rewritten = rewriteValues(query, statement, kinds);
  if (rewritten.length > longest) return { refusal: refusal("embedded-subset", "any(…), all(…)", "split") };
  // Reading a query is what takes time; one whose patterns stay as they are need not be read again.
  if (!hasPatternsToChange(query, statement)) return { query: rewritten, notices: [] };
  // Expressions first, since they may stand inside what is moved next; offsets hold only for the text they were read from.
  const values = readAgain(query, statement, rewritten);
  const unnamed = applyEdits(values.query, inlinePaths(values.query, values.statement, name));
  const paths = readAgain(values.query, values.statement, unnamed);
  return rewriteMatches(paths.query, paths.statement, name);
}

function hasPatternsToChange(query: string, statement: SyntaxNode): boolean {
  if (inlinePaths(query, statement, namer(query)).length > 0) return true;
  const outcome = rewriteMatches(query, statement, namer(query));
  return "refusal" in outcome || outcome.query !== query || returnsEverything(statement);
}

type Read = Readonly<{ query: string; statement: SyntaxNode }>;

function readAgain(before: string, statement: SyntaxNode, query: string): Read {
  if (query === before) return { query, statement };
  return { query, statement: readSyntax(query).statements[0] ?? statement };
}

function rewriteMatches(query: string, statement: SyntaxNode, name: () => string): Adapted {
  if (returnsEverything(statement)) return { query, notices: [] };
  const edits: TextEdit[] = [];
  for (const clause of clausesOf(statement)) {
    const outcome = rewriteMatch(clause, { query, name, bound: boundBefore(statement, clause) });
    if (outcome.refusal) return { refusal: outcome.refusal };
    if (outcome.edit) edits.push(outcome.edit);
  }
  return { query: applyEdits(query, edits), notices: [] };
}

/** With a `*` whose names cannot be told, names made here would show up among the results. */
const returnsEverything = (statement: SyntaxNode): boolean =>
  findRules([statement], "returnClause").some((clause) =>
    findRules([clause], "returnItems").some(({ children }) => children[0]?.text === "*"),
  );

/** MATCH clauses outside of EXISTS { } and COUNT { }, where the engine takes one pattern only. */
function clausesOf(node: SyntaxNode): readonly SyntaxNode[] {
  if (node.rule === "existsExpression" || node.rule === "countExpression") return [];
  return node.rule === "matchClause" ? [node] : node.children.flatMap(clausesOf);
}

function boundBefore(statement: SyntaxNode, clause: SyntaxNode): ReadonlySet<string> {
  const before = (node: SyntaxNode): readonly string[] =>
    node.end <= clause.start ? variablesIn(node) : node.start < clause.start ? node.children.flatMap(before) : [];
  return new Set(before(statement));
}

function namer(query: string): () => string {
  let last = 0;
  const prefix = query.includes("beleg_") ? "beleg__" : "beleg_";
  return () => `${prefix}${(last += 1)}`;
}
