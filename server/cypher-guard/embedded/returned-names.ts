import { findRules } from "../find-rules.ts";
import type { SyntaxNode } from "../syntax-tree.ts";

type Names = ReadonlySet<string> | undefined;

/**
 * What `RETURN *` at the end of a query returns, in the order of the alphabet as in Neo4j. Undefined where that cannot be told:
 * several queries joined by UNION, a procedure without YIELD, a subquery that itself returns everything.
 */
export function returnedNames(statement: SyntaxNode): readonly string[] | undefined {
  const single = outermost(statement, "singleQuery");
  if (single.length !== 1) return undefined;
  let names: Names = new Set();
  for (const clause of clausesIn(single)) {
    names = names && after[clause.rule ?? ""]?.(clause, names);
    if (!names) return undefined;
  }
  return [...names].sort((a, b) => (a < b ? -1 : 1));
}

/** The nodes of a rule that do not lie within another of that rule. */
const outermost = (node: SyntaxNode, rule: string): readonly SyntaxNode[] =>
  node.rule === rule ? [node] : node.children.flatMap((child) => outermost(child, rule));

const clausesIn = (nodes: readonly SyntaxNode[]): readonly SyntaxNode[] =>
  nodes.flatMap((node) => (after[node.rule ?? ""] ? [node] : clausesIn(node.children)));

const variablesOf = ({ children }: SyntaxNode): readonly string[] =>
  children.filter(({ rule }) => rule === "variable").map(({ text }) => text);

const with_ = (names: ReadonlySet<string>, more: readonly string[]): Names => new Set([...names, ...more]);

/** The names that are known after a clause; undefined where that cannot be told. */
export const namesAfter = (clause: SyntaxNode, before: ReadonlySet<string>): Names =>
  after[clause.rule ?? ""]?.(clause, before);

const after: Readonly<Record<string, (clause: SyntaxNode, before: ReadonlySet<string>) => Names>> = {
  matchClause: (clause, before) => {
    const lists = clause.children.filter(({ rule }) => rule === "patternList");
    const parts = ["pattern", "nodePattern", "relationshipPattern"].flatMap((rule) => findRules(lists, rule));
    return with_(before, parts.flatMap(variablesOf));
  },
  unwindClause: (clause, before) => with_(before, variablesOf(clause)),
  withClause: (clause, before) => projected(clause, before),
  callClause: (clause, before) => {
    const items = findRules([clause], "procedureResultItem");
    return items.length > 0
      ? with_(
          before,
          items.flatMap((item) => lastName(item) ?? []),
        )
      : undefined;
  },
  subqueryClause: (clause, before) => {
    const returns = findRules([clause], "returnClause").at(-1);
    const inside = returns && projected(returns, new Set());
    return inside && !isEverything(returns) ? with_(before, [...inside]) : undefined;
  },
  returnClause: (_clause, before) => before,
};

const isEverything = (clause: SyntaxNode): boolean =>
  findRules([clause], "returnItems").some(({ children }) => children[0]?.text === "*");

function projected(clause: SyntaxNode, before: ReadonlySet<string>): Names {
  const items = findRules([clause], "returnItem").map((item) => lastName(item));
  const names = items.flatMap((name) => name ?? []);
  return new Set([...(isEverything(clause) ? before : []), ...names]);
}

/** The alias, or the variable itself where there is none. */
const lastName = (item: SyntaxNode): string | undefined =>
  findRules([item.children.at(-1) ?? item], "variable")[0]?.text;
