import { findRules } from "../find-rules.ts";
import type { SyntaxNode } from "../syntax-tree.ts";
import { ownLabel } from "../hide-own-nodes.ts";
import { isPlainLabels, labelPredicate } from "./label-predicate.ts";

/** A part of a MATCH that is matched by itself: one node, one hop, or a pattern that must stay whole. */
export type Piece = Readonly<{
  text: string;
  /** Variables that it binds. */
  binds: readonly string[];
  /** The variable of its one hop, for "no relationship twice". */
  hop?: Hop;
}>;

/** A relationship by its variable, or the list of those that a hop of variable length walked. */
export type Hop = Readonly<{ name: string; isMany: boolean }>;

export type Pieces = Readonly<{ pieces: readonly Piece[]; predicates: readonly string[] }>;

/** Makes names for what has none. */
export type Namer = () => string;

/** What a node pattern becomes: its text without what the engine cannot read, and that as predicates. */
type NodeText = Readonly<{ name: string; text: string; predicates: readonly string[] }>;

const isMany = (hop: SyntaxNode): boolean => child(hop, "pathLength") !== undefined;

const child = (node: SyntaxNode, rule: string): SyntaxNode | undefined =>
  node.children.find((candidate) => candidate.rule === rule);

export const isOptional = (clause: SyntaxNode): boolean => /^optional$/i.test(clause.children[0]?.text ?? "");

/** Splits a pattern into hops. Undefined where the pattern has something else than nodes and hops. */
export function splitPattern(query: string, element: SyntaxNode, name: Namer): Pieces | undefined {
  const parts = element.children;
  const hops = parts.filter(({ rule }) => rule === "relationshipPattern");
  const ends = parts.filter(({ rule }) => rule === "nodePattern");
  if (ends.length + hops.length < parts.length) return undefined;
  const nodes = ends.flatMap((node) => nodeText(query, node, name) ?? []);
  const [first, ...more] = nodes;
  if (!first || nodes.length < ends.length) return undefined;
  const predicates = nodes.flatMap((node) => node.predicates);
  if (hops.length === 0)
    return { pieces: [{ text: first.text, binds: [first.name] }], predicates: [...predicates, ...notOwn(ends, first)] };
  const pieces = more.map((to, i): Piece => {
    const from = nodes[i] ?? first;
    const hop = hops[i] ?? element;
    const { text, relationship } = namedHop(query, hop, name);
    const start = i === 0 ? from.text : `(${from.name})`;
    return {
      text: `${start}${text}${to.text}`,
      binds: [from.name, relationship, to.name],
      hop: { name: relationship, isMany: isMany(hop) },
    };
  });
  return { pieces, predicates };
}

/** A node that stands alone could be the store's own (see `hide-own-nodes.ts`), unless a label says otherwise. */
function notOwn([node]: readonly SyntaxNode[], { name }: NodeText): readonly string[] {
  const labels = node && child(node, "labelExpression");
  return !labels || /[!%]/.test(labels.text) || labels.text.includes(ownLabel) ? [`NOT ${name}:${ownLabel}`] : [];
}

/** Undefined where a label expression cannot be said otherwise. */
export function nodeText(query: string, node: SyntaxNode, name: Namer): NodeText | undefined {
  const variable = child(node, "variable")?.text ?? name();
  const labels = child(node, "labelExpression");
  const properties = child(node, "properties");
  const where = child(node, "expression");
  const said = labels && !isPlainLabels(labels) ? labelsSaid(labels, variable) : [];
  if (said === undefined) return undefined;
  const kept = said.length > 0 ? "" : sourceOf(query, labels);
  const text = `(${variable}${kept}${properties ? ` ${sourceOf(query, properties)}` : ""})`;
  return { name: variable, text, predicates: [...said, ...(where ? [`(${sourceOf(query, where)})`] : [])] };
}

function labelsSaid(labels: SyntaxNode, variable: string): readonly string[] | undefined {
  const expression = child(labels, "labelExpression4");
  const said = expression && labelPredicate(expression, (label) => `${variable}:${label}`);
  return said === undefined ? undefined : [said];
}

/** A hop with a name for its relationship; its own where it has one. */
export function namedHop(
  query: string,
  hop: SyntaxNode,
  name: Namer,
): Readonly<{ text: string; relationship: string }> {
  const text = query.slice(hop.start, hop.end);
  const variable = child(hop, "variable");
  if (variable) return { text, relationship: variable.text };
  const relationship = name();
  const bracket = hop.children.find((part) => part.text === "[");
  if (bracket) {
    const at = bracket.end - hop.start;
    return { text: `${text.slice(0, at)}${relationship}${text.slice(at)}`, relationship };
  }
  const [first, second] = hop.children.filter(({ rule }) => rule === "arrowLine");
  const middle = (second ?? first)?.start ?? hop.end;
  const at = middle - hop.start;
  return { text: `${text.slice(0, at)}[${relationship}]${text.slice(at)}`, relationship };
}

export const sourceOf = (query: string, node: SyntaxNode | undefined): string =>
  node ? query.slice(node.start, node.end) : "";

export const variablesIn = (node: SyntaxNode): readonly string[] =>
  findRules([node], "variable").map(({ text }) => text);
