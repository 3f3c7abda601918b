import { Menu } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { RelationType } from "#schema/ontology.ts";
import { showAllHidden } from "../commands/arrange.ts";
import { arrange } from "../commands/layout.ts";
import { openBundle } from "../commands/read.ts";
import { invertSelection, selectAll } from "../commands/select.ts";
import { copyViewLink } from "../commands/copy-link.ts";
import { GroupMenu } from "../groups/group-menu.tsx";
import { isGroup } from "../state/groups.ts";
import { selectNodes } from "../state/selection.ts";
import { changeSelection } from "../state/viewer-store.ts";
import { graphView } from "./canvas-handle.ts";
import type { MenuRequest } from "./graph-canvas.tsx";
import classes from "./graph-canvas.module.css";
import { NodeMenu } from "./node-menu.tsx";

type Props = Readonly<{ request: MenuRequest; onClose: () => void }>;

/** What can be done with the node, the edge or the background that was right-clicked. */
export function ContextMenu({ request: { target, at }, onClose }: Props) {
  return (
    <Menu opened onClose={onClose} position="bottom-start" offset={2} width={240} shadow="md" trapFocus returnFocus>
      <Menu.Target>
        {/* Only a button may say that it has opened a menu; nobody sees or reaches this one. */}
        <button type="button" aria-hidden tabIndex={-1} className={classes.anchor} style={{ left: at.x, top: at.y }} />
      </Menu.Target>
      <Menu.Dropdown>
        {target.kind === "node" &&
          target.id &&
          (isGroup(target.id) ? <GroupMenu id={target.id} /> : <NodeMenu id={target.id} />)}
        {target.kind === "edge" && target.id && <EdgeMenu bundleKey={target.id} />}
        {target.kind === "stage" && <StageMenu />}
      </Menu.Dropdown>
    </Menu>
  );
}

function EdgeMenu({ bundleKey }: Readonly<{ bundleKey: string }>) {
  const { t } = useTranslation();
  const [type, source, target] = bundleKey.split(":") as [RelationType, string, string];
  const bundle = { type, source, target };
  return (
    <>
      <Menu.Item onClick={() => openBundle(bundle)}>{t("graph.menu.quotes")}</Menu.Item>
      <Menu.Item onClick={() => changeSelection(selectNodes([bundle.source, bundle.target]))}>
        {t("graph.menu.ends")}
      </Menu.Item>
      <Menu.Item onClick={() => graphView()?.focus([bundle.source, bundle.target])}>{t("graph.menu.zoomTo")}</Menu.Item>
    </>
  );
}

function StageMenu() {
  const { t } = useTranslation();
  return (
    <>
      <Menu.Item onClick={() => graphView()?.fit()}>{t("graph.canvas.fit")}</Menu.Item>
      <Menu.Item onClick={() => void arrange("force")}>{t("graph.canvas.layout")}</Menu.Item>
      <Menu.Item onClick={selectAll}>{t("graph.menu.selectAll")}</Menu.Item>
      <Menu.Item onClick={invertSelection}>{t("inspector.invert")}</Menu.Item>
      <Menu.Item onClick={showAllHidden}>{t("graph.menu.unhide")}</Menu.Item>
      <Menu.Divider />
      <Menu.Item onClick={() => void copyViewLink()}>{t("shell.actions.share")}</Menu.Item>
    </>
  );
}
