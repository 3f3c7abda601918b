import type { CameraPlace, Size } from "./camera.ts";
import { closestFit, moveCamera, placeThatShows } from "./camera.ts";
import type { Stage } from "./create-stage.ts";
import type { GraphLook } from "./graph-look.ts";

/** Share of the scale, and pixels, by which a picture may miss what fits and still count as fitted. */
const slack = { ratio: 0.005, pixels: 2 };

function isSame(a: CameraPlace, b: CameraPlace): boolean {
  const scaled = Math.abs(a.ratio / b.ratio - 1) < slack.ratio;
  return scaled && Math.hypot(a.x - b.x, a.y - b.y) < slack.pixels * b.ratio;
}

/**
 * Keeps the middle and the scale of what is seen when the canvas takes another size, and what fitted the canvas fits it again.
 * Sigma counts its camera in sizes of the canvas, and goes by the old size until it next goes through the graph: without this
 * the picture would shrink at once and jump back with the next change, and a copied address would show another part. Returns
 * what stops it.
 */
export function keepPlace(
  stage: Stage,
  element: HTMLElement,
  { look, heading }: Readonly<{ look: () => GraphLook; heading: () => CameraPlace }>,
): () => void {
  let size: Size = stage.getDimensions();
  let kept: CameraPlace | undefined;

  const fitting = (to: Size): CameraPlace | undefined => {
    const graph = stage.getGraph();
    const drawn = graph.filterNodes((id) => look().nodes.get(id)?.hidden === false);
    return placeThatShows(
      drawn.map((id) => graph.getNodeAttributes(id)),
      to,
      closestFit,
    );
  };

  stage.on("resize", () => {
    const next = stage.getDimensions();
    const place = kept ?? heading();
    const fitted = fitting(size);
    kept = fitted && isSame(place, fitted) ? fitting(next) : place;
    size = next;
  });
  stage.on("afterProcess", () => {
    if (!kept) return;
    const place = kept;
    kept = undefined;
    moveCamera(stage, place, false);
  });
  // Sigma hears of the window alone; panels resize the element without it.
  const resized = new ResizeObserver(() => {
    stage.resize();
    stage.refresh();
  });
  resized.observe(element);
  return () => resized.disconnect();
}
