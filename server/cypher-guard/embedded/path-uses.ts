import { findRules } from "../find-rules.ts";
import type { SyntaxNode } from "../syntax-tree.ts";
import { isOptional } from "./match-pieces.ts";
import { isPlainVariable } from "./plain-variable.ts";
import type { TextEdit } from "./text-edits.ts";

/** A path of fixed hops by the names of what it is made of. */
export type Parts = Readonly<{ nodes: readonly string[]; relationships: readonly string[] }>;

/** How a path is there: as its parts, as parts that may be null, or as a map that a WITH made of it. */
type Form = Readonly<{ kind: "parts" | "nullable"; parts: Parts }> | Readonly<{ kind: "map" }>;

/** Undefined where the path is not known any more. */
function formAfter(clause: SyntaxNode, path: string, form: Form): Form | undefined {
  if (clause.rule !== "withClause") return form;
  if (findRules([clause], "returnItems").some(({ children }) => children[0]?.text === "*")) return form;
  return findRules([clause], "returnItem").some(({ text }) => text === path) ? { kind: "map" } : undefined;
}

/**
 * What stands for each use of a path that has lost its name; undefined where one cannot be said without it.
 * @param clauses the one with the pattern and those after it
 */
export function saidWithout(
  variable: SyntaxNode,
  clauses: readonly SyntaxNode[],
  parts: Parts,
): readonly TextEdit[] | undefined {
  let form: Form | undefined = { kind: "parts", parts };
  const edits: (TextEdit | undefined)[] = [];
  for (const clause of clauses) {
    if (!form) break;
    const now: Form = form;
    edits.push(...usesIn(clause, variable).map((use) => said(use, variable.text, now)));
    const mayBeNull = clause === clauses[0] && isOptional(clause);
    form = mayBeNull ? { kind: "nullable", parts } : formAfter(clause, variable.text, now);
  }
  const known = edits.filter((edit) => edit !== undefined);
  return known.length === edits.length ? known : undefined;
}

/** From each use of the variable, all nodes of the tree down to it. */
function usesIn(clause: SyntaxNode, declared: SyntaxNode): readonly (readonly SyntaxNode[])[] {
  const walk = (node: SyntaxNode, above: readonly SyntaxNode[]): readonly (readonly SyntaxNode[])[] => {
    const way = [...above, node];
    if (node.rule === "variable") return node.text === declared.text && node !== declared ? [way] : [];
    return node.children.flatMap((child) => walk(child, way));
  };
  return walk(clause, []);
}

/** Undefined where it cannot be said without the path. */
function said(way: readonly SyntaxNode[], path: string, form: Form): TextEdit | undefined {
  const call = way.findLast(({ rule }) => rule === "functionInvocation");
  if (!call) return wholeIn(way, path, form);
  if (/^collect\(/i.test(call.text)) return collected(way, path, form);
  const text = callsOn(path, form).get(call.text.toLowerCase());
  return text === undefined ? undefined : replaced(call, text);
}

function collected(way: readonly SyntaxNode[], path: string, form: Form): TextEdit | undefined {
  const argument = way.findLast(({ rule }) => rule === "functionArgument");
  const use = way.at(-1);
  const isAlone = argument !== undefined && isPlainVariable(argument) && form.kind !== "nullable";
  return use && isAlone ? replaced(use, mapOf(path, form)) : undefined;
}

/** The path itself as a result. */
function wholeIn(way: readonly SyntaxNode[], path: string, form: Form): TextEdit | undefined {
  const item = way.findLast(({ rule }) => rule === "returnItem");
  const [value, , alias] = item?.children ?? [];
  if (!value || !isPlainVariable(value) || !mayLeave(way, alias?.text ?? path, path, form)) return undefined;
  const map = mapOf(path, form);
  return replaced(value, !alias && map !== path ? `${map} AS ${path}` : map);
}

/** A WITH carries it on under its own name only, and out of a subquery nobody knows it for a path. */
function mayLeave(way: readonly SyntaxNode[], name: string, path: string, { kind }: Form): boolean {
  if (way.some(({ rule }) => rule === "subqueryClause")) return false;
  return !way.some(({ rule }) => rule === "withClause") || (name === path && kind !== "nullable");
}

const replaced = ({ start, end }: SyntaxNode, text: string): TextEdit => ({ start, end, text });

const mapOf = (path: string, form: Form): string =>
  form.kind === "map"
    ? path
    : `{nodes: [${form.parts.nodes.join(", ")}], edges: [${form.parts.relationships.join(", ")}]}`;

/** What stands for a call on the path, by the call in lower case. */
function callsOn(path: string, form: Form): ReadonlyMap<string, string> {
  const name = path.toLowerCase();
  if (form.kind === "map")
    return new Map([
      [`nodes(${name})`, `${path}.nodes`],
      [`relationships(${name})`, `${path}.edges`],
      [`length(${name})`, `size(${path}.edges)`],
      [`count(${name})`, `count(${path})`],
    ]);
  const { nodes, relationships } = form.parts;
  const [first = "*"] = relationships;
  const length = String(relationships.length);
  const count = [`count(${name})`, `count(${first})`] as const;
  // A CASE would give the numbers of the nodes.
  if (form.kind === "nullable")
    return new Map([[`length(${name})`, `CASE WHEN ${first} IS NULL THEN null ELSE ${length} END`], count]);
  return new Map([
    [`nodes(${name})`, `[${nodes.join(", ")}]`],
    [`relationships(${name})`, `[${relationships.join(", ")}]`],
    [`length(${name})`, length],
    count,
  ]);
}
