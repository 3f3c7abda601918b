import { ownWord } from "../state/filters.ts";
import type { Outline, Records } from "../state/records.ts";
import { bundleKey, bundlesAmong } from "../state/records.ts";
import type { Topology } from "../state/topology.ts";

/** Statements by outlet, language and speaker, most first; a statement without an outlet counts under the empty name. */
export type SourceCounts = Readonly<Record<"outlets" | "languages" | "speakers", ReadonlyMap<string, number>>>;

const sourceCounts = (outlines: readonly Outline[]): SourceCounts => ({
  outlets: countBy(outlines, ({ outlet }) => outlet ?? ""),
  languages: countBy(outlines, ({ language }) => language),
  speakers: countBy(outlines, ({ speaker }) => speaker ?? ownWord),
});

/** The same of everything on the canvas, filtered or not. */
export const countsOnCanvas = ({ shown }: Topology, records: Records): SourceCounts =>
  sourceCounts(bundlesAmong(records, shown).flatMap((one) => records.outlines.get(bundleKey(one)) ?? []));

/** How often each value occurs, most first, equal ones by name. */
function countBy(outlines: readonly Outline[], of: (outline: Outline) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const outline of outlines) counts.set(of(outline), (counts.get(of(outline)) ?? 0) + 1);
  return new Map([...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)));
}
