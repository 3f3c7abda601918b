import { Menu } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { turnGroup, ungroup } from "../commands/groups.ts";
import { selectNodes } from "../state/selection.ts";
import { changeSelection, useDocument } from "../state/viewer-store.ts";

/** What can be done with a group as such, in the legend and in its menu on the canvas. */
export function GroupItems({ id }: Readonly<{ id: string }>) {
  const { t } = useTranslation();
  const group = useDocument().groups.get(id);
  if (!group) return null;
  return (
    <>
      <Menu.Item onClick={() => turnGroup(id)}>{t(group.open ? "groups.close" : "groups.open")}</Menu.Item>
      <Menu.Item onClick={() => changeSelection(selectNodes(group.members))}>{t("groups.select")}</Menu.Item>
      <Menu.Item onClick={() => ungroup(id)}>{t("groups.ungroup")}</Menu.Item>
    </>
  );
}
