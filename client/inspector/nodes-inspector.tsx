import { Button, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { hide, isolate, pin, remove } from "../commands/arrange.ts";
import { groupNodes } from "../commands/groups.ts";
import { nameOf } from "../commands/name-of.ts";
import { invertSelection } from "../commands/select.ts";
import { findPath } from "../commands/paths.ts";
import { mayBeOne } from "../merges/can-merge.ts";
import { mainOf, mergeNodes } from "../merges/decide.ts";
import { reportFailure } from "../shell/report-failure.ts";
import { isGroup, memberIds } from "../state/groups.ts";
import { neighbourIds } from "../state/records.ts";
import { useDocument, useViewer } from "../state/viewer-store.ts";
import { BundlesBetween } from "./bundles-between.tsx";
import classes from "./inspector.module.css";
import { NodeRows } from "./node-rows.tsx";

/** Several nodes: what they are and what can be done with all of them. */
export function NodesInspector({ ids }: Readonly<{ ids: readonly string[] }>) {
  const { t } = useTranslation();
  const { placement, groups } = useDocument();
  const members = memberIds(groups, ids);
  // What a group is asked for is asked of its members, and of two groups there is no one way between them.
  const noGroup = !ids.some(isGroup);
  const allPinned = ids.every((id) => placement.pinned.has(id));
  const actions: readonly (readonly [label: string, act: () => void])[] = [
    [t("groups.group"), () => groupNodes(ids)],
    ...(ids.length === 2 && noGroup ? [[t("inspector.path"), () => findPath(ids[0]!, ids[1]!)] as const] : []),
    ...(mayBeOne(ids)
      ? [[t("merges.into", { into: nameOf(mainOf(ids)) }), () => void mergeNodes(ids).catch(reportFailure)] as const]
      : []),
    [t("inspector.isolate"), () => isolate(ids)],
    [
      t("inspector.ego"),
      () => isolate([...members, ...members.flatMap((id) => neighbourIds(useViewer.getState().records, id))]),
    ],
    [t(allPinned ? "inspector.unpin" : "inspector.pin"), () => pin(ids, !allPinned)],
    [t("inspector.invert"), invertSelection],
    [t("inspector.hide"), () => hide(ids)],
    [t("inspector.remove"), () => remove(ids)],
  ];
  return (
    <div className={classes.panel}>
      <h2 className={classes.name}>{t("inspector.selected", { count: ids.length })}</h2>
      <Group gap={6} mt="sm">
        {actions.map(([label, act]) => (
          <Button key={label} variant="default" size="compact-sm" onClick={act}>
            {label}
          </Button>
        ))}
      </Group>
      <BundlesBetween ids={ids} />
      <h3 className={`${classes.heading} ${classes.section}`}>{t("inspector.selection")}</h3>
      <NodeRows ids={ids} />
    </div>
  );
}
