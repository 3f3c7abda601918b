import { notEmbedded } from "#schema/cypher-functions.ts";
import type { SubsetAdvice } from "#schema/refusal-texts.ts";
import { bareName } from "../bare-name.ts";
import { findRules } from "../find-rules.ts";
import { refusal } from "../refusal.ts";
import type { Refusal } from "../refusal.ts";
import type { SyntaxNode } from "../syntax-tree.ts";
import { sourceOf } from "./match-pieces.ts";
import { kindOf } from "./value-kind.ts";
import type { Kinds } from "./value-kind.ts";

type Look = (node: SyntaxNode, kinds: Kinds) => SubsetAdvice | undefined;

/**
 * What the engine cannot do, or does wrongly without saying so, by rule of the grammar: each look gives the advice for a person.
 * The list comes from the openCypher TCK and from comparing answers with Neo4j.
 */
const looks: Readonly<Record<string, Look>> = {
  quantifier: () => "quantifier",
  pathPatternPrefix: () => "path-prefix",
  parenthesizedPath: () => "path-brackets",
  collectExpression: () => "collect",
  countExpression: subqueryAdvice("count-return"),
  existsExpression: subqueryAdvice("exists-return"),
  dynamicAnyAllExpression: () => "dynamic-label",
  matchMode: () => "match-mode",
  hint: () => "hint",
  finishClause: () => "finish",
  typePart: () => "type-part",
  normalForm: () => "normal-form",
  subqueryClause: ({ children }) => (/^optional$/i.test(children[0]?.text ?? "") ? "optional-call" : undefined),
  expression6: additionAdvice,
  expression4: ({ children }) => (children.filter(({ text }) => text === "^").length > 1 ? "powers" : undefined),
  expression2: ({ children: [base, ...more] }) => {
    if (more.length === 0) return undefined;
    const call = wholeCall(base);
    if (call && isAggregate(call)) return "aggregate-part";
    return call && /^(?:date|time|local|duration)/i.test(call.text) && more[0]?.text.startsWith(".")
      ? "date-part"
      : undefined;
  },
  postFix: ({ text }) => (/^\[-?\d*\.\.-?\d*\]$/.test(text) && text.includes("-") ? "from-end" : undefined),
  relationshipPattern: ({ children }) =>
    /[!&%]/.test(children.find(({ rule }) => rule === "labelExpression")?.text ?? "") ? "relation-sign" : undefined,
  functionInvocation: functionAdvice,
  patternComprehension: ({ children }) =>
    children.some(({ text }) => text === "=") ? "comprehension-path" : undefined,
  trimFunction: ({ children }) => (children.some(({ text }) => /^from$/i.test(text)) ? "trim-from" : undefined),
  matchClause: shortestAdvice,
};

export function refuseWrong(query: string, statement: SyntaxNode, kinds: Kinds): Refusal | undefined {
  const walk = (node: SyntaxNode): Refusal | undefined => {
    const advice = looks[node.rule ?? ""]?.(node, kinds);
    if (advice !== undefined) return refusal("embedded-subset", sourceOf(query, node), advice);
    for (const child of node.children) {
      const found = walk(child);
      if (found) return found;
    }
    return undefined;
  };
  return walk(statement);
}

function functionAdvice({ children }: SyntaxNode): SubsetAdvice | undefined {
  const name = bareName(children[0]?.text ?? "").toLowerCase();
  const given = children.filter(({ rule }) => rule === "functionArgument");
  if (name.includes(".") || notEmbedded.has(name)) return "no-function";
  if (name === "percentiledisc") return "percentile-disc";
  return name === "percentilecont" && findRules(given.slice(1), "parameter").length > 0 ? "percentile" : undefined;
}

/** Neo4j searches on for a path that fits; the engine finds the shortest and then throws it away. */
function shortestAdvice(clause: SyntaxNode): SubsetAdvice | undefined {
  const where = clause.children.filter(({ rule }) => rule === "whereClause");
  const asked = new Set(findRules(where, "variable").map(({ text }) => text));
  const isAsked = ({ children }: SyntaxNode): boolean =>
    children.some(({ rule, text }) => rule === "variable" && asked.has(text));
  const found = findRules([clause], "pattern").some((pattern) => {
    const shortest = findRules([pattern], "shortestPathPattern");
    return shortest.length > 0 && [pattern, ...findRules(shortest, "relationshipPattern")].some(isAsked);
  });
  return found ? "shortest-where" : undefined;
}

function additionAdvice({ children }: SyntaxNode, kinds: Kinds): SubsetAdvice | undefined {
  if (children.some(({ text }) => text === "||")) return "joining";
  const parts = children.filter(({ rule }) => rule !== undefined);
  const isMinus = children.some(({ text }) => text === "-");
  return isMinus && parts.some((part) => kindOf(part, kinds) === "text") ? "subtracted" : undefined;
}

/** The call that an expression is, and nothing besides. */
function wholeCall(node: SyntaxNode | undefined): SyntaxNode | undefined {
  if (!node || node.rule === "functionInvocation") return node;
  const [only, ...more] = node.children;
  return more.length === 0 ? wholeCall(only) : undefined;
}

const isAggregate = ({ text }: SyntaxNode): boolean =>
  /^(?:collect|count|sum|avg|min|max|stdevp?|percentile(?:cont|disc))\(/i.test(text);

function subqueryAdvice(instead: SubsetAdvice): Look {
  return (node) =>
    findRules([node], "returnClause").length > 0 || findRules([node], "withClause").length > 0 ? instead : undefined;
}
