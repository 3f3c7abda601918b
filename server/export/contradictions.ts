import type { StatementView } from "#schema/graph.ts";
import type { StatementId } from "#schema/ids.ts";
import { groupBy } from "./group-by.ts";

/**
 * For each statement those that say otherwise about the same two: what is negated against what is asserted or alleged of
 * the same relation (a contact has no direction in this), and a denial by one of the two against a contact or a criticism
 * between them. These are the rules by which a bundle is `contested`.
 */
export function contradictions(
  statements: readonly StatementView[],
): ReadonlyMap<StatementId, readonly StatementView[]> {
  const byPair = groupBy(statements, (statement) => [pairOf(statement)]);
  return new Map(
    statements.flatMap((statement) => {
      const against = (byPair.get(pairOf(statement)) ?? []).filter((other) => contradict(statement, other));
      return against.length > 0 ? [[statement.id, against] as const] : [];
    }),
  );
}

const pairOf = ({ source, target }: StatementView): string => [source, target].sort().join(" ");

const claims = ({ modality }: StatementView): boolean => modality === "asserted" || modality === "alleged";

function contradict(one: StatementView, other: StatementView): boolean {
  if (one.type === other.type) {
    const sameFact = one.type === "CONTACTED" || one.source === other.source;
    const opposed = (claims(one) && other.modality === "negated") || (one.modality === "negated" && claims(other));
    return sameFact && opposed;
  }
  const denied = one.type === "DENIED" || other.type === "DENIED";
  return denied && claims(one) && claims(other);
}
