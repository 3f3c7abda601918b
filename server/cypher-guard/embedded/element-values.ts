import { bareName } from "../bare-name.ts";
import { findRules } from "../find-rules.ts";
import type { SyntaxNode } from "../syntax-tree.ts";

/** Variables that stand for nodes, relationships and paths, or for lists of them. */
export type Elements = ReadonlySet<string>;

const whole = new Set(["nodes", "relationships", "startnode", "endnode"]);
const passing = new Set(["collect", "head", "last", "tail", "reverse", "coalesce", "max", "min"]);

type Form = (node: SyntaxNode, elements: Elements) => boolean;
const rules = ({ children }: SyntaxNode): readonly SyntaxNode[] => children.filter(({ rule }) => rule !== undefined);
const anyOf: Form = (node, elements) => rules(node).some((part) => givesElements(part, elements));

const forms: Readonly<Record<string, Form>> = {
  variable: ({ text }, elements) => elements.has(text),
  listLiteral: anyOf,
  expression6: anyOf,
  patternComprehension: (node, elements) => givesElements(rules(node).at(-1), new Set([...elements, ...named(node)])),
  listComprehension: (node, elements) => {
    const [variable, list] = rules(node);
    const holds = givesElements(list, elements);
    const [result = variable] = resultOf(node);
    return givesElements(result, holds && variable ? new Set([...elements, variable.text]) : elements);
  },
  functionInvocation: (node, elements) => {
    const name = bareName(node.children[0]?.text ?? "").toLowerCase();
    if (whole.has(name)) return true;
    return (
      passing.has(name) &&
      node.children.some(({ rule, children }) => rule === "functionArgument" && givesElements(children[0], elements))
    );
  },
  expression2: ({ children: [base, ...more] }, elements) =>
    more.every(({ text }) => text.startsWith("[")) && givesElements(base, elements),
  parenthesizedExpression: anyOf,
  caseExpression: caseGives,
  extendedCaseExpression: caseGives,
};

/** Whether a value is a node, a relationship or a path, or a list that holds some; not what only takes a property of one. */
export function givesElements(node: SyntaxNode | undefined, elements: Elements): boolean {
  if (!node) return false;
  const form = forms[node.rule ?? ""];
  const [only, ...more] = node.children;
  if (only && more.length === 0 && only.rule !== undefined && !["variable", "listLiteral"].includes(node.rule ?? ""))
    return givesElements(only, elements);
  return form ? form(node, elements) : false;
}

/** What stands behind the stroke of a comprehension. */
function resultOf({ children }: SyntaxNode): readonly SyntaxNode[] {
  const stroke = children.findIndex(({ text }) => text === "|");
  return stroke < 0 ? [] : children.slice(stroke + 1, stroke + 2);
}

/** THEN and ELSE decide what comes out; WHEN and what stands before do not. */
function caseGives({ children }: SyntaxNode, elements: Elements): boolean {
  const afterElse = children.findIndex(({ text }) => /^else$/i.test(text)) + 1;
  const results = children.flatMap(({ rule, children: parts }) =>
    /Alternative$/.test(rule ?? "") ? (parts.at(-1) ?? []) : [],
  );
  return [...results, ...(afterElse > 0 ? children.slice(afterElse, afterElse + 1) : [])].some((node) =>
    givesElements(node, elements),
  );
}

const patterns = ["nodePattern", "relationshipPattern", "pattern", "patternComprehension"] as const;
const named = (node: SyntaxNode): readonly string[] =>
  patterns
    .flatMap((rule) =>
      findRules([node], rule).flatMap(({ children }) => children.filter((child) => child.rule === "variable")),
    )
    .map(({ text }) => text);

/** All such variables of a query, those too that an alias or UNWIND makes of others. */
export function elementVariables(statement: SyntaxNode): Elements {
  const elements = new Set(named(statement));
  const made = [
    ...findRules([statement], "returnItem").map(({ children: [value, , alias] }) => ({ value, alias })),
    ...findRules([statement], "unwindClause").map((clause) => {
      const [value, alias] = rules(clause);
      return { value, alias };
    }),
  ].sort((a, b) => (a.value?.start ?? 0) - (b.value?.start ?? 0));
  for (const { value, alias } of made) if (alias && givesElements(value, elements)) elements.add(alias.text);
  return elements;
}
