import { useMantineColorScheme } from "@mantine/core";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { lookBy, resetFilters, showAllHidden } from "../commands/arrange.ts";
import { copyViewLink } from "../commands/copy-link.ts";
import { toggleMinimap } from "../canvas/minimap-switch.ts";
import { arrange } from "../commands/layout.ts";
import { chooseLanguage } from "../i18n/i18n.ts";
import { shortcuts } from "../shell/shortcuts.ts";
import { colourScales, layoutNames, sizeScales } from "../state/look.ts";
import { openPanel } from "../state/panels.ts";
import { changePanels } from "../state/viewer-store.ts";

export type PaletteCommand = Readonly<{ id: string; label: string; keys?: string; run: () => void }>;

const byKey = (t: TFunction): PaletteCommand[] =>
  shortcuts
    .filter(({ name }) => !["walk", "pan", "palette", "minimap"].includes(name))
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
];

/** Everything that can be done from anywhere, in the language of the interface. */
export function usePaletteCommands(): readonly PaletteCommand[] {
  const { t, i18n } = useTranslation();
  const { toggleColorScheme } = useMantineColorScheme();
  return [
    ...byKey(t),
    ...looks(t),
    { id: "unhide", label: t("graph.menu.unhide"), run: showAllHidden },
    { id: "reset", label: t("graph.messages.resetFilters"), run: resetFilters },
    { id: "export", label: t("shell.actions.export"), run: () => changePanels(openPanel("dialog", "export")) },
    { id: "views", label: t("shell.actions.views"), run: () => changePanels(openPanel("dialog", "views")) },
    { id: "share", label: t("shell.actions.share"), run: () => void copyViewLink() },
    {
      id: "language",
      label: t("shell.actions.language"),
      run: () => void chooseLanguage(i18n.language === "de" ? "en" : "de"),
    },
    { id: "tour", label: t("start.again"), run: () => changePanels(openPanel("dialog", "tour")) },
    { id: "minimap", label: t("graph.canvas.minimap"), keys: "m", run: toggleMinimap },
    { id: "theme", label: t("shell.palette.theme"), run: toggleColorScheme },
  ];
}
