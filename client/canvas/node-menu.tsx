import { Menu } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { hide, isolate, pin, remove } from "../commands/arrange.ts";
import { copyViewLink } from "../commands/copy-link.ts";
import { collapse, expand } from "../commands/explore.ts";
import { groupNodes, turnGroup } from "../commands/groups.ts";
import { startPath, findPath } from "../commands/paths.ts";
import { nameOf } from "../commands/name-of.ts";
import { askMergeWith } from "../merges/ask-merge-with.ts";
import { mayBeOne } from "../merges/can-merge.ts";
import { mergeNodes } from "../merges/decide.ts";
import { reportFailure } from "../shell/report-failure.ts";
import { isGroup, memberIds } from "../state/groups.ts";
import { neighbourIds } from "../state/records.ts";
import { useDocument, useViewer } from "../state/viewer-store.ts";
import { ExpandItems } from "./expand-items.tsx";

/** A menu on one of several selected nodes speaks of all of them. */
function useMeant(id: string): readonly string[] {
  const nodes = useViewer((state) => state.selection.nodes);
  return nodes.includes(id) ? nodes : [id];
}

/** Several nodes can be drawn as one, and the open group that a node is in can be closed. */
function GroupingItems({ id, ids }: Readonly<{ id: string; ids: readonly string[] }>) {
  const { t } = useTranslation();
  const [group] = [...useDocument().groups].find(([, { members }]) => members.includes(id)) ?? [];
  return (
    <>
      {ids.length > 1 && <Menu.Item onClick={() => groupNodes(ids)}>{t("groups.group")}</Menu.Item>}
      {group !== undefined && <Menu.Item onClick={() => turnGroup(group)}>{t("groups.close")}</Menu.Item>}
    </>
  );
}

export function NodeMenu({ id }: Readonly<{ id: string }>) {
  const { t } = useTranslation();
  const document = useDocument();
  const ids = useMeant(id);
  const pathFrom = useViewer((state) => state.panels.pathFrom);
  const pinned = document.placement.pinned.has(id);
  const members = memberIds(document.groups, ids);
  const around = (): readonly string[] => {
    const { records } = useViewer.getState();
    return [...new Set([...members, ...members.flatMap((one) => neighbourIds(records, one))])];
  };
  return (
    <>
      <Menu.Item onClick={() => void expand(id).catch(reportFailure)}>{t("graph.menu.expand")}</Menu.Item>
      <Menu.Sub>
        <Menu.Sub.Target>
          <Menu.Sub.Item>{t("graph.menu.expandBy")}</Menu.Sub.Item>
        </Menu.Sub.Target>
        <Menu.Sub.Dropdown>
          <ExpandItems id={id} />
        </Menu.Sub.Dropdown>
      </Menu.Sub>
      {document.topology.expansions.has(id) && (
        <Menu.Item onClick={() => collapse(id)}>{t("graph.menu.collapse")}</Menu.Item>
      )}
      <Menu.Divider />
      <Menu.Item onClick={() => startPath(id)}>{t("graph.menu.pathFrom")}</Menu.Item>
      {pathFrom && pathFrom !== id && (
        <Menu.Item onClick={() => findPath(pathFrom, id)}>{t("graph.menu.pathTo")}</Menu.Item>
      )}
      <Menu.Divider />
      <Menu.Item onClick={() => pin(ids, !pinned)}>{t(pinned ? "graph.menu.unpin" : "graph.menu.pin")}</Menu.Item>
      <Menu.Item onClick={() => hide(ids)}>{t("graph.menu.hide")}</Menu.Item>
      <Menu.Item onClick={() => remove(ids)}>{t("graph.menu.remove")}</Menu.Item>
      <Menu.Item onClick={() => isolate(around())}>{t("graph.menu.ego")}</Menu.Item>
      <GroupingItems id={id} ids={ids} />
      {ids.length === 1 && !isGroup(id) && <Menu.Item onClick={() => askMergeWith(id)}>{t("merges.with")}</Menu.Item>}
      {mayBeOne(ids) && (
        <Menu.Item onClick={() => void mergeNodes(ids, id).catch(reportFailure)}>
          {t("merges.into", { into: nameOf(id) })}
        </Menu.Item>
      )}
      <Menu.Divider />
      <Menu.Item onClick={() => void copyViewLink()}>{t("shell.actions.share")}</Menu.Item>
    </>
  );
}
