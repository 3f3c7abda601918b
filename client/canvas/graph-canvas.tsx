import { useCallback, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PagePoint, Target } from "../graph-view/pointer.ts";
import { addressFollows } from "../address/use-address.ts";
import { canvasEvents } from "./canvas-events.ts";
import { CanvasControls } from "./canvas-controls.tsx";
import { CanvasMessages } from "./canvas-messages.tsx";
import { ContextMenu } from "./context-menu.tsx";
import classes from "./graph-canvas.module.css";
import { useMenuKey } from "./menu-key.ts";
import { Minimap } from "./minimap.tsx";
import { useMinimap } from "./minimap-switch.ts";
import { SelectionSaid } from "./selection-said.tsx";
import { StatusLine } from "./status-line.tsx";
import { useGraphView } from "./use-graph-view.ts";
import { useInks } from "./use-inks.ts";

export type MenuRequest = Readonly<{ target: Target; at: PagePoint }>;

/** The drawn graph with what floats on it: controls, status, menu, messages. */
export function GraphCanvas() {
  const { t } = useTranslation();
  const element = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<MenuRequest>();
  const [lost, setLost] = useState(false);
  const closeMenu = useCallback(() => setMenu(undefined), []);
  const handlers = useMemo(
    () =>
      canvasEvents({
        onMenu: (target, at) => setMenu({ target, at }),
        onCamera: addressFollows,
        onContextLost: setLost,
      }),
    [],
  );
  const minimap = useMinimap();
  useMenuKey(setMenu);
  useGraphView(element, handlers, useInks());
  return (
    <>
      <div
        ref={element}
        className={classes.drawing}
        data-testid="graph-canvas"
        role="img"
        aria-label={t("graph.canvas.label")}
        aria-describedby="graph-status"
        onContextMenu={(event) => event.preventDefault()}
      />
      <CanvasMessages lost={lost} />
      <StatusLine />
      <SelectionSaid />
      {minimap && <Minimap />}
      <CanvasControls />
      {menu && <ContextMenu request={menu} onClose={closeMenu} />}
    </>
  );
}
