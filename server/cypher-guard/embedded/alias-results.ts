import { findRules } from "../find-rules.ts";
import type { SyntaxNode } from "../syntax-tree.ts";
import { isPlainVariable } from "./plain-variable.ts";
import type { TextEdit } from "./text-edits.ts";

/**
 * Gives every result an alias: beside an aggregate without one the engine returns the internal number of a node instead of the
 * node, without an error. The alias is what was written, so that the columns keep the names that Neo4j gives them.
 */
export function aliasResults(query: string, statement: SyntaxNode): readonly TextEdit[] {
  return findRules([statement], "returnClause")
    .flatMap((clause) => findRules([clause], "returnItem"))
    .filter((item) => item.children.length === 1 && !isPlainVariable(item))
    .map(({ start, end }) => ({ start: end, end, text: ` AS \`${query.slice(start, end).replace(/[`\s]+/g, " ")}\`` }));
}
