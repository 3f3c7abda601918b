import { Menu } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { hide, isolate, pin, remove } from "../commands/arrange.ts";
import { copyViewLink } from "../commands/copy-link.ts";
import { groupNodes } from "../commands/groups.ts";
import { useDocument, useViewer } from "../state/viewer-store.ts";
import { GroupItems } from "./group-items.tsx";

/** The context menu of a closed group; of several selected nodes it speaks of all of them where that has a meaning. */
export function GroupMenu({ id }: Readonly<{ id: string }>) {
  const { t } = useTranslation();
  const { placement } = useDocument();
  const selected = useViewer((state) => state.selection.nodes);
  const ids = selected.includes(id) ? selected : [id];
  const pinned = placement.pinned.has(id);
  return (
    <>
      <GroupItems id={id} />
      {ids.length > 1 && <Menu.Item onClick={() => groupNodes(ids)}>{t("groups.group")}</Menu.Item>}
      <Menu.Divider />
      <Menu.Item onClick={() => pin(ids, !pinned)}>{t(pinned ? "graph.menu.unpin" : "graph.menu.pin")}</Menu.Item>
      <Menu.Item onClick={() => hide(ids)}>{t("graph.menu.hide")}</Menu.Item>
      <Menu.Item onClick={() => remove(ids)}>{t("graph.menu.remove")}</Menu.Item>
      <Menu.Item onClick={() => isolate(ids)}>{t("inspector.isolate")}</Menu.Item>
      <Menu.Divider />
      <Menu.Item onClick={() => void copyViewLink()}>{t("shell.actions.share")}</Menu.Item>
    </>
  );
}
