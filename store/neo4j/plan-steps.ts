import type { Plan } from "neo4j-driver";
import type { PlanStep } from "#schema/api.ts";

/** The driver's tree of operators as a list, each with how deep it lies. */
export function stepsOf({ operatorType, arguments: given, children }: Plan, depth = 0): readonly PlanStep[] {
  const { EstimatedRows: rows, Details: details } = given as Readonly<Record<string, unknown>>;
  const step: PlanStep = {
    depth,
    operator: operatorType.replace(/@.*$/, ""),
    details: typeof details === "string" ? details : "",
    ...(typeof rows === "number" && { rows: Math.round(rows) }),
  };
  return [step, ...children.flatMap((child) => stepsOf(child, depth + 1))];
}
