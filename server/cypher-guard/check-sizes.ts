import type { RefusalRule } from "#schema/refusal-texts.ts";
import { bareName } from "./bare-name.ts";
import { mostRows } from "./most-rows.ts";
import type { MostRows } from "./most-rows.ts";
import { refusal } from "./refusal.ts";
import type { Refusal } from "./refusal.ts";
import type { SyntaxNode } from "./syntax-tree.ts";
import {
  collectedSize,
  eitherSize,
  elementSize,
  joinedSize,
  listSize,
  mappedSize,
  numberSize,
  sizeOfValue,
  textSize,
  unknownSize,
} from "./value-size.ts";
import type { Size } from "./value-size.ts";

type Params = Readonly<Record<string, unknown>>;

/** Steps of nested loops inside one expression: about a second, and nothing can stop them. */
const mostSteps = 1e7;
const mostRange = 1e6;
const heaviest = 1e6;
const longestValue = 1e7;
const mostCopies = 200;

/** What one walk through a query knows: variables seen so far, and how often the expression at hand is evaluated in one row. */
type Walk = Readonly<{
  params: Params;
  variables: Map<string, Size>;
  refuse: (rule: RefusalRule, node: SyntaxNode) => void;
  steps: number;
  rows: MostRows;
}>;

/**
 * Refuses what would not end once it has begun: one expression in one row can be stopped by no engine, so the steps of its
 * loops and the size of what it makes are bounded before. Variables only ever grow here, whatever their scope.
 */
export function checkSizes(statement: SyntaxNode, params: Params): Refusal | undefined {
  let first: Refusal | undefined;
  const refuse = (rule: RefusalRule, node: SyntaxNode): void => void (first ??= refusal(rule, node.text));
  sizeOf(statement, { params, variables: new Map(), refuse, steps: 1, rows: mostRows() });
  return first;
}

function sizeOf(node: SyntaxNode, walk: Walk): Size {
  const size = (sizes[node.rule ?? ""] ?? sizeOfParts)(node, walk);
  // Whatever a loop does with a list in each step (compares it, turns it round) may go through the whole of it.
  if (walk.steps > 1 && walk.steps * size.weight > mostSteps) walk.refuse("iteration", node);
  if (size.weight > heaviest || size.length > longestValue || size.copies > mostCopies) walk.refuse("value-size", node);
  return size;
}

const sizeOfAll = (nodes: readonly SyntaxNode[], walk: Walk): Size[] => nodes.map((node) => sizeOf(node, walk));
const rules = ({ children }: SyntaxNode): readonly SyntaxNode[] => children.filter(({ rule }) => rule !== undefined);
const sizeOfParts = (node: SyntaxNode, walk: Walk): Size => eitherSize(sizeOfAll(rules(node), walk));
const has = ({ children }: SyntaxNode, token: string): boolean => children.some(({ text }) => text === token);

const sizes: Readonly<Record<string, (node: SyntaxNode, walk: Walk) => Size>> = {
  numberLiteral: ({ text }) => numberSize(Number(text.replaceAll("_", "")) || 0),
  stringLiteral: ({ text }) => textSize(text.length),
  parameter: ({ text }, { params }) => {
    const name = bareName(text.slice(1));
    return Object.hasOwn(params, name) ? sizeOfValue(params[name]) : unknownSize;
  },
  variable: ({ text }, { variables }) => variables.get(bareName(text)) ?? unknownSize,
  expression6: (node, walk) => joinedSize(sizeOfAll(rules(node), walk)),
  expression5: (node, walk) => multiplied(node, sizeOfAll(rules(node), walk)),
  // A power is soon past every bound; a call with a postfix gives an element.
  expression4: (node, walk) => withoutNumber(sizeOfParts(node, walk), node.children.length > 1),
  expression2: (node, walk) => withPostfix(node, sizeOfParts(node, walk)),
  listLiteral: (node, walk) => {
    const parts = sizeOfAll(rules(node), walk);
    const { weight, copies } = joinedSize(parts);
    return { ...listSize(parts.length, eitherSize(parts).weight), weight: weight + 1, copies: Math.max(1, copies) };
  },
  map: (node, walk) => joinedSize(sizeOfAll(rules(node), walk)),
  mapProjection: (node, walk) => joinedSize(sizeOfAll(rules(node), walk)),
  listComprehension: loop,
  listItemsPredicate: (node, walk) => {
    loop(node, walk);
    return numberSize(1);
  },
  patternComprehension: (node, walk) => collectedSize(sizeOf(rules(node).at(-1) ?? node, walk)),
  collectExpression: (node, walk) => collectedSize(sizeOfParts(node, walk), walk.rows.most()),
  existsExpression: booleanOf,
  countExpression: booleanOf,
  functionInvocation: sizeOfCall,
  returnItem: named,
  // Neo4j computes these while it plans, where it does not hear of its timeout.
  skip: planned,
  limit: planned,
  patternElement: (node, walk) => {
    walk.rows.match(node);
    return sizeOfParts(node, walk);
  },
  unwindClause: (node, walk) => {
    const [list, variable] = rules(node);
    const whole = list ? sizeOf(list, walk) : unknownSize;
    walk.rows.unwind(whole);
    const size = elementSize(whole);
    grow(walk, variable, size);
    return size;
  },
};

/** Steps of loops that may be done before a query is run. */
const mostPlanned = 1e4;

function planned(node: SyntaxNode, walk: Walk): Size {
  return sizeOfParts(node, { ...walk, steps: mostSteps / mostPlanned });
}

function booleanOf(node: SyntaxNode, walk: Walk): Size {
  sizeOfParts(node, walk);
  return withoutNumber(numberSize(1), true);
}

function named(node: SyntaxNode, walk: Walk): Size {
  const [expression, alias] = rules(node);
  const size = expression ? sizeOf(expression, walk) : unknownSize;
  grow(walk, alias, size);
  return size;
}

function grow({ variables }: Walk, variable: SyntaxNode | undefined, size: Size): void {
  if (!variable) return;
  const name = bareName(variable.text);
  const before = variables.get(name);
  variables.set(name, before ? eitherSize([before, size]) : size);
}

/** `[x IN list WHERE … | …]` and `any(x IN list WHERE …)`. */
function loop(node: SyntaxNode, walk: Walk): Size {
  const [variable, list, ...body] = rules(node);
  const over = list ? sizeOf(list, walk) : unknownSize;
  const steps = walk.steps * Math.max(1, over.length);
  if (steps > mostSteps) walk.refuse("iteration", node);
  grow(walk, variable, elementSize(over));
  const inside: Walk = { ...walk, steps };
  const made = sizeOfAll(body, inside);
  const element = has(node, "|") ? made.at(-1) : undefined;
  return element ? mappedSize(over, element) : over;
}

type Call = Readonly<{ node: SyntaxNode; given: readonly Size[]; first: Size; walk: Walk }>;

/** Functions whose value is not as big as their arguments. */
const calls: Readonly<Record<string, (call: Call) => Size>> = {
  range,
  collect: ({ first, walk }) => collectedSize(first, walk.rows.most()),
  size: () => numberSize(unknownSize.length),
  length: () => numberSize(unknownSize.length),
  replace: ({ first, given }) => replaced(first, given[2] ?? unknownSize),
  nodes: () => listSize(32),
  relationships: () => listSize(32),
  labels: () => listSize(20),
  keys: () => listSize(100),
};

function sizeOfCall(node: SyntaxNode, walk: Walk): Size {
  const name = bareName(node.children[0]?.text ?? "").toLowerCase();
  const given = sizeOfAll(
    node.children.filter(({ rule }) => rule === "functionArgument"),
    walk,
  );
  const call = Object.hasOwn(calls, name) ? calls[name] : undefined;
  if (call) return call({ node, given, first: given[0] ?? unknownSize, walk });
  return withoutNumber(given.length > 0 ? eitherSize(given) : unknownSize, true);
}

function range({ node, given: [from, to], walk }: Call): Size {
  const values = (from?.number ?? Infinity) + (to?.number ?? Infinity) + 1;
  if (values > mostRange) walk.refuse("range", node);
  return listSize(Math.min(values, mostRange));
}

/** At worst every letter is replaced. */
function replaced(text: Size, by: Size): Size {
  const repeated = by.copies > 1 ? by.copies : 1;
  return { ...textSize(text.length * Math.max(1, by.length)), copies: text.copies * repeated };
}

function multiplied(node: SyntaxNode, parts: readonly Size[]): Size {
  const either = eitherSize(parts);
  if (parts.length < 2 || either.number === undefined) return either;
  if (!has(node, "*")) return either;
  return { ...either, number: parts.reduce((product, { number }) => product * Math.max(1, number ?? 1), 1) };
}

function withoutNumber(size: Size, really: boolean): Size {
  return really ? { ...size, number: undefined } : size;
}

function withPostfix(node: SyntaxNode, size: Size): Size {
  if (!node.children.some(({ rule }) => rule === "postFix")) return size;
  return { ...withoutNumber(size, true), length: Math.max(size.length, unknownSize.length) };
}
