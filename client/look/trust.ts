import type { Bundle } from "#schema/graph.ts";
import type { Modality } from "#schema/ontology.ts";
import type { Dash } from "../graph-view/graph-look.ts";

/** How sure a drawn edge is, by the strongest thing that its statements say. */
export type Trust = "asserted" | "contested" | "alleged" | "planned" | "negated";

const strongestFirst: readonly Modality[] = ["asserted", "alleged", "planned", "negated"];

export function trustOf({ contested, modalities }: Pick<Bundle, "contested" | "modalities">): Trust {
  if (contested) return "contested";
  return strongestFirst.find((modality) => modalities[modality] !== undefined) ?? "alleged";
}

/** Line and sign of each degree of trust; never told by colour alone. */
export const trustLook: Readonly<Record<Trust, Readonly<{ dash: Dash; icon?: string }>>> = {
  asserted: { dash: "solid" },
  contested: { dash: "dashed", icon: "≠" },
  alleged: { dash: "dashed", icon: "?" },
  planned: { dash: "dotted", icon: "…" },
  negated: { dash: "dotted", icon: "×" },
};
