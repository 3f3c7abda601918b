import { findRules } from "../find-rules.ts";
import type { SyntaxNode } from "../syntax-tree.ts";
import { namedHop } from "./match-pieces.ts";
import type { Namer } from "./match-pieces.ts";
import { isPlainVariable } from "./plain-variable.ts";
import type { TextEdit } from "./text-edits.ts";

/** What a path of fixed hops is made of, by name. */
type Parts = Readonly<{ nodes: readonly string[]; relationships: readonly string[]; edits: readonly TextEdit[] }>;

/**
 * A named path of two hops and more must stay whole, and a whole pattern brings the engine down once it meets many rows. Where all
 * that is asked of the path can be said with its nodes and relationships, the name is taken away and that said instead; a map of
 * nodes and edges is what a path is to the engine.
 */
export function inlinePaths(query: string, statement: SyntaxNode, name: Namer): readonly TextEdit[] {
  return findRules([statement], "matchClause").flatMap((clause) =>
    /^optional$/i.test(clause.children[0]?.text ?? "")
      ? []
      : findRules([clause], "pattern").flatMap((pattern) => inlined(query, statement, pattern, name)),
  );
}

function inlined(query: string, statement: SyntaxNode, pattern: SyntaxNode, name: Namer): readonly TextEdit[] {
  const [variable] = pattern.children;
  const element = findRules([pattern], "patternElement")[0];
  if (variable?.rule !== "variable" || !element || !hasFixedHops(pattern, element)) return [];
  const parts = partsOf(query, element, name);
  const uses = usesOf(statement, variable).map((use) => said(use, variable, parts));
  // A WITH may carry the path on, out of reach of what is said here.
  const laterWith = findRules([statement], "withClause").some(({ start }) => start > pattern.start);
  if (laterWith || uses.some((edit) => edit === undefined)) return [];
  const unnamed: TextEdit = { start: variable.start, end: element.start, text: "" };
  return [unnamed, ...parts.edits, ...uses.flatMap((edit) => edit ?? [])];
}

/** Two hops and more, none of variable length, and nothing but nodes between them. */
function hasFixedHops(pattern: SyntaxNode, { children }: SyntaxNode): boolean {
  const hops = children.filter(({ rule }) => rule === "relationshipPattern");
  return (
    hops.length > 1 &&
    children.length === hops.length * 2 + 1 &&
    !hops.some((hop) => findRules([hop], "pathLength").length > 0) &&
    findRules([pattern], "shortestPathPattern").length === 0
  );
}

/** Gives every part of the pattern a name. */
function partsOf(query: string, element: SyntaxNode, name: Namer): Parts {
  const edits: TextEdit[] = [];
  const [nodes, relationships]: [string[], string[]] = [[], []];
  for (const part of element.children) {
    const own = part.children.find(({ rule }) => rule === "variable")?.text;
    if (part.rule === "nodePattern") {
      const given = own ?? name();
      nodes.push(given);
      if (own === undefined) edits.push({ start: part.start + 1, end: part.start + 1, text: given });
    } else {
      const hop = namedHop(query, part, name);
      relationships.push(hop.relationship);
      if (own === undefined) edits.push({ start: part.start, end: part.end, text: hop.text });
    }
  }
  return { nodes, relationships, edits };
}

/** From each use of the variable, all nodes of the tree down to it. */
function usesOf(statement: SyntaxNode, declared: SyntaxNode): readonly (readonly SyntaxNode[])[] {
  const walk = (node: SyntaxNode, above: readonly SyntaxNode[]): readonly (readonly SyntaxNode[])[] => {
    const way = [...above, node];
    if (node.rule === "variable") return node.text === declared.text && node !== declared ? [way] : [];
    return node.children.flatMap((child) => walk(child, way));
  };
  return walk(statement, []);
}

/** Undefined where it cannot be said without the path. */
function said(way: readonly SyntaxNode[], { text: path }: SyntaxNode, parts: Parts): TextEdit | undefined {
  const call = way.findLast(({ rule }) => rule === "functionInvocation");
  if (call) {
    const text = new Map(callsOf(path, parts)).get(call.text.toLowerCase());
    return text === undefined ? undefined : { start: call.start, end: call.end, text };
  }
  const item = way.findLast(({ rule }) => rule === "returnItem");
  const [value, ...alias] = item?.children ?? [];
  if (!value || !isPlainVariable(value)) return undefined;
  const map = `{nodes: [${parts.nodes.join(", ")}], edges: [${parts.relationships.join(", ")}]}`;
  return { start: value.start, end: value.end, text: alias.length > 0 ? map : `${map} AS ${path}` };
}

const callsOf = (path: string, { nodes, relationships }: Parts): readonly (readonly [string, string])[] => {
  const name = path.toLowerCase();
  return [
    [`nodes(${name})`, `[${nodes.join(", ")}]`],
    [`relationships(${name})`, `[${relationships.join(", ")}]`],
    [`length(${name})`, String(relationships.length)],
    [`count(${name})`, `count(${relationships[0] ?? "*"})`],
  ];
};
