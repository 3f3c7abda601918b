import type { CypherNotice } from "#schema/api.ts";
import { findRules } from "../find-rules.ts";
import type { Refusal } from "../refusal.ts";
import { readSyntax } from "../syntax-tree.ts";
import type { SyntaxNode } from "../syntax-tree.ts";
import { aliasResults } from "./alias-results.ts";
import { labelPredicate } from "./label-predicate.ts";
import { variablesIn } from "./match-pieces.ts";
import { refuseWrong } from "./refuse-wrong.ts";
import { rewriteMatch } from "./rewrite-match.ts";
import { applyEdits } from "./text-edits.ts";
import type { TextEdit } from "./text-edits.ts";

type Adapted = Readonly<{ query: string; notices: readonly CypherNotice[] }> | Readonly<{ refusal: Refusal }>;

/** A query as the embedded engine gets it right, or why it cannot. It is changed where the engine would fail or be silently wrong. */
export function adaptToEmbedded(query: string, statement: SyntaxNode): Adapted {
  const refusal = refuseWrong(statement);
  if (refusal) return { refusal };
  // First the conditions, since they may stand inside what is moved next; offsets hold only for the text they were read from.
  const types = typeConditions(query, statement);
  if (types.length > 0) return again(applyEdits(query, types));
  const edits: TextEdit[] = [...aliasResults(query, statement)];
  const name = namer(query);
  if (!returnsEverything(statement)) {
    for (const clause of clausesOf(statement)) {
      const outcome = rewriteMatch(clause, { query, name, bound: boundBefore(statement, clause) });
      if (outcome.refusal) return { refusal: outcome.refusal };
      if (outcome.edit) edits.push(outcome.edit);
    }
  }
  return { query: applyEdits(query, edits), notices: [] };
}

function again(query: string): Adapted {
  const [statement] = readSyntax(query).statements;
  return statement ? adaptToEmbedded(query, statement) : { query, notices: [] };
}

/** With `*`, names made here would show up among the results. */
const returnsEverything = (statement: SyntaxNode): boolean =>
  findRules([statement], "returnItems").some(({ children }) => children[0]?.text === "*");

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

/** `r:CONTACTED` as a condition is never true of a relationship here, and `n:A|B` is an error. */
function typeConditions(query: string, statement: SyntaxNode): readonly TextEdit[] {
  const relationships = new Set(
    findRules([statement], "relationshipPattern").flatMap(({ children }) =>
      children.filter(({ rule }) => rule === "variable").map(({ text }) => text),
    ),
  );
  return findRules([statement], "expression7").flatMap((node) => {
    const [left, comparison] = node.children;
    const labels = comparison?.children.find(({ rule }) => rule === "labelExpression4");
    if (!left || !labels) return [];
    const isRelationship = relationships.has(left.text);
    if (!isRelationship && !/[|&!]/.test(labels.text)) return [];
    const test = (label: string): string =>
      isRelationship
        ? `type(${left.text}) = '${label.replaceAll("`", "").replaceAll("'", "\\'")}'`
        : `${left.text}:${label}`;
    const text = labelPredicate(labels, test);
    return text === undefined ? [] : [{ start: node.start, end: node.end, text: `(${text})` }];
  });
}
