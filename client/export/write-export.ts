import i18next from "i18next";
import { api } from "../api/api.ts";
import type { Inks } from "../graph-view/graph-look.ts";
import { documentOf, useViewer } from "../state/viewer-store.ts";
import type { FileFormat } from "./export-formats.tsx";
import { followExport, newExportId } from "./follow-export.ts";
import { localSource } from "../local/local-source.ts";
import { partOf } from "../local/part-of.ts";
import type { PictureSize } from "./picture-file.ts";
import { pngFile, svgFile } from "./picture-file.ts";
import { saveFile } from "./save-file.ts";

type Order = Readonly<{
  format: FileFormat;
  evidence: boolean;
  texts: boolean;
  notes: boolean;
  nodes?: readonly string[];
  query?: string;
  picture: Readonly<{ size: PictureSize; inks: Inks }>;
}>;
export type Call = Readonly<{
  signal: AbortSignal;
  onBytes: (bytes: number) => void;
  /** 0 to 1; never called for what the page has at hand. */
  onFraction: (fraction: number) => void;
}>;

/** Writes the file and hands it to the browser. Rejects with ApiError, or AbortError when stopped. */
export async function writeExport({ format, picture, ...order }: Order, call: Call): Promise<void> {
  if (format === "svg") return saveFile(svgFile(picture.inks), "beleg.svg");
  if (format === "png") return saveFile(await pngFile(picture.size, picture.inks), "beleg.png");
  const { evidence, texts, notes, ...what } = order;
  const language = i18next.language.startsWith("de") ? ("de" as const) : ("en" as const);
  const positions = placesOf(what.nodes ?? []);
  const local = localSource();
  if (local) {
    const { sources, notes: written, ...rest } = partOf({ ...local.document, ...positions }, what.nodes);
    const document = { ...rest, ...(texts && sources && { sources }), ...(notes && written && { notes: written }) };
    const { blob, name } = await api.convert({ format, evidence, language, document }, call);
    return saveFile(blob, name);
  }
  const id = newExportId();
  const stop = followExport(id, call.onFraction);
  try {
    const request = { format, evidence, texts, notes, language, ...what, ...positions, id };
    const { blob, name } = await api.exportFile(request, call);
    saveFile(blob, name);
  } finally {
    stop();
  }
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
