import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Candidate } from "./frames/candidate.ts";
import type { Nodes } from "./nodes.ts";

/** How often a row was right on annotated articles, 0..1. */
export type RowPrecision = (row: string) => number;

/** Weight of the mean of all rows beside a row's own counts: a row that fired four times counts half. */
const prior = 4;

/** Reads the counts that the evaluation writes. A row that never fired gets the mean of all rows. */
export function readPrecision(file = join(import.meta.dirname, "precision.tsv")): RowPrecision {
  const counts = new Map(
    readFileSync(file, "utf8")
      .split("\n")
      .slice(1)
      .filter((line) => line !== "")
      .map((line): [string, { right: number; of: number }] => {
        const [row = "", right = "0", wrong = "0"] = line.split("\t");
        return [row, { right: Number(right), of: Number(right) + Number(wrong) }];
      }),
  );
  const all = [...counts.values()].reduce((sum, { right, of }) => ({ right: sum.right + right, of: sum.of + of }), {
    right: 0,
    of: 0,
  });
  const mean = all.of === 0 ? 0.5 : all.right / all.of;
  return (row) => {
    const { right, of } = counts.get(row) ?? { right: 0, of: 0 };
    return (right + prior * mean) / (of + prior);
  };
}

/** Messages to "the press" or "voters" are seldom contact between two who can be named. */
const unnamedAudience = 0.6;

/** Precision of the row times how sure the ends are, 0..1 with two decimals. */
export function confidenceOf({ row, certainty, target }: Candidate, precision: RowPrecision, nodes: Nodes): number {
  const audience = row.relation === "CONTACTED" && nodes.entities[target.entity]?.unnamed === true;
  const crowd = audience && target.type === "Organization" ? unnamedAudience : 1;
  return Math.round(precision(row.id) * certainty * crowd * 100) / 100;
}
