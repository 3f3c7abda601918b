import { bareName } from "./bare-name.ts";
import { findRules } from "./find-rules.ts";
import type { SyntaxNode } from "./syntax-tree.ts";

/** A parameter that a query uses: its name without the dollar sign, and where that stands, as UTF-16 offset. */
type Used = Readonly<{ name: string; start: number }>;

export const parametersOf = (statement: SyntaxNode): readonly Used[] =>
  findRules([statement], "parameterName").map(({ text, start }) => ({ name: bareName(text), start }));
