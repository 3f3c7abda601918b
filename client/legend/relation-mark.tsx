import type { RelationType } from "#schema/ontology.ts";
import { relationColour } from "#schema/ontology.ts";

/** The sign of a kind of edge: a stroke in its colour with its letter-like shape at the end. */
export function RelationMark({ type }: Readonly<{ type: RelationType }>) {
  const colour = relationColour[type];
  return (
    <svg width={22} height={12} viewBox="0 0 22 12" aria-hidden style={{ flex: "none" }}>
      <path d="M1 6h14" stroke={colour} strokeWidth={2} />
      {type === "CONTACTED" && <path d="M14 2l7 4-7 4z" fill={colour} />}
      {type === "CRITICIZED" && <path d="M14 2l7 4-7 4M17 2v8" fill="none" stroke={colour} strokeWidth={2} />}
      {type === "DENIED" && <path d="M14 2l7 8M21 2l-7 8" stroke={colour} strokeWidth={2} />}
    </svg>
  );
}
