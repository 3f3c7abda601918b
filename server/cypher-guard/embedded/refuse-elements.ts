import type { SubsetAdvice } from "#schema/refusal-texts.ts";
import { bareName } from "../bare-name.ts";
import { findRules } from "../find-rules.ts";
import { refusal } from "../refusal.ts";
import type { Refusal } from "../refusal.ts";
import type { SyntaxNode } from "../syntax-tree.ts";
import { elementVariables, givesElements } from "./element-values.ts";
import type { Elements } from "./element-values.ts";
import { sourceOf } from "./match-pieces.ts";

type Look = (node: SyntaxNode, elements: Elements, around: SyntaxNode | undefined) => SubsetAdvice | undefined;

/** Functions that give back the internal number of a node or relationship instead of it. */
const losing = new Set(["coalesce", "max", "min"]);
const loss: Look = (node, elements) => (givesElements(node, elements) ? "element" : undefined);

/** Where the engine makes the internal numbers of nodes and relationships out of them, by rule of the grammar. */
const looks: Readonly<Record<string, Look>> = {
  caseExpression: loss,
  extendedCaseExpression: loss,
  functionInvocation: (node, elements) =>
    losing.has(bareName(node.children[0]?.text ?? "").toLowerCase()) ? loss(node, elements, undefined) : undefined,
  // Gone through in place, counted or searched, the numbers do no harm.
  listComprehension: (node, elements, around) =>
    givesElements(node, elements) && !isGoneThrough(node, around) ? "element" : undefined,
  unwindClause: ({ children }, elements) => {
    const list = findRules(children, "listLiteral")[0];
    return list?.children.some((item) => givesElements(item, elements)) ? "element" : undefined;
  },
  expression6: (node, elements) =>
    node.children.length > 1 && givesElements(node, elements) ? "joined-lists" : undefined,
};

/** The value of a list goes no further where only its length or its items are asked for. */
function isGoneThrough(node: SyntaxNode, around: SyntaxNode | undefined): boolean {
  if (around?.rule === "functionInvocation") return /^(?:size|isempty)\(/i.test(around.text);
  const [, list] = around?.children.filter(({ rule }) => rule !== undefined) ?? [];
  return /^list(?:Comprehension|ItemsPredicate)$/.test(around?.rule ?? "") && list?.start === node.start;
}

/** Levels of the grammar that only wrap what stands in them. */
const isWrapper = ({ rule = "", children }: SyntaxNode): boolean =>
  rule === "functionArgument" || (children.length === 1 && /^expression\d*$/.test(rule));

export function refuseElements(query: string, statement: SyntaxNode): Refusal | undefined {
  const elements = elementVariables(statement);
  const walk = (node: SyntaxNode, around: SyntaxNode | undefined): Refusal | undefined => {
    const advice = looks[node.rule ?? ""]?.(node, elements, around);
    if (advice !== undefined) return refusal("embedded-subset", sourceOf(query, node), advice);
    for (const child of node.children) {
      const found = walk(child, isWrapper(node) ? around : node);
      if (found) return found;
    }
    return undefined;
  };
  return walk(statement, undefined);
}
