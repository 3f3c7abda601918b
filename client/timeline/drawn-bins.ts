import type { TimelineBin } from "#schema/graph.ts";
import type { RelationType } from "#schema/ontology.ts";
import { drawnOutlines } from "../look/drawn-outlines.ts";
import type { Chosen } from "../look/graph-look.ts";
import { setRange } from "../state/filters.ts";
import type { Records } from "../state/records.ts";

const monthLength = 7;

/**
 * The statements of what is drawn, by month of the date that the range goes by. The range itself leaves nothing out: it is
 * chosen in these columns. As in the answer of the store, a date without a month has a bin of its own, its year.
 */
export function drawnBins(document: Chosen, records: Records): TimelineBin[] {
  const filters = setRange(undefined, undefined)(document.filters);
  const bins = new Map<string, Partial<Record<RelationType, number>>>();
  for (const outline of drawnOutlines({ ...document, filters }, records)) {
    const date = outline[filters.dateBy]?.slice(0, monthLength);
    if (date === undefined) continue;
    const bin = bins.get(date) ?? {};
    bins.set(date, { ...bin, [outline.type]: (bin[outline.type] ?? 0) + 1 });
  }
  return [...bins].map(([date, counts]) => ({ date, counts }));
}
