import {
  IconArrowsMaximize,
  IconFocusCentered,
  IconMap2,
  IconMinus,
  IconPlayerStop,
  IconPlus,
  IconTopologyStar3,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { arrange, stopLayout } from "../commands/layout.ts";
import { HeaderButton } from "../shell/header-button.tsx";
import { useViewer } from "../state/viewer-store.ts";
import { graphView } from "./canvas-handle.ts";
import { toggleFullScreen } from "./full-screen.ts";
import { toggleMinimap, useMinimap } from "./minimap-switch.ts";
import classes from "./graph-canvas.module.css";

const zoomStep = 1.5;

/** Zoom, fit and layout, bottom right. */
export function CanvasControls() {
  const { t } = useTranslation();
  const minimap = useMinimap();
  return (
    <div
      data-over-canvas
      className={classes.controls}
      role="toolbar"
      aria-label={t("graph.canvas.controls")}
      aria-orientation="vertical"
    >
      <HeaderButton
        label={t("graph.canvas.zoomIn")}
        keys="+"
        icon={<IconPlus size={18} />}
        onClick={() => graphView()?.zoom(zoomStep)}
      />
      <HeaderButton
        label={t("graph.canvas.zoomOut")}
        keys="-"
        icon={<IconMinus size={18} />}
        onClick={() => graphView()?.zoom(1 / zoomStep)}
      />
      <HeaderButton
        label={t("graph.canvas.fit")}
        keys="f"
        icon={<IconFocusCentered size={18} />}
        onClick={() => graphView()?.fit()}
      />
      <LayoutButton />
      <HeaderButton
        label={t("graph.canvas.minimap")}
        keys="m"
        icon={<IconMap2 size={18} />}
        pressed={minimap}
        onClick={toggleMinimap}
      />
      <HeaderButton
        label={t("graph.canvas.fullScreen")}
        icon={<IconArrowsMaximize size={18} />}
        onClick={toggleFullScreen}
      />
    </div>
  );
}

/** Begins a layout, or stops the one that is running. */
function LayoutButton() {
  const { t } = useTranslation();
  const running = useViewer((state) => state.panels.layingOut);
  return running ? (
    <HeaderButton
      label={t("graph.canvas.stop")}
      keys="l"
      icon={<IconPlayerStop size={18} />}
      pressed
      onClick={stopLayout}
    />
  ) : (
    <HeaderButton
      label={t("graph.canvas.layout")}
      keys="l"
      icon={<IconTopologyStar3 size={18} />}
      onClick={() => void arrange("force")}
    />
  );
}
