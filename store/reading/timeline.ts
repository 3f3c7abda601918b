import { TimelineQuery } from "#schema/api.ts";
import { TimelineBin } from "#schema/graph.ts";
import { RelationType } from "#schema/ontology.ts";
import { compare } from "#schema/bundles.ts";
import type { Run } from "../database.ts";
import type { GraphStore, TimelineRequest } from "../graph-store.ts";

const lengthOf: Readonly<Record<TimelineRequest["precision"], number>> = { year: 4, month: 7, day: 10 };

/** One type at a time and whole dates: grouping by a computed text takes the embedded engine thirty times as long. */
const countsBy = (property: TimelineRequest["by"], type: RelationType): string => `
  MATCH (:Entity)-[r:${type}]->(:Entity)
  RETURN r.${property} AS date, count(r) AS statements`;

/** Statements per day, month or year, oldest first. A date that is less precise than asked for has a bin of its own precision. */
export async function timeline(run: Run, { precision, by }: TimelineRequest): ReturnType<GraphStore["timeline"]> {
  const length = lengthOf[precision];
  const property = TimelineQuery.shape.by.parse(by);
  const bins = new Map<string, Partial<Record<RelationType, number>>>();
  for (const type of RelationType.options) {
    for (const { date, statements } of await run(countsBy(property, type), {})) {
      if (typeof date !== "string") continue;
      const bin = date.slice(0, length);
      const counts = bins.get(bin) ?? {};
      counts[type] = (counts[type] ?? 0) + Number(statements);
      bins.set(bin, counts);
    }
  }
  const inOrder = [...bins].sort(([one], [other]) => compare(one, other));
  return { bins: inOrder.map(([date, counts]) => TimelineBin.parse({ date, counts })) };
}
