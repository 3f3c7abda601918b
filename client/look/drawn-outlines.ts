import { passesStatement } from "../state/filters.ts";
import type { Outline, Records } from "../state/records.ts";
import { bundleKey } from "../state/records.ts";
import type { Chosen } from "./graph-look.ts";
import { visibleOf } from "./graph-look.ts";

/** The statements behind the edges that are drawn, without those that the filters leave out. */
export function drawnOutlines(document: Chosen, records: Records): Outline[] {
  const passes = passesStatement(document.filters);
  return visibleOf(document, records).bundles.flatMap((bundle) =>
    (records.outlines.get(bundleKey(bundle)) ?? []).filter(passes),
  );
}
