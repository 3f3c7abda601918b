import { seedPositions } from "../layout/seed-positions.ts";

const base36 = (value: number): string => Math.round(value).toString(36);

/** Address of a view that holds all these nodes, each at a place of its own, the camera over the best-connected. */
export function wholeView(nodes: readonly Readonly<{ id: string; degree: number }>[]): string {
  const entries = [...seedPositions(nodes)].map(([id, { x, y }]) => `${id}~${base36(x)}~${base36(y)}`);
  return `nodes=${entries.join(",")}&camera=0.00_0.00_0.40`;
}
