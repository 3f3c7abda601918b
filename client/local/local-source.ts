import { create } from "zustand";
import type { ExportDocument } from "#schema/export-document.ts";

/** Where the graph on the canvas comes from when it is not the server's: a file of the person, or a frozen view. */
export type LocalSource = Readonly<{ kind: "file" | "frozen"; name: string; document: ExportDocument }>;

export const useLocalSource = create<{ source: LocalSource | undefined }>()(() => ({ source: undefined }));

export const localSource = (): LocalSource | undefined => useLocalSource.getState().source;
