import { useMantineColorScheme } from "@mantine/core";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { lookBy, showAllHidden } from "../commands/arrange.ts";
import { copyViewLink } from "../commands/copy-link.ts";
import { searchKey } from "#schema/search-key.ts";
import { toggleFullScreen } from "../canvas/full-screen.ts";
import { toggleMinimap } from "../canvas/minimap-switch.ts";
import { arrange } from "../commands/layout.ts";
import { chooseLanguage } from "../i18n/i18n.ts";
import { shortcuts } from "../shell/shortcuts.ts";
import { colourScales, layoutNames, sizeScales } from "../state/look.ts";
import { openPanel } from "../state/panels.ts";
import { changePanels, documentOf, useViewer } from "../state/viewer-store.ts";
import { usePlaying } from "../timeline/playing.ts";
import { filterCommands, thresholdCommands } from "./filter-commands.ts";
import { groupCommands, groupingCommands } from "./group-commands.ts";
import { historyCommands } from "./history-commands.ts";
import { ruleCommands } from "./rule-commands.ts";
import { selectionCommands } from "./selection-commands.ts";
import { sourceCommands } from "./source-commands.ts";
import { dateCommands, timeCommands } from "./time-commands.ts";
import { typedDate } from "./typed-date.ts";

export type PaletteCommand = Readonly<{ id: string; label: string; keys?: string; run: () => void }>;

/** Commands whose name holds every typed word, umlauts and accents folded. */
const matching = (commands: readonly PaletteCommand[], text: string): PaletteCommand[] => {
  const words = searchKey(text).split(" ");
  return commands.filter(({ label }) => words.every((word) => searchKey(label).includes(word)));
};

const byKey = (t: TFunction): PaletteCommand[] =>
  shortcuts
    .filter(
      ({ name }) =>
        !["walk", "pan", "palette", "minimap", "details", "parts", "partsBack", "merge", "group"].includes(name),
    )
    .map(({ name, keys, run }) => ({ id: name, label: t(`shell.shortcuts.names.${name}`), keys: keys[0] ?? "", run }));

const looks = (t: TFunction): PaletteCommand[] => [
  ...layoutNames.map((layout) => ({
    id: `layout-${layout}`,
    label: `${t("graph.look.layout")}: ${t(`graph.look.layouts.${layout}`)}`,
    run: () => void arrange(layout),
  })),
  ...sizeScales.map((sizeBy) => ({
    id: `size-${sizeBy}`,
    label: `${t("graph.look.sizeBy")}: ${t(`graph.look.sizes.${sizeBy}`)}`,
    run: () => lookBy({ sizeBy }),
  })),
  ...colourScales.map((colourBy) => ({
    id: `colour-${colourBy}`,
    label: `${t("graph.look.colourBy")}: ${t(`graph.look.colours.${colourBy}`)}`,
    run: () => lookBy({ colourBy }),
  })),
  {
    id: "labels",
    label: t("shell.palette.onOff", { what: t("graph.look.labels") }),
    run: () => lookBy({ labels: !documentOf(useViewer.getState()).look.labels }),
  },
];

const panels = (t: TFunction): PaletteCommand[] => [
  { id: "unhide", label: t("graph.menu.unhide"), run: showAllHidden },
  { id: "export", label: t("shell.actions.export"), run: () => changePanels(openPanel("dialog", "export")) },
  { id: "views", label: t("shell.actions.views"), run: () => changePanels(openPanel("dialog", "views")) },
  { id: "merges", label: t("merges.title"), run: () => changePanels(openPanel("dialog", "merges")) },
  { id: "share", label: t("shell.actions.share"), run: () => void copyViewLink() },
  {
    id: "rail",
    label: t("shell.palette.onOff", { what: t("shell.actions.rail") }),
    run: () => changePanels((old) => ({ ...old, rail: !old.rail })),
  },
  {
    id: "live",
    label: t("shell.palette.live"),
    run: () => changePanels((old) => ({ ...old, live: !old.live })),
  },
  { id: "tour", label: t("start.again"), run: () => changePanels(openPanel("dialog", "tour")) },
  { id: "minimap", label: t("shell.shortcuts.names.minimap"), keys: "m", run: toggleMinimap },
  { id: "full-screen", label: t("graph.canvas.fullScreen"), run: toggleFullScreen },
];

/** Everything that can be done now, in the language of the interface: with the selection first. */
function useAllCommands(): readonly PaletteCommand[] {
  const { t, i18n } = useTranslation();
  const { toggleColorScheme } = useMantineColorScheme();
  const state = useViewer();
  const playing = usePlaying();
  return [
    ...selectionCommands(t, i18n.language, state),
    ...groupCommands(t, state),
    ...byKey(t),
    ...looks(t),
    ...groupingCommands(t, state),
    ...ruleCommands(t, i18n.language, state),
    ...filterCommands(t),
    ...thresholdCommands(t, i18n.language),
    ...timeCommands(t, playing),
    ...panels(t),
    {
      id: "language",
      label: t("shell.actions.language"),
      run: () => void chooseLanguage(i18n.language === "de" ? "en" : "de"),
    },
    { id: "theme", label: t("shell.palette.theme"), run: toggleColorScheme },
    ...sourceCommands(t, i18n.language, state),
    ...historyCommands(t, state),
  ];
}

/** The commands that a text means: by their names, and by a date in it. */
export function usePaletteCommands(text: string): readonly PaletteCommand[] {
  const { t, i18n } = useTranslation();
  const date = typedDate(text);
  const found = matching(useAllCommands(), text);
  return date === undefined ? found : [...dateCommands(t, i18n.language, date), ...found];
}
