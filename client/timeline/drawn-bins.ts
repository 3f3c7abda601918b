import type { TimelineBin } from "#schema/graph.ts";
import type { RelationType } from "#schema/ontology.ts";
import { visibleOf } from "../look/graph-look.ts";
import { passesOutline, setRange } from "../state/filters.ts";
import type { Outline, Records } from "../state/records.ts";
import { bundleKey } from "../state/records.ts";
import type { ViewDocument } from "../state/view-document.ts";

const monthLength = 7;

/**
 * The statements of what is drawn, by month of the date that the range goes by. The range itself leaves nothing out: it is
 * chosen in these columns. As in the answer of the store, a date without a month is in none.
 */
export function drawnBins(document: ViewDocument, records: Records): TimelineBin[] {
  const filters = setRange(undefined, undefined)(document.filters);
  const counts = (outline: Outline): boolean =>
    passesOutline(filters)(outline) && !filters.modalities.includes(outline.modality);
  const bins = new Map<string, Partial<Record<RelationType, number>>>();
  for (const bundle of visibleOf({ ...document, filters }, records).bundles) {
    for (const outline of records.outlines.get(bundleKey(bundle)) ?? []) {
      const month = outline[filters.dateBy]?.slice(0, monthLength) ?? "";
      if (month.length < monthLength || !counts(outline)) continue;
      const bin = bins.get(month) ?? {};
      bins.set(month, { ...bin, [outline.type]: (bin[outline.type] ?? 0) + 1 });
    }
  }
  return [...bins].map(([date, counts]) => ({ date, counts }));
}
