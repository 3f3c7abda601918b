import type { SyntaxNode } from "../syntax-tree.ts";
import { variablesIn } from "./match-pieces.ts";
import { namesAfter } from "./returned-names.ts";

type Names = ReadonlySet<string>;

/**
 * The names that a clause can refer to. Where it cannot be told, after a procedure without YIELD for example, all that stand before
 * it in the text.
 */
export function namesBefore(statement: SyntaxNode, clause: SyntaxNode): Names {
  return namesIn(statement, clause, new Set()) ?? inTextBefore(statement, clause);
}

const holds = (outer: SyntaxNode, inner: SyntaxNode): boolean => outer.start <= inner.start && inner.end <= outer.end;

function namesIn(node: SyntaxNode, target: SyntaxNode, known: Names): Names | undefined {
  if (node.rule !== "singleQuery") {
    const child = node.children.find((part) => part.end > part.start && holds(part, target));
    return child ? namesIn(child, target, known) : known;
  }
  let names: Names | undefined = known;
  for (const { children } of node.children) {
    const [clause] = children;
    if (!clause) continue;
    if (holds(clause, target)) return within(clause, target, names);
    names = namesAfter(clause, names);
    if (!names) return undefined;
  }
  return names;
}

/** Inside a subquery only what is handed in is known; one that begins with WITH takes what it names there. */
function within(clause: SyntaxNode, target: SyntaxNode, names: Names): Names | undefined {
  if (clause.start === target.start && clause.end === target.end) return names;
  if (clause.rule !== "subqueryClause") return names;
  const scope = clause.children.find(({ rule }) => rule === "subqueryScope");
  const body = clause.children.find(({ rule }) => rule === "queryWithLocalDefinitions");
  if (!body || !holds(body, target)) return names;
  const handed = scope?.text === "(*)" ? names : new Set(scope ? variablesIn(scope) : []);
  return namesIn(body, target, handed);
}

function inTextBefore(statement: SyntaxNode, { start }: SyntaxNode): Names {
  const before = (node: SyntaxNode): readonly string[] =>
    node.end <= start ? variablesIn(node) : node.start < start ? node.children.flatMap(before) : [];
  return new Set(before(statement));
}
