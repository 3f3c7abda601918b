import type { KeyboardEvent, PointerEvent } from "react";
import { useTranslation } from "react-i18next";
import classes from "./app-shell.module.css";
import type { PanelKind } from "./panel-width.ts";
import { narrowest, setPanelWidth, widest } from "./panel-width.ts";

/** Pixels that one key press moves the edge. */
const stride = 24;

/** The edge between canvas and panel: drag it, or move it by arrows; a double click gives the usual width back. */
export function PanelEdge({ kind, width }: Readonly<{ kind: PanelKind; width: number }>) {
  const { t } = useTranslation();
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    setPanelWidth(kind, window.innerWidth - event.clientX);
  };
  const press = (event: KeyboardEvent): void => {
    const next = { ArrowLeft: width + stride, ArrowRight: width - stride, Home: widest(), End: narrowest }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    setPanelWidth(kind, next);
  };
  return (
    <div
      className={classes.edge}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t("shell.actions.panelWidth")}
      aria-valuenow={width}
      aria-valuemin={narrowest}
      aria-valuemax={widest()}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onDoubleClick={() => setPanelWidth(kind, undefined)}
      onKeyDown={press}
    />
  );
}
