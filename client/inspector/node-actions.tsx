import { Button, Group, Menu } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ExpandItems } from "../canvas/expand-items.tsx";
import { hide, isolate, pin } from "../commands/arrange.ts";
import { collapse, expand } from "../commands/explore.ts";
import { copyViewLink } from "../commands/copy-link.ts";
import { findPath, startPath } from "../commands/paths.ts";
import { askMergeWith } from "../merges/ask-merge-with.ts";
import { reportFailure } from "../shell/report-failure.ts";
import { neighbourIds } from "../state/records.ts";
import { useDocument, useViewer } from "../state/viewer-store.ts";

/** What can be done with a node, in the words of its context menu. */
export function NodeActions({ id }: Readonly<{ id: string }>) {
  const { t } = useTranslation();
  const { topology, placement } = useDocument();
  const pathFrom = useViewer((state) => state.panels.pathFrom);
  const expanded = topology.expansions.has(id);
  const pinned = placement.pinned.has(id);
  const actions: readonly (readonly [label: string, act: () => void])[] = [
    expanded
      ? [t("inspector.collapse"), () => collapse(id)]
      : [t("inspector.expand"), () => void expand(id).catch(reportFailure)],
    pathFrom && pathFrom !== id
      ? [t("inspector.pathTo"), () => findPath(pathFrom, id)]
      : [t("inspector.pathFrom"), () => startPath(id)],
    [t(pinned ? "inspector.unpin" : "inspector.pin"), () => pin([id], !pinned)],
    [t("inspector.hide"), () => hide([id])],
    [t("inspector.ego"), () => isolate([id, ...neighbourIds(useViewer.getState().records, id)])],
    [t("merges.with"), () => askMergeWith(id)],
    [t("inspector.copyLink"), () => void copyViewLink()],
  ];
  const [[label, act] = ["", () => undefined], ...rest] = actions;
  return (
    <Group gap={6} mt="sm">
      <Button variant={expanded ? "default" : "filled"} size="compact-sm" onClick={act}>
        {label}
      </Button>
      <Menu position="bottom-start" width={240} shadow="md">
        <Menu.Target>
          <Button variant="default" size="compact-sm">
            {t("graph.menu.expandBy")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <ExpandItems id={id} />
        </Menu.Dropdown>
      </Menu>
      {rest.map(([label, act]) => (
        <Button key={label} variant="default" size="compact-sm" onClick={act}>
          {label}
        </Button>
      ))}
    </Group>
  );
}
