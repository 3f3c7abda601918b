import type { Position } from "../state/placement.ts";

/** A number in 0..1 that is the same for the same id, spread evenly (FNV-1a, 32 bits). */
function fraction(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  return (hash >>> 0) / 0xffffffff;
}

/**
 * Places to start a layout from, for nodes that have none: a disc with the best-connected in the middle. A function of the
 * ids, so the same graph always unfolds into the same picture.
 */
export function seedPositions(nodes: readonly Readonly<{ id: string; degree: number }>[]): Map<string, Position> {
  const ordered = [...nodes].sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1));
  return new Map(
    ordered.map(({ id }, index) => {
      const radius = 40 * Math.sqrt(index);
      const angle = fraction(id) * Math.PI * 2;
      return [id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }];
    }),
  );
}
