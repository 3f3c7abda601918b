import type { SubsetAdvice } from "#schema/refusal-texts.ts";
import { bareName } from "../bare-name.ts";
import { findRules } from "../find-rules.ts";
import { refusal } from "../refusal.ts";
import type { Refusal } from "../refusal.ts";
import type { SyntaxNode } from "../syntax-tree.ts";
import { kindOf, kindOfValue, propertyKind } from "./value-kind.ts";
import type { Kinds, ValueKind } from "./value-kind.ts";

/** Two sides of an equation, with what is known of them. */
type Sides = readonly [left: ValueKind | undefined, right: ValueKind | undefined];
type Look = (node: SyntaxNode, kinds: Kinds) => SubsetAdvice | undefined;

const isMixed = ([left, right]: Sides): boolean =>
  (left === "text" && right === "number") || (left === "number" && right === "text");

/** To the engine '1' equals 1 and true is neither more nor less than false; in Neo4j it is the other way round. */
const looks: Readonly<Record<string, Look>> = {
  expression8: ({ children }, kinds) => {
    const sides = children.filter(({ rule }) => rule !== undefined).map((side) => kindOf(side, kinds));
    const signs = children.filter(({ rule }) => rule === undefined).map(({ text }) => text);
    for (const [i, sign] of signs.entries()) {
      const pair: Sides = [sides[i], sides[i + 1]];
      if (/^(?:=|<>|!=)$/.test(sign) && isMixed(pair)) return "mixed";
      if (/^[<>]=?$/.test(sign) && pair.includes("boolean")) return "order";
    }
    return undefined;
  },
  expression7: ({ children }, kinds) => {
    const [value, comparison] = children;
    const list = comparison?.children[0]?.text.toUpperCase() === "IN" ? comparison.children[1] : undefined;
    const kind = kindOf(value, kinds);
    return list && itemKinds(list, kinds).some((item) => isMixed([kind, item])) ? "mixed" : undefined;
  },
  properties: (node, kinds) => {
    const map = findRules([node], "map")[0]?.children ?? [];
    const keys = map.filter(({ rule }) => rule === "propertyKeyName");
    const values = map.filter(({ rule }) => rule === "expression");
    const pairs = keys.map((key, i): Sides => [propertyKind(bareName(key.text)), kindOf(values[i], kinds)]);
    return pairs.some(isMixed) ? "mixed" : undefined;
  },
};

function itemKinds(list: SyntaxNode, kinds: Kinds): readonly (ValueKind | undefined)[] {
  const [parameter] = findRules([list], "parameter");
  if (parameter?.text === list.text) {
    const given = kinds.params[bareName(parameter.text.slice(1))];
    return Array.isArray(given) ? given.map(kindOfValue) : [];
  }
  const literal = findRules([list], "listLiteral")[0];
  if (literal?.text !== list.text) return [];
  return literal.children.filter(({ rule }) => rule !== undefined).map((item) => kindOf(item, kinds));
}

export function refuseMixed(node: SyntaxNode, kinds: Kinds): Refusal | undefined {
  const advice = looks[node.rule ?? ""]?.(node, kinds);
  if (advice !== undefined) return refusal("embedded-subset", node.text, advice);
  for (const child of node.children) {
    const found = refuseMixed(child, kinds);
    if (found) return found;
  }
  return undefined;
}
