import type { SubsetAdvice } from "#schema/refusal-texts.ts";
import { bareName } from "../bare-name.ts";
import { findRules } from "../find-rules.ts";
import { refusal } from "../refusal.ts";
import type { Refusal } from "../refusal.ts";
import type { SyntaxNode } from "../syntax-tree.ts";
import { isPlainVariable } from "./plain-variable.ts";
import { kindOf } from "./value-kind.ts";
import type { Kinds } from "./value-kind.ts";

type Look = (node: SyntaxNode, elements: ReadonlySet<string>, kinds: Kinds) => SubsetAdvice | undefined;

/** Functions of Neo4j that the engine does not have. */
const missing = new Set(
  `randomuuid valuetype point btrim cot haversin tobooleanornull tofloatornull tointegerornull tostringornull
   tobooleanlist tofloatlist tointegerlist tostringlist isnan`.split(/\s+/),
);

/** Functions that give back the internal number of a node or relationship instead of it. */
const losing = new Set(["coalesce", "max", "min"]);

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
  caseExpression: (node, elements) => (givesElement(node, elements) ? "element" : undefined),
  extendedCaseExpression: (node, elements) => (givesElement(node, elements) ? "element" : undefined),
  unwindClause: ({ children }, elements) => {
    const list = findRules(children, "listLiteral")[0];
    return list?.children.some((item) => isElement(item, elements)) ? "element" : undefined;
  },
  patternExpression: (node) => (findRules([node], "relationshipPattern").length > 1 ? "pattern-hops" : undefined),
};

export function refuseWrong(statement: SyntaxNode, kinds: Kinds): Refusal | undefined {
  const elements = elementNames(statement);
  const walk = (node: SyntaxNode): Refusal | undefined => {
    const advice = looks[node.rule ?? ""]?.(node, elements, kinds);
    if (advice !== undefined) return refusal("embedded-subset", node.text, advice);
    for (const child of node.children) {
      const found = walk(child);
      if (found) return found;
    }
    return undefined;
  };
  return walk(statement);
}

/** Variables that stand for nodes and relationships. */
function elementNames(statement: SyntaxNode): ReadonlySet<string> {
  const patterns = [...findRules([statement], "nodePattern"), ...findRules([statement], "relationshipPattern")];
  return new Set(
    patterns.flatMap(({ children }) => children.filter(({ rule }) => rule === "variable").map(({ text }) => text)),
  );
}

const isElement = (node: SyntaxNode, elements: ReadonlySet<string>): boolean =>
  isPlainVariable(node) && elements.has(node.text);

function functionAdvice({ children }: SyntaxNode, elements: ReadonlySet<string>): SubsetAdvice | undefined {
  const name = bareName(children[0]?.text ?? "").toLowerCase();
  const given = children.filter(({ rule }) => rule === "functionArgument");
  if (name.includes(".") || missing.has(name)) return "no-function";
  if (losing.has(name) && given.some((argument) => isElement(argument, elements))) return "element";
  const isPercentile = name === "percentilecont" || name === "percentiledisc";
  if (isPercentile && findRules(given.slice(1), "parameter").length > 0) return "percentile";
  return undefined;
}

/** THEN and ELSE decide what comes out; WHEN and what stands before do not. */
function givesElement({ children }: SyntaxNode, elements: ReadonlySet<string>): boolean {
  const afterElse = children.findIndex(({ text }) => /^else$/i.test(text)) + 1;
  const orElse = afterElse > 0 ? children[afterElse] : undefined;
  const results = children.flatMap(({ rule, children: parts }) =>
    /Alternative$/.test(rule ?? "") ? (parts.at(-1) ?? []) : [],
  );
  return [...results, ...(orElse ? [orElse] : [])].some((node) => isElement(node, elements));
}

function additionAdvice(
  { children }: SyntaxNode,
  _elements: ReadonlySet<string>,
  kinds: Kinds,
): SubsetAdvice | undefined {
  if (children.some(({ text }) => text === "||")) return "joining";
  const parts = children.filter(({ rule }) => rule !== undefined);
  const isMinus = children.some(({ text }) => text === "-");
  if (isMinus && parts.some((part) => kindOf(part, kinds) === "text")) return "subtracted";
  // The nodes of lists that are joined come out as numbers.
  const collected = parts.filter(({ text }) => /^collect\(/i.test(text)).length;
  return collected > 1 ? "joined-lists" : undefined;
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
