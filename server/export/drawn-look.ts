import type { GraphNode } from "#schema/graph.ts";

/** Diameter of a node in the units of Gephi's canvas: the area grows with what it is joined to. */
export const nodeSize = ({ degree }: Pick<GraphNode, "degree">): number =>
  Math.round(10 * (8 + 3 * Math.sqrt(degree))) / 10;

/** The parts of a colour like `#0072B2`, each 0 to 255. */
export const rgbOf = (hex: string): Readonly<Record<"r" | "g" | "b", number>> => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return { r, g, b };
};
