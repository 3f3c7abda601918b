import type { TFunction } from "i18next";
import { groupBy, groupNodes, groupings, turnGroup, ungroup, ungroupAll } from "../commands/groups.ts";
import type { ViewerState } from "../state/viewer-store.ts";
import { documentOf } from "../state/viewer-store.ts";
import type { PaletteCommand } from "./palette-commands.ts";

/** Drawing the selection, or all by what nodes have in common, as groups; opening, closing and dissolving those that are there. */
export function groupCommands(t: TFunction, state: ViewerState): PaletteCommand[] {
  const { nodes } = state.selection;
  const { groups } = documentOf(state);
  return [
    ...(nodes.length < 2
      ? []
      : [{ id: "group-chosen", label: t("groups.groupCount", { count: nodes.length }), run: () => groupNodes(nodes) }]),
    ...[...groups].flatMap(([id, { name, open }]) => [
      {
        id: `group-turn-${id}`,
        label: t(open ? "groups.closeOne" : "groups.openOne", { name }),
        run: () => turnGroup(id),
      },
      { id: `group-away-${id}`, label: t("groups.ungroupOne", { name }), run: () => ungroup(id) },
    ]),
    ...groupings.map((by) => ({
      id: `group-by-${by}`,
      label: `${t("groups.by")}: ${t(`groups.bys.${by}`)}`,
      run: () => groupBy(by),
    })),
    ...(groups.size === 0 ? [] : [{ id: "ungroup-all", label: t("groups.ungroupAll"), run: ungroupAll }]),
  ];
}
