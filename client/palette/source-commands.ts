import type { TFunction } from "i18next";
import { filterBy } from "../commands/arrange.ts";
import { countsOnCanvas } from "../legend/source-counts.ts";
import { sourceName } from "../legend/source-name.ts";
import { toggleSource } from "../state/filters.ts";
import type { ViewerState } from "../state/viewer-store.ts";
import { documentOf } from "../state/viewer-store.ts";
import type { PaletteCommand } from "./palette-commands.ts";

const kinds = ["outlets", "languages", "speakers"] as const;

/** Who is let through: every outlet, language and speaker on the canvas, on or off. */
export function sourceCommands(t: TFunction, language: string, state: ViewerState): PaletteCommand[] {
  const counts = countsOnCanvas(documentOf(state).topology, state.records);
  return kinds.flatMap((kind) =>
    [...counts[kind].keys()].map((name) => ({
      id: `source-${kind}-${name}`,
      label: `${t(`graph.legend.by.${kind}`)}: ${t("shell.palette.onOff", { what: sourceName({ t, language }, kind, name) })}`,
      run: () => filterBy(toggleSource(kind, name), "filterSources"),
    })),
  );
}
