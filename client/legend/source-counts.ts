import type { Fact } from "../state/records.ts";
import { ownWord } from "../state/filters.ts";

/** Statements by outlet, language and speaker, most first; a statement without an outlet counts under the empty name. */
export type SourceCounts = Readonly<Record<"outlets" | "languages" | "speakers", ReadonlyMap<string, number>>>;

export const sourceCounts = (facts: readonly Fact[]): SourceCounts => ({
  outlets: countBy(facts, ({ outlet }) => outlet ?? ""),
  languages: countBy(facts, ({ language }) => language),
  speakers: countBy(facts, ({ speaker }) => speaker ?? ownWord),
});

/** How often each value occurs, most first, equal ones by name. */
function countBy(facts: readonly Fact[], of: (fact: Fact) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const fact of facts) counts.set(of(fact), (counts.get(of(fact)) ?? 0) + 1);
  return new Map([...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)));
}
