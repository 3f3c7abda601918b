import { findRules } from "../find-rules.ts";
import { refusal } from "../refusal.ts";
import type { Refusal } from "../refusal.ts";
import type { SyntaxNode } from "../syntax-tree.ts";
import { conjuncts } from "./hoist-subqueries.ts";
import { isOptional, nodeText, sourceOf, splitPattern, variablesIn } from "./match-pieces.ts";
import type { Namer, Piece, Pieces } from "./match-pieces.ts";
import { noneTwice, oneByOne, optionalOneByOne, whereText } from "./one-hop-at-a-time.ts";
import type { Condition } from "./one-hop-at-a-time.ts";
import type { TextEdit } from "./text-edits.ts";

type Outcome = Readonly<{ edit?: TextEdit; refusal?: Refusal }>;
type Context = Readonly<{ query: string; name: Namer; bound: ReadonlySet<string> }>;

const whole: Outcome = {};

/**
 * Writes one MATCH as the engine runs it safely: a hop at a time, since a pattern of several hops brings the engine down once it
 * meets more than 65,535 rows; shortest paths after their ends are known, since else it looks for all pairs; label
 * expressions as conditions. Each condition goes to the first hop that knows its variables.
 */
export function rewriteMatch(clause: SyntaxNode, { query, name, bound }: Context): Outcome {
  if (clause.children.some(({ rule }) => rule === "matchMode" || rule === "hint")) return whole;
  const parts = findPatterns(clause).map((pattern) => partOf(pattern, query, name));
  const refused = parts.find((part): part is Refusal => "rule" in part);
  if (refused) return { refusal: refused };
  const found = parts.flatMap((part) => ("rule" in part ? [] : [part]));
  const pieces = withoutKnown(inOrder(found.flatMap((part) => part.pieces)), bound);
  const predicates = found.flatMap((part) => part.predicates);
  if (predicates.length === 0 && isSafe(pieces)) return whole;
  const where = clause.children.find(({ rule }) => rule === "whereClause");
  const conditions = [
    ...conditionsOf(query, where),
    ...predicates.map(asCondition(pieces)),
    ...noneTwice(pieces, name),
  ];
  const unbounded = pieces.find((piece) => isShortest(piece.text) && hasFreeEnd(piece, pieces, conditions, bound));
  if (unbounded) return { refusal: freeEnds(unbounded) };
  const hops = { pieces: startingNear(pieces, bound), conditions, bound };
  const text = !isOptional(clause)
    ? oneByOne(hops)
    : isSafe(pieces)
      ? `OPTIONAL MATCH ${pieces.map((piece) => piece.text).join(", ")}${whereText(conditions)}`
      : optionalOneByOne(hops, variablesIn(clause), name);
  return { edit: { start: clause.start, end: clause.end, text } };
}

/** One hop at most, and no path to search for: the engine takes it as it is. */
const isSafe = (pieces: readonly Piece[]): boolean =>
  pieces.filter(({ hop }) => hop !== undefined).length < 2 && !pieces.some(({ text }) => isShortest(text));

const findPatterns = (clause: SyntaxNode): readonly SyntaxNode[] =>
  clause.children
    .filter(({ rule }) => rule === "patternList")
    .flatMap(({ children }) => children.filter(({ rule }) => rule === "pattern"));

function partOf(pattern: SyntaxNode, query: string, name: Namer): Pieces | Refusal {
  const shortest = findRules([pattern], "shortestPathPattern")[0];
  if (shortest) return shortestPieces(pattern, shortest, query, name);
  const element = findRules([pattern], "patternElement")[0];
  const split = element && splitPattern(query, element, name);
  if (!split) return refusal("embedded-subset", sourceOf(query, pattern), "label-condition");
  const [path] = pattern.children;
  if (path?.rule !== "variable") return split;
  const [only, ...more] = split.pieces;
  // A path has to stay whole, and one of several hops brings the engine down.
  if (!only || more.length > 0) return refusal("embedded-subset", sourceOf(query, pattern), "path-hops");
  const named = { ...only, text: `${path.text} = ${only.text}`, binds: [...only.binds, path.text] };
  return { ...split, pieces: [named] };
}

/** The two ends as nodes of their own, then the path between them. */
function shortestPieces(pattern: SyntaxNode, shortest: SyntaxNode, query: string, name: Namer): Pieces | Refusal {
  const ends = findRules([shortest], "nodePattern");
  const texts = ends.map((end) => nodeText(query, end, name));
  const hop = findRules([shortest], "relationshipPattern")[0];
  const [from, to] = texts;
  if (!from || !to || !hop || texts.length > 2) return refusal("embedded-subset", pattern.text, "path-ends");
  const path = pattern.children.filter(({ rule }) => rule === "variable").map(({ text }) => text);
  const call = shortest.children[0]?.text ?? "shortestPath";
  const text = `${path.map((variable) => `${variable} = `).join("")}${call}((${from.name})${sourceOf(query, hop)}(${to.name}))`;
  return {
    pieces: [
      { text: from.text, binds: [from.name] },
      { text: to.text, binds: [to.name] },
      { text, binds: [from.name, to.name, ...path, ...variablesIn(hop)] },
    ],
    predicates: [...from.predicates, ...to.predicates],
  };
}

const isShortest = (text: string): boolean => /(?:all)?shortestPaths?\s*\(/i.test(text);

/** Each hop beside what is known by then, beginning where a node is named: what is walked from there is little. */
function startingNear(pieces: readonly Piece[], bound: ReadonlySet<string>): readonly Piece[] {
  const known = new Set(bound);
  const left = [...pieces];
  const nearness = ({ text, binds }: Piece): number =>
    isShortest(text) ? -1 : binds.some((name) => known.has(name)) ? 2 : text.includes("{") ? 1 : 0;
  return pieces.map(() => {
    const best = Math.max(...left.map(nearness));
    const [piece] = left.splice(
      left.findIndex((one) => nearness(one) === best),
      1,
    );
    for (const name of piece?.binds ?? []) known.add(name);
    return piece!;
  });
}

/** Shortest paths last: by then every other pattern has bound their ends. */
const inOrder = (pieces: readonly Piece[]): readonly Piece[] => [
  ...pieces.filter(({ text }) => !isShortest(text)),
  ...pieces.filter(({ text }) => isShortest(text)),
];

/** Without nodes that are bound already and of which nothing new is said; to the engine each would be any node. */
function withoutKnown(pieces: readonly Piece[], bound: ReadonlySet<string>): readonly Piece[] {
  const isSaid = (name: string, before: number): boolean =>
    bound.has(name) || pieces.slice(0, before).some(({ binds }) => binds.includes(name));
  return pieces.filter(({ text, binds: [name = ""] }, i) => text !== `(${name})` || !isSaid(name, i));
}

/** An end of a shortest path that is any node at all: neither properties nor a condition nor an earlier clause say which. */
function hasFreeEnd(
  path: Piece,
  pieces: readonly Piece[],
  conditions: readonly Condition[],
  bound: ReadonlySet<string>,
): boolean {
  return path.binds.slice(0, 2).some((end) => {
    if (bound.has(end) || conditions.some(({ variables }) => variables.length === 1 && variables[0] === end))
      return false;
    const others = pieces.filter((piece) => piece !== path && piece.binds.includes(end));
    return others.every(({ text, hop }) => hop === undefined && !text.includes("{") && !text.includes("$"));
  });
}

const freeEnds = ({ text }: Piece): Refusal => refusal("embedded-subset", text, "free-ends");

function conditionsOf(query: string, where: SyntaxNode | undefined): readonly Condition[] {
  const expression = where?.children.find(({ rule }) => rule === "expression");
  if (!expression) return [];
  return conjuncts(expression).map((part) => ({ text: `(${sourceOf(query, part)})`, variables: variablesIn(part) }));
}

const asCondition =
  (pieces: readonly Piece[]) =>
  (text: string): Condition => {
    const names = new Set(pieces.flatMap(({ binds }) => binds));
    return { text, variables: [...names].filter((name) => text.includes(name)) };
  };
