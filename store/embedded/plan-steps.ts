import type { PlanStep } from "#schema/api.ts";

/** The engine's plan, two blanks of indent for each level: `Filter (a.name Eq "x") [label-first]`. It guesses no rows. */
export const planSteps = (plan: string): readonly PlanStep[] =>
  plan.split("\n").flatMap((line) => {
    const [, indent = "", operator = "", rest = ""] = /^( *)(\w+) ?(.*)$/.exec(line) ?? [];
    if (operator === "") return [];
    return [{ depth: indent.length / 2, operator, details: unwrapped(rest.replace(/ \[[\w-]+\]$/, "")) }];
  });

/** Without the brackets around the whole; those of the first and the last node of `(a)->(b)` are none. */
function unwrapped(text: string): string {
  let open = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "(") open += 1;
    if (text[at] === ")") open -= 1;
    if (open === 0 && at < text.length - 1) return text;
  }
  return text.startsWith("(") && open === 0 ? text.slice(1, -1) : text;
}
