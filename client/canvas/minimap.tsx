import { CloseButton } from "@mantine/core";
import type { PointerEvent } from "react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Projection } from "../graph-view/minimap.ts";
import { drawDots, drawFrame, projectionOf, toGraph } from "../graph-view/minimap.ts";
import { useDocument, useViewer } from "../state/viewer-store.ts";
import { canvas } from "./canvas-handle.ts";
import classes from "./minimap.module.css";
import { toggleMinimap } from "./minimap-switch.ts";

const size = { width: 168, height: 112 };
/** Milliseconds in which nodes that a layout moves are drawn once. */
const pace = 250;

/** The whole graph in small, with the part that the camera shows; a click or a drag moves the camera there. */
export function Minimap() {
  const { t } = useTranslation();
  const element = useRef<HTMLCanvasElement>(null);
  const projection = useRef<Projection>(undefined);
  const document = useDocument();
  const records = useViewer((state) => state.records);

  // After every change of what is drawn the dots are drawn anew, and meanwhile only the frame is.
  useEffect(() => (element.current ? draw(element.current, projection) : undefined), [document, records]);

  const move = (event: PointerEvent<HTMLCanvasElement>): void => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const view = canvas()?.view;
    if (!projection.current || !view || event.buttons === 0) return;
    const at = toGraph(projection.current, { x: event.clientX - left, y: event.clientY - top });
    view.setCamera({ ...view.camera(), ...at });
  };
  return (
    <div data-over-canvas className={classes.map}>
      <canvas
        ref={element}
        className={classes.picture}
        role="img"
        aria-label={t("graph.canvas.minimapLabel")}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          move(event);
        }}
        onPointerMove={move}
      />
      <CloseButton
        className={classes.close ?? ""}
        size="sm"
        aria-label={t("graph.canvas.minimapHide")}
        onClick={toggleMinimap}
      />
    </div>
  );
}

/** Keeps the picture in step with the view until the returned function is called. */
function draw(target: HTMLCanvasElement, projection: { current: Projection | undefined }): () => void {
  const context = target.getContext("2d");
  const shown = canvas();
  if (!context || !shown) return () => undefined;
  const { view, graph } = shown;
  const pixels = window.devicePixelRatio || 1;
  const dots = new OffscreenCanvas(size.width * pixels, size.height * pixels);
  const onDots = dots.getContext("2d") as unknown as CanvasRenderingContext2D | null;
  onDots?.setTransform(pixels, 0, 0, pixels, 0, 0);
  target.width = dots.width;
  target.height = dots.height;
  let drawnAt = -Infinity;
  let stale = true;

  const redraw = (changed: boolean): void => {
    stale ||= changed;
    if (stale && performance.now() - drawnAt > pace) {
      drawnAt = performance.now();
      stale = false;
      const seen = graph
        .mapNodes((id, { x, y }) => ({ id, x, y }))
        .filter(({ id }) => !view.look().nodes.get(id)?.hidden);
      projection.current = projectionOf(seen, size);
      onDots?.clearRect(0, 0, size.width, size.height);
      if (projection.current && onDots) drawDots(onDots, seen, projection.current, view.look());
    }
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, target.width, target.height);
    context.drawImage(dots, 0, 0);
    context.setTransform(pixels, 0, 0, pixels, 0, 0);
    if (projection.current) drawFrame(context, view.frame(), projection.current, { inks: view.look().inks, size });
  };
  redraw(true);
  return view.onDrawn(redraw);
}
