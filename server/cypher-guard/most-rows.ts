import { bareName } from "./bare-name.ts";
import { findRules } from "./find-rules.ts";
import type { SyntaxNode } from "./syntax-tree.ts";
import type { Size } from "./value-size.ts";

/** How many rows a query may make by itself: lists that it unwinds, and patterns that have nothing to do with each other. */
export type MostRows = Readonly<{
  unwind(list: Size): void;
  match(pattern: SyntaxNode): void;
  most(): number;
}>;

/** A guess for what a pattern without a property finds, for each row before it. */
const found = 1000;
/** The longest list that a server makes of them, by the memory that it gives to one query. */
const longest = 1e6;

export function mostRows(): MostRows {
  const known = new Set<string>();
  let rows = 1;
  const times = (factor: number): void => void (rows = Math.min(longest, rows * Math.max(1, factor)));
  return {
    unwind: ({ weight }) => times(weight),
    match(pattern) {
      const names = findRules([pattern], "nodePattern").flatMap(({ children }) =>
        children.flatMap(({ rule, text }) => (rule === "variable" ? bareName(text) : [])),
      );
      const isApart = known.size > 0 && !names.some((name) => known.has(name));
      if (isApart && findRules([pattern], "properties").length === 0) times(found);
      for (const name of names) known.add(name);
    },
    most: () => rows,
  };
}
