import type { TFunction } from "i18next";
import { groupBy, groupNodes, groupings, turnGroup, ungroup, ungroupAll } from "../commands/groups.ts";
import type { ViewerState } from "../state/viewer-store.ts";
import { documentOf } from "../state/viewer-store.ts";
import type { PaletteCommand } from "./palette-commands.ts";

/** Drawing the selection as a group; opening, closing and dissolving the groups that are there. */
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
  ];
}

/** Drawing all by what nodes have in common as groups, and dissolving all groups. */
export function groupingCommands(t: TFunction, state: ViewerState): PaletteCommand[] {
  const by = groupings.map((grouping) => ({
    id: `group-by-${grouping}`,
    label: `${t("groups.by")}: ${t(`groups.bys.${grouping}`)}`,
    run: () => groupBy(grouping),
  }));
  const none = documentOf(state).groups.size === 0;
  return none ? by : [...by, { id: "ungroup-all", label: t("groups.ungroupAll"), run: ungroupAll }];
}
