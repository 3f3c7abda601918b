import { TimelineBin } from "#schema/graph.ts";
import { RelationType } from "#schema/ontology.ts";
import type { Run } from "../database.ts";
import type { GraphStore, TimelineRequest } from "../graph-store.ts";
import { STATEMENT_TYPES } from "../rows.ts";

const lengthOf: Readonly<Record<TimelineRequest["precision"], number>> = { year: 4, month: 7, day: 10 };

const countsBy = (property: TimelineRequest["by"]): string => `
  MATCH (:Entity)-[r:${STATEMENT_TYPES}]->(:Entity)
  WHERE size(r.${property}) >= $length
  WITH substring(r.${property}, 0, $length) AS date, type(r) AS type
  RETURN date, type, count(type) AS statements
  ORDER BY date, type`;

/** Statements per day, month or year, oldest first. A date that is less precise than asked for is in no bin. */
export async function timeline(run: Run, { precision, by }: TimelineRequest): ReturnType<GraphStore["timeline"]> {
  const bins = new Map<string, Record<string, number>>();
  for (const row of await run(countsBy(by), { length: lengthOf[precision] })) {
    const date = String(row["date"]);
    const counts = bins.get(date) ?? {};
    counts[RelationType.parse(row["type"])] = Number(row["statements"]);
    bins.set(date, counts);
  }
  return { bins: [...bins].map(([date, counts]) => TimelineBin.parse({ date, counts })) };
}
