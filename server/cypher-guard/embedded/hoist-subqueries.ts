import { findRules } from "../find-rules.ts";
import { refusal } from "../refusal.ts";
import type { Refusal } from "../refusal.ts";
import type { SyntaxNode } from "../syntax-tree.ts";
import { namesBefore } from "./known-names.ts";
import { isPlainLabels } from "./label-predicate.ts";
import { isOptional, sourceOf, variablesIn } from "./match-pieces.ts";
import type { Namer } from "./match-pieces.ts";
import { namesAfter } from "./returned-names.ts";
import { applyEdits } from "./text-edits.ts";
import type { TextEdit } from "./text-edits.ts";

type Hoisted = Readonly<{ edits: readonly TextEdit[] }> | Readonly<{ refusal: Refusal }>;

const subqueries: ReadonlySet<string> = new Set(["existsExpression", "countExpression", "patternExpression"]);
const clauses: ReadonlySet<string> = new Set(["matchClause", "withClause", "returnClause", "unwindClause"]);
/** What gives names to values of its own, of which a clause before it knows nothing. */
const loops: ReadonlySet<string> = new Set(["listComprehension", "listItemsPredicate", "patternComprehension"]);

/**
 * EXISTS { }, COUNT { } and patterns as conditions, of several hops: the engine runs them whole and for all nodes, and gives up once
 * they meet many rows. Each is counted in a CALL before the clause that asks, where its MATCH can be written hop by hop.
 */
export function hoistSubqueries(query: string, statement: SyntaxNode, name: Namer): Hoisted {
  const edits: TextEdit[] = [];
  for (const clause of clausesOf(statement)) {
    const found = hopsWithin(clause);
    if (found.length === 0) continue;
    const looped = isOptional(clause) ? found : largest(clause, ({ rule = "" }) => loops.has(rule)).flatMap(hopsWithin);
    const [refused] = looped;
    if (refused) return { refusal: refusal("embedded-subset", sourceOf(query, refused), "pattern-hops") };
    edits.push(hoisted(query, statement, clause, found, name));
  }
  // Left are places that no clause can be put before, like the WHERE of a YIELD.
  const [left] = edits.length > 0 ? [] : hopsWithin(statement);
  return left ? { refusal: refusal("embedded-subset", sourceOf(query, left), "pattern-hops") } : { edits };
}

const patternsIn = (node: SyntaxNode): readonly SyntaxNode[] => findRules([node], "patternExpression");

/** `exists((a)-->(b))` is a function by its looks only. */
const isSubquery = (node: SyntaxNode): boolean =>
  subqueries.has(node.rule ?? "") ||
  (node.rule === "functionInvocation" && /^exists\(/i.test(node.text) && patternsIn(node).length > 0);

const hasHops = (node: SyntaxNode): boolean =>
  findRules([node], "relationshipPattern").length > 1 ||
  findRules([node], "shortestPathPattern").length > 0 ||
  findRules([node], "nodePattern").some(hasConditions);

/** Label expressions and conditions inside a node, which only a MATCH of its own can say otherwise. */
const hasConditions = ({ children }: SyntaxNode): boolean =>
  children.some((child) => child.rule === "expression" || (child.rule === "labelExpression" && !isPlainLabels(child)));

const hopsWithin = (node: SyntaxNode): readonly SyntaxNode[] => largest(node, isSubquery).filter(hasHops);

/** The nodes that are so and do not lie within another of them. */
const largest = (node: SyntaxNode, isSo: (node: SyntaxNode) => boolean): readonly SyntaxNode[] =>
  isSo(node) ? [node] : node.children.flatMap((child) => largest(child, isSo));

/** Clauses that are run one after the other, those inside CALL { } too. */
const clausesOf = (node: SyntaxNode): readonly SyntaxNode[] =>
  clauses.has(node.rule ?? "") ? [node] : isSubquery(node) ? [] : node.children.flatMap(clausesOf);

function hoisted(
  query: string,
  statement: SyntaxNode,
  clause: SyntaxNode,
  found: readonly SyntaxNode[],
  name: Namer,
): TextEdit {
  const counts = found.map((node) => ({ node, count: name() }));
  const said = counts.map(({ node, count }): TextEdit => {
    const text = node.rule === "countExpression" ? count : `(${count} > 0)`;
    return { start: node.start, end: node.end, text };
  });
  const calls = (known: ReadonlySet<string>, within: SyntaxNode): readonly string[] =>
    counts.flatMap(({ node, count }) => (holds(within, node) ? [counted(query, node, count, known)] : []));
  const before = namesBefore(statement, clause);
  const where = clause.children.find(({ rule }) => rule === "whereClause");
  const { start, end } = clause;
  const head = { ...clause, end: where?.start ?? end };
  const text = [...calls(before, head), edited(query, head, said).trimEnd()];
  if (where) text.push(...filtered(query, where, said, calls(namesAfter(clause, before) ?? before, where)));
  return { start, end, text: text.join(" ") };
}

const counted = (query: string, node: SyntaxNode, count: string, known: ReadonlySet<string>): string => {
  const handed = [...new Set(variablesIn(node))].filter((variable) => known.has(variable));
  const scope = handed.length > 0 ? `(${handed.join(", ")}) ` : "";
  return `CALL ${scope}{ ${matchIn(query, node)} RETURN count(*) AS ${count} }`;
};

/** A WHERE in two: what needs no count at once, so that less is counted, and the rest after the counting. */
function filtered(
  query: string,
  where: SyntaxNode,
  said: readonly TextEdit[],
  calls: readonly string[],
): readonly string[] {
  const expression = where.children.find(({ rule }) => rule !== undefined);
  const parts = (expression ? conjuncts(expression) : []).map((part) => ({
    text: `(${edited(query, part, said)})`,
    isLate: said.some((edit) => holds(part, edit)),
  }));
  const [early, late] = [false, true].map((isLate) => parts.filter((part) => part.isLate === isLate));
  const whereOf = (some: typeof parts = []): string => `WHERE ${some.map(({ text }) => text).join(" AND ")}`;
  return [
    ...(early && early.length > 0 ? [whereOf(early)] : []),
    ...calls,
    ...(late && late.length > 0 ? [`WITH * ${whereOf(late)}`] : []),
  ];
}

type Span = Readonly<{ start: number; end: number }>;
const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

function matchIn(query: string, node: SyntaxNode): string {
  const [pattern] = node.rule === "existsExpression" || node.rule === "countExpression" ? [] : patternsIn(node);
  if (pattern) return `MATCH ${sourceOf(query, pattern)}`;
  const text = query.slice(node.start, node.end);
  const inner = text.slice(text.indexOf("{") + 1, text.lastIndexOf("}")).trim();
  return findRules([node], "singleQuery")[0]?.start === node.start + text.indexOf(inner) ? inner : `MATCH ${inner}`;
}

const edited = (query: string, { start, end }: SyntaxNode, edits: readonly TextEdit[]): string =>
  applyEdits(
    query.slice(start, end),
    edits
      .filter((edit) => start <= edit.start && edit.end <= end)
      .map((edit) => ({ start: edit.start - start, end: edit.end - start, text: edit.text })),
  );

/** The parts of `a AND b AND c`, or the expression itself. */
export function conjuncts(expression: SyntaxNode): readonly SyntaxNode[] {
  const [only, ...more] = expression.children;
  if (more.length === 0 && only && /^expression(11)?$/.test(expression.rule ?? "")) return conjuncts(only);
  if (expression.rule !== "expression10") return [expression];
  return expression.children.filter(({ rule }) => rule !== undefined);
}
