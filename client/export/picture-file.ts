import { graphView } from "../canvas/canvas-handle.ts";
import type { Inks } from "../graph-view/graph-look.ts";
import { graphLook, visibleOf } from "../look/graph-look.ts";
import { drawnOf } from "../look/grouped.ts";
import { groupedLook } from "../look/grouped-look.ts";
import { measuresOf } from "../look/measures.ts";
import { painted } from "../look/rule-paint.ts";
import { bundleKey } from "../state/records.ts";
import { documentOf, useViewer } from "../state/viewer-store.ts";
import { graphSvg } from "./graph-svg.ts";
import type { Svg } from "./graph-svg.ts";

/** How large a picture is: as on the screen, a multiple of the drawing, or so many pixels wide. */
export type PictureSize = "screen" | Readonly<{ times: number }> | Readonly<{ width: number }>;

/** Pixels of the longer side; browsers draw no larger canvas. */
export const mostPixels = 16_000;

function drawing(inks: Inks): Svg {
  const state = useViewer.getState();
  const document = documentOf(state);
  const visible = visibleOf(document, state.records);
  const plain = graphLook(document, state.records, {
    visible,
    measures: measuresOf(document.look, visible, state.records),
    painted: painted(document.look.rules, { visible, records: state.records, filters: document.filters }),
    inks,
  });
  const look = groupedLook(plain, document, state.records, visible);
  const edges = drawnOf(document, state.records).bundles.map(({ type, source, target }) => ({
    key: bundleKey({ type, source, target }),
    source,
    target,
  }));
  return graphSvg({ look, positions: document.placement.positions, edges });
}

export const svgFile = (inks: Inks): Blob => new Blob([drawing(inks).text], { type: "image/svg+xml" });

/** The graph as PNG. On the screen's size it is what is seen, else the whole drawing, sharp at any size. */
export async function pngFile(size: PictureSize, inks: Inks): Promise<Blob> {
  if (size === "screen") {
    const view = graphView();
    if (!view) throw new Error("There is no canvas.");
    return view.picture();
  }
  const svg = drawing(inks);
  const wanted = "times" in size ? size.times : size.width / svg.width;
  const scale = Math.min(wanted, mostPixels / Math.max(svg.width, svg.height));
  return rasterised(svg, Math.round(svg.width * scale), Math.round(svg.height * scale));
}

async function rasterised({ text }: Svg, width: number, height: number): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = height;
    canvas.getContext("2d")?.drawImage(image, 0, 0, width, height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The picture is too large."))), "image/png"),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
