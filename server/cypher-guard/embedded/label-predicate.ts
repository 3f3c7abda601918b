import type { SyntaxNode } from "../syntax-tree.ts";

/**
 * A label expression as a predicate that the engine understands: `Person|Organization` of n is `(n:Person OR n:Organization)`.
 * Undefined where it cannot be said so (`%`, labels that are computed).
 * @param test how one label of the variable is asked for
 */
export function labelPredicate(expression: SyntaxNode, test: Test): string | undefined {
  return forms[expression.rule ?? ""]?.(expression, rulesOf(expression), test);
}

type Test = (label: string) => string;
type Form = (expression: SyntaxNode, parts: readonly SyntaxNode[], test: Test) => string | undefined;

const rulesOf = ({ children }: SyntaxNode): readonly SyntaxNode[] => children.filter(({ rule }) => rule !== undefined);

const forms: Readonly<Record<string, Form>> = {
  labelExpression4: (_all, parts, test) => joined(parts, " OR ", test),
  labelExpression3: (_all, parts, test) => joined(parts, " AND ", test),
  labelExpression2: ({ children }, parts, test) => {
    const inner = joined(parts, "", test);
    const isNegated = (children.length - parts.length) % 2 === 1;
    return inner !== undefined && isNegated ? `NOT ${inner}` : inner;
  },
  labelExpression1: ({ text }, [part], test) => {
    if (part?.rule === "labelExpression4") return labelPredicate(part, test);
    return part?.rule === "symbolicNameString" ? test(text) : undefined;
  },
};

function joined(parts: readonly SyntaxNode[], by: string, test: Test): string | undefined {
  const said = parts.map((part) => labelPredicate(part, test));
  if (said.some((text) => text === undefined)) return undefined;
  return said.length === 1 ? said[0] : `(${said.join(by)})`;
}

/** Whether a label expression is a row of labels, `:A` or `:A:B`, which the engine takes as it is. */
export const isPlainLabels = ({ text }: SyntaxNode): boolean => !/[|&!%$(]/.test(text.replace(/`[^`]*`/g, ""));
