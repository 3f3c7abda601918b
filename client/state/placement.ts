/** Where nodes lie. Units of the canvas: one is about one pixel at zoom 1, y grows upwards. */
export type Position = Readonly<{ x: number; y: number }>;

export type Placement = Readonly<{
  positions: ReadonlyMap<string, Position>;
  /** Nodes that a layout may not move: dragged or pinned by hand. */
  pinned: ReadonlySet<string>;
}>;

export const noPlacement: Placement = { positions: new Map(), pinned: new Set() };

/** Sets positions as a layout or a fresh expansion gives them; pins stay as they are. */
export const place =
  (positions: ReadonlyMap<string, Position>) =>
  (placement: Placement): Placement =>
    positions.size === 0 ? placement : { ...placement, positions: new Map([...placement.positions, ...positions]) };

/** Moves nodes by hand: they stay where they were put. */
export const drag =
  (positions: ReadonlyMap<string, Position>) =>
  (placement: Placement): Placement => ({
    positions: new Map([...placement.positions, ...positions]),
    pinned: new Set([...placement.pinned, ...positions.keys()]),
  });

export const setPinned =
  (ids: readonly string[], pinned: boolean) =>
  (placement: Placement): Placement => {
    const next = new Set(placement.pinned);
    for (const id of ids) {
      if (pinned) next.add(id);
      else next.delete(id);
    }
    return { ...placement, pinned: next };
  };
