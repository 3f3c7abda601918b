import { ConvertBody } from "#schema/export-api.ts";
import { AppError } from "#schema/errors.ts";
import { readExport } from "../export/read/read-export.ts";
import { convertDocument } from "../open-export.ts";
import type { ExportFile } from "../open-export.ts";
import { parseRequest } from "../parse-request.ts";

/** `open`: the bytes are an export, what comes is the graph in it as JSON. `convert`: they are the body of `POST /api/convert`. */
export type FileTask = Readonly<{ do: "open" | "convert"; bytes: Uint8Array }>;

/** A file that is not yet written, and the id under which the client asks how far on it is. */
export type FileResult = ExportFile & Readonly<{ id?: string }>;

/** Reads what a person sent and gives what they asked for, with nothing but the bytes at hand. Rejects with AppError. */
export async function fileWork(task: FileTask, onFraction: (fraction: number) => void): Promise<FileResult> {
  if (task.do === "open") {
    const document = await readExport(task.bytes);
    return convertDocument(document, { format: "json", evidence: true, language: "en" });
  }
  const { document, id, ...order } = parseRequest(ConvertBody, jsonOf(task.bytes), "body");
  const file = convertDocument(document, { ...order, ...(id !== undefined && { onFraction }) });
  return { ...file, ...(id !== undefined && { id }) };
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new AppError("BAD_REQUEST", 400, "The body is not valid JSON.", { cause });
  }
}
