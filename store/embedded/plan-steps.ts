import type { PlanStep } from "#schema/api.ts";

/** The engine's plan, two blanks of indent for each level: `Filter (a.name Eq "x") [label-first]`. It guesses no rows. */
export const planSteps = (plan: string): readonly PlanStep[] =>
  plan.split("\n").flatMap((line) => {
    const [, indent = "", operator = "", rest = ""] = /^( *)(\w+) ?(.*)$/.exec(line) ?? [];
    if (operator === "") return [];
    return [{ depth: indent.length / 2, operator, details: rest.replace(/^\((.*)\)(?: \[[\w-]+\])?$/, "$1") }];
  });
