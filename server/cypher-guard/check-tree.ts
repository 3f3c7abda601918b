import type { RefusalRule } from "#schema/refusal-texts.ts";
import { allowedProcedures } from "#schema/allowed-procedures.ts";
import { allowedGrammar, isAllowedFunction } from "./allowed-grammar.ts";
import { bareName } from "./bare-name.ts";
import { checkSizes } from "./check-sizes.ts";
import { tooWide } from "./check-width.ts";
import { refusal } from "./refusal.ts";
import type { Refusal } from "./refusal.ts";
import type { SyntaxNode, SyntaxTree } from "./syntax-tree.ts";

type Params = Readonly<Record<string, unknown>>;

/** The second layer: every part of the query must be one that is known to only read, and to end. */
export function checkTree({ statements }: SyntaxTree, params: Params): Refusal | undefined {
  if (statements.length !== 1) return refusal("one-statement");
  const [statement] = statements;
  if (!statement) return undefined;
  const wide = tooWide(statement);
  return wide ? refusal("too-complex", wide.text) : (checkNode(statement) ?? checkSizes(statement, params));
}

/** @param hops upper bound that a path of variable length needs here */
function checkNode(node: SyntaxNode, hops = longest): Refusal | undefined {
  const { rule } = node;
  if (rule === undefined) return undefined;
  if (!allowedGrammar.has(rule)) return refusal(refusedGrammar[rule] ?? "construct", node.text);
  const reason = looks[rule]?.(node, hops);
  if (reason) return reason;
  for (const child of node.children) {
    const found = checkNode(child, isShortest(node) ? longestShortest : hops);
    if (found) return found;
  }
  return undefined;
}

/** Hops of a path of variable length, and of one that is searched breadth first. */
const longest = 6;
const longestShortest = 15;

const isShortest = ({ rule, children }: SyntaxNode): boolean =>
  rule === "shortestPathPattern" ||
  (rule === "pattern" && children.some((child) => child.rule === "pathPatternPrefix" && /shortest/i.test(child.text)));

/** Rules that have a better name for a person than "this part of Cypher". Everything not allowed is refused with or without. */
const refusedGrammar: Readonly<Record<string, RefusalRule>> = {
  preparserOption: "prefix",
  consoleCommand: "console-command",
  createClause: "write",
  insertClause: "write",
  mergeClause: "write",
  setClause: "write",
  removeClause: "write",
  deleteClause: "write",
  foreachClause: "write",
  command: "schema",
  composableCommandClauses: "show",
  useClause: "use",
  loadCSVClause: "load-csv",
  subqueryInTransactionsParameters: "in-transactions",
  reduceExpression: "reduce",
  allReduceExpression: "reduce",
};

const looks: Readonly<Record<string, (node: SyntaxNode, hops: number) => Refusal | undefined>> = {
  procedureName: ({ text }) => (allowedProcedures.has(bareName(text)) ? undefined : refusal("procedure", text)),
  functionName: ({ text }) => (isAllowedFunction(bareName(text)) ? undefined : refusal("function", text)),
  comparisonExpression6: ({ children, text }) => (children[0]?.text === "=~" ? refusal("regex", text) : undefined),
  // `*3` and `*1..3` end in a number, `*` and `*2..` do not; `{1,3}` in a number and a bracket, `+` and `{1,}` do not.
  pathLength: ({ text }, hops) => bounded(text, /^\*(?:\d*\.\.)?(\d+)$/, hops),
  quantifier: ({ text }, hops) => bounded(text, /^\{(?:\d*,)?(\d+)\}$/, hops),
};

function bounded(text: string, form: RegExp, hops: number): Refusal | undefined {
  const bound = form.exec(text.replaceAll("_", ""))?.[1];
  return bound !== undefined && Number(bound) <= hops ? undefined : refusal("path-length", text);
}
