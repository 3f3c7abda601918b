import type { PlanStep } from "#schema/api.ts";

export type PlanNode = Readonly<{ step: PlanStep; children: readonly PlanNode[] }>;

/** The steps as a tree: each belongs to the last one before it that is less deep. */
export function planTree(steps: readonly PlanStep[]): readonly PlanNode[] {
  const [first] = steps;
  if (!first) return [];
  const next = steps.findIndex(({ depth }, i) => i > 0 && depth <= first.depth);
  const end = next < 0 ? steps.length : next;
  return [{ step: first, children: planTree(steps.slice(1, end)) }, ...planTree(steps.slice(end))];
}

/** Share of the widest bar for so many rows, 0..1; by the logarithm, since plans span from one row to millions. */
export const rowShare = (rows: number, most: number): number => Math.log(rows + 1) / Math.log(Math.max(most, 1) + 1);
