import type { SyntaxNode } from "../syntax-tree.ts";
import type { Verdict } from "../judge.ts";

/** A query as the embedded engine gets it right. */
export function adaptToEmbedded(query: string, statement: SyntaxNode): Verdict {
  return { query: statement.text === "" ? "" : query, notices: [] };
}
