import { findRules } from "../find-rules.ts";
import type { SyntaxNode } from "../syntax-tree.ts";
import { namedHop } from "./match-pieces.ts";
import type { Namer } from "./match-pieces.ts";
import { saidWithout } from "./path-uses.ts";
import type { Parts } from "./path-uses.ts";
import type { TextEdit } from "./text-edits.ts";

/**
 * A named path of two hops and more must stay whole, and a whole pattern brings the engine down once it meets many rows. Where all
 * that is asked of the path can be said with its nodes and relationships, the name is taken away and that said instead; a map of
 * nodes and edges is what a path is to the engine, and what WITH carries on.
 */
export function inlinePaths(query: string, statement: SyntaxNode, name: Namer): readonly TextEdit[] {
  return findRules([statement], "singleQuery").flatMap((single) => {
    const clauses = single.children.flatMap(({ children }) => children[0] ?? []);
    return clauses.flatMap((clause, i) =>
      clause.rule === "matchClause"
        ? findRules([clause], "pattern").flatMap((pattern) => inlined(query, pattern, clauses.slice(i), name))
        : [],
    );
  });
}

/** @param clauses the one with the pattern and those after it */
function inlined(query: string, pattern: SyntaxNode, clauses: readonly SyntaxNode[], name: Namer): readonly TextEdit[] {
  const [variable] = pattern.children;
  const element = findRules([pattern], "patternElement")[0];
  if (variable?.rule !== "variable" || !element || !hasFixedHops(pattern, element)) return [];
  const parts = partsOf(query, element, name);
  const uses = saidWithout(variable, clauses, parts);
  return uses ? [{ start: variable.start, end: element.start, text: "" }, ...parts.edits, ...uses] : [];
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

type Edits = Readonly<{ edits: readonly TextEdit[] }>;

/** Gives every part of the pattern a name. */
function partsOf(query: string, element: SyntaxNode, name: Namer): Parts & Edits {
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
