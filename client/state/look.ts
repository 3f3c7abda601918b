import type { Rule } from "./rules.ts";

export const layoutNames = ["force", "apart", "circle", "time", "community", "radial"] as const;
export type LayoutName = (typeof layoutNames)[number];

export const sizeScales = ["degree", "articles", "pagerank", "betweenness", "same"] as const;
export type SizeScale = (typeof sizeScales)[number];

export const colourScales = ["type", "community", "outlet", "first"] as const;
export type ColourScale = (typeof colourScales)[number];

/** How the graph is drawn; nothing of it is written into the graph. */
export type Look = Readonly<{
  layout: LayoutName;
  sizeBy: SizeScale;
  colourBy: ColourScale;
  labels: boolean;
  /** Rules of one's own, which go before the scales; the uppermost that says something decides. */
  rules: readonly Rule[];
}>;

export const plainLook: Look = { layout: "force", sizeBy: "degree", colourBy: "type", labels: true, rules: [] };
