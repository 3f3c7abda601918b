import { bareName } from "./bare-name.ts";
import { findRules } from "./find-rules.ts";
import type { SyntaxNode } from "./syntax-tree.ts";

/** The parameters that a query uses, without the dollar sign. */
export const parameterNames = (statement: SyntaxNode): readonly string[] =>
  findRules([statement], "parameterName").map(({ text }) => bareName(text));
