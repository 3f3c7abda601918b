import type { Bundle, GraphNode } from "#schema/graph.ts";
import { entityColour, relationColour } from "#schema/ontology.ts";
import type { ExportOptions } from "./export-options.ts";

type Look = Pick<ExportOptions, "drawn">;
type DrawnEdge = Readonly<{ colour: string; scale: number | undefined }>;

/** Diameter of a node in the units of Gephi's canvas: the area grows with what it is joined to. */
export const nodeSize = ({ id, degree }: Pick<GraphNode, "id" | "degree">, { drawn }: Look): number =>
  Math.round(10 * (drawn?.[id]?.scale ?? 1) * (8 + 3 * Math.sqrt(degree))) / 10;

/** Of its kind, or as the canvas had it. */
export const nodeColour = ({ id, type }: Pick<GraphNode, "id" | "type">, { drawn }: Look): string =>
  drawn?.[id]?.colour ?? entityColour[type];

/** Colour of an edge, and how many times as wide as others it is where the canvas had it so. */
export function edgeDrawn(
  { type, source, target }: Pick<Bundle, "type" | "source" | "target">,
  { drawn }: Look,
): DrawnEdge {
  const { colour = relationColour[type], scale } = drawn?.[`${type}:${source}:${target}`] ?? {};
  return { colour, scale };
}

/** The parts of a colour like `#0072B2`, each 0 to 255. */
export const rgbOf = (hex: string): Readonly<Record<"r" | "g" | "b", number>> => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return { r, g, b };
};
