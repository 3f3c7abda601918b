import type { rules } from "../i18n/en/rules.ts";
import { groupColours } from "../look/palettes.ts";

type ColourName = keyof (typeof rules)["colours"];

const names: readonly ColourName[] = [
  ...(["blue", "orange", "green", "pink", "vermilion"] as const),
  ...(["sky", "lime", "purple", "lilac", "brown"] as const),
];

/** The palette of groups, each colour with what it is called, in the same order. */
export const namedColours: ReadonlyMap<string, ColourName> = new Map(
  names.flatMap((name, index) => {
    const colour = groupColours[index];
    return colour === undefined ? [] : [[colour, name] as const];
  }),
);
