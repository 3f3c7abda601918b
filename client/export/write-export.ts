import i18next from "i18next";
import { api } from "../api/api.ts";
import { graphView } from "../canvas/canvas-handle.ts";
import { documentOf, useViewer } from "../state/viewer-store.ts";
import type { FileFormat } from "./export-formats.tsx";
import { saveFile } from "./save-file.ts";

type Order = Readonly<{ format: FileFormat; evidence: boolean; nodes?: readonly string[]; query?: string }>;

/** Writes the file and hands it to the browser. Rejects with ApiError, or AbortError when stopped. */
export async function writeExport({ format, evidence, ...what }: Order, signal: AbortSignal): Promise<void> {
  if (format === "png") {
    const view = graphView();
    if (view) saveFile(await view.picture(), "beleg.png");
    return;
  }
  const language = i18next.language.startsWith("de") ? ("de" as const) : ("en" as const);
  const positions = placesOf(what.nodes ?? []);
  const { blob, name } = await api.exportFile({ format, evidence, language, ...what, ...positions }, { signal });
  saveFile(blob, name);
}

/** Where the nodes stand on the canvas, so that the file shows the picture that was left. */
function placesOf(nodes: readonly string[]): { positions?: Record<string, { x: number; y: number }> } {
  const { positions } = documentOf(useViewer.getState()).placement;
  const placed = nodes.flatMap((id) => {
    const at = positions.get(id);
    return at ? [[id, { x: at.x, y: at.y }] as const] : [];
  });
  return placed.length > 0 ? { positions: Object.fromEntries(placed) } : {};
}
