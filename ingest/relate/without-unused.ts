import type { Claim, Related } from "../document.ts";

const endsOf = ({ source, target, speaker }: Claim): readonly number[] =>
  speaker === undefined ? [source, target] : [source, target, speaker];

/**
 * Drops entities from index `first` on that no claim uses: nodes made while statements were looked for, and not wanted in the
 * end. `keep` spares some of them.
 */
export function withoutUnused(
  related: Related,
  first: number,
  keep: (entity: number) => boolean = () => false,
): Related {
  const used = new Set(related.claims.flatMap(endsOf));
  const kept = related.entities.filter(({ index }) => index < first || used.has(index) || keep(index));
  if (kept.length === related.entities.length) return related;
  const moved = new Map(kept.map(({ index }, position) => [index, position]));
  const to = (index: number): number => moved.get(index) ?? -1;
  const claims = related.claims.map((claim) => ({
    ...claim,
    source: to(claim.source),
    target: to(claim.target),
    ...(claim.speaker !== undefined && { speaker: to(claim.speaker) }),
  }));
  return {
    ...related,
    entities: kept.map((entity, index) => ({ ...entity, index })),
    entityOf: related.entityOf.map((entity) => (entity === undefined ? undefined : moved.get(entity))),
    claims,
  };
}
