import { describe, expect, it } from "vitest";
import { readFile } from "./read-file.ts";

/** An answer that sends these pieces, and then ends or breaks. */
function answer(pieces: readonly string[], broken?: Error): Response {
  const waiting = pieces.map((piece) => new TextEncoder().encode(piece));
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = waiting.shift();
      if (piece) controller.enqueue(piece);
      else if (broken) controller.error(broken);
      else controller.close();
    },
  });
  return new Response(body, { headers: { "content-type": "text/csv" } });
}

describe("readFile", () => {
  it("gives the whole file, and tells how much has come", async () => {
    const told: number[] = [];
    const file = await readFile(answer(["ab", "cde"]), (bytes) => told.push(bytes));
    expect([await file.text(), file.type, told]).toEqual(["abcde", "text/csv", [2, 5]]);
  });

  it("gives nothing of a file whose connection breaks", async () => {
    const broken = readFile(answer(["ab"], new TypeError("network error")));
    await expect(broken).rejects.toMatchObject({
      code: "BROKEN_OFF",
      message: expect.stringContaining("Nothing was saved"),
    });
  });

  it("rejects as stopped when somebody stops it", async () => {
    const stopped = new DOMException("stopped", "AbortError");
    await expect(readFile(answer(["ab"], stopped))).rejects.toBe(stopped);
  });
});
