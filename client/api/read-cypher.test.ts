import { describe, expect, it } from "vitest";
import { readCypher } from "./read-cypher.ts";

const head = '{"columns":["n"],"notices":[]}\n';
const end = '{"truncated":false,"elapsedMs":1.5,"rows":2}\n';

/** An answer that comes in these pieces, cut anywhere. */
const inPieces = (...pieces: readonly string[]): Response =>
  new Response(
    new ReadableStream({
      start(controller) {
        for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
        controller.close();
      },
    }),
  );

describe("readCypher", () => {
  it("puts lines together that were cut, and tells of rows before the end", async () => {
    const counts: number[] = [];
    const answer = await readCypher(inPieces(head, '[1]\n["a', 'b"]\n', end), ({ rows }) => counts.push(rows.length));
    expect(answer).toEqual({ columns: ["n"], notices: [], rows: [[1], ["ab"]], truncated: false, elapsedMs: 1.5 });
    expect(counts).toEqual([0, 1, 2, 2]);
  });

  it("rejects with the error that stands in the last line", async () => {
    const error = '{"error":{"code":"QUERY_TOO_SLOW","message":"Too slow.","details":{},"requestId":"r"}}\n';
    await expect(readCypher(inPieces(head, "[1]\n", error), () => undefined)).rejects.toMatchObject({
      code: "QUERY_TOO_SLOW",
      message: "Too slow.",
    });
  });

  it("takes an answer without an end for broken", async () => {
    await expect(readCypher(inPieces(head, "[1]\n"), () => undefined)).rejects.toMatchObject({ code: "UNREACHABLE" });
  });
});
