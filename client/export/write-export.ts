import i18next from "i18next";
import { carriedPart } from "#schema/carried-part.ts";
import type { DrawnBy } from "#schema/drawn-as.ts";
import { api } from "../api/api.ts";
import type { Asked } from "../cypher/console-store.ts";
import type { Inks } from "../graph-view/graph-look.ts";
import { documentOf, useViewer } from "../state/viewer-store.ts";
import type { About } from "./about-shown.ts";
import { drawnNow } from "./drawn-now.ts";
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
  params?: Asked["params"];
  picture: Readonly<{ size: PictureSize; inks: Inks }>;
}> &
  About;
export type Call = Readonly<{
  signal: AbortSignal;
  onBytes: (bytes: number) => void;
  /** 0 to 1. */
  onFraction: (fraction: number) => void;
}>;

/** Writes the file and hands it to the browser. Rejects with ApiError, or AbortError when stopped. */
export async function writeExport({ format, picture, ...order }: Order, call: Call): Promise<void> {
  if (format === "svg") return saveFile(svgFile(picture.inks), "Beleg.svg");
  if (format === "png") return saveFile(await pngFile(picture.size, picture.inks), "Beleg.png");
  const { evidence, texts, notes, title, description, ...what } = order;
  const language = i18next.language.startsWith("de") ? ("de" as const) : ("en" as const);
  const positions = placesOf(what.nodes ?? []);
  const id = newExportId();
  const asked = { format, evidence, language, id, ...aboutOf({ title, description }), ...colours(format) };
  const stop = followExport(id, call.onFraction);
  try {
    const local = localSource();
    const { blob, name } = local
      ? await api.convert(
          { ...asked, document: carriedPart(partOf({ ...local.document, ...positions }, what.nodes), order) },
          call,
        )
      : await api.exportFile({ ...asked, texts, notes, ...what, ...positions }, call);
    saveFile(blob, name);
  } finally {
    stop();
  }
}

/** The server refuses an empty title; an empty note takes away the one that a file came with. */
const aboutOf = ({ title, description }: About): Partial<About> => ({
  ...(title.trim() && { title: title.trim() }),
  description: description.trim() && description,
});

/** Formats that have colours and sizes of nodes or edges. */
const coloured: readonly FileFormat[] = ["gexf", "graphml"];

function colours(format: FileFormat): { drawn?: DrawnBy } {
  if (!coloured.includes(format)) return {};
  const state = useViewer.getState();
  const drawn = drawnNow(documentOf(state), state.records);
  return Object.keys(drawn).length > 0 ? { drawn } : {};
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
