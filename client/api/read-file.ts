import { ApiError } from "./api-error.ts";

/** The body of an answer as a file, whole or not at all; `onBytes` is told how much has come. */
export async function readFile(response: Response, onBytes?: (bytes: number) => void): Promise<Blob> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of chunksOf(response)) {
      chunks.push(chunk);
      bytes += chunk.length;
      onBytes?.(bytes);
    }
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new ApiError("BROKEN_OFF", 0, "The file broke off. Nothing was saved.", { cause });
  }
  const type = response.headers.get("content-type") ?? "application/octet-stream";
  return new Blob(chunks as BlobPart[], { type });
}

async function* chunksOf({ body }: Response): AsyncGenerator<Uint8Array> {
  if (!body) return;
  const reader = body.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
}
