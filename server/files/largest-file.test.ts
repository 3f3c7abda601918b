import { mkdtemp, rm } from "node:fs/promises";
import { request } from "node:http";
import type { IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { json } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ErrorAnswer, apiLimits } from "#schema/api.ts";
import { entityId } from "#schema/derive-id.ts";
import type { GraphNode } from "#schema/graph.ts";
import { sampleDocument } from "../export/sample-document.ts";
import { startProgram } from "../started-program.ts";
import type { Program } from "../started-program.ts";

const megabyte = 1024 * 1024;
/** Bytes by which a server may grow while it opens the largest file that it takes: the file, its text, its objects; and as much again. */
const mostGrowth = 800 * megabyte;

let dataDir: string;
let server: Program;
let url: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "beleg-largest-"));
  server = startProgram({ DATA_DIR: dataDir });
  [, url = ""] = /(http:\S+)/.exec(await server.says(/ready/)) ?? [];
});
afterAll(async () => {
  server.signal("SIGTERM");
  await server.ended;
  await rm(dataDir, { recursive: true, force: true });
});

const nodeAt = (index: number): GraphNode => ({
  ...{ id: entityId("Person", `zeuge ${index}`), type: "Person", name: `Zeuge ${index}`, degree: 0, articles: 1 },
  aliases: Array.from({ length: 4 }, (_, other) => `Zeuge ${index} unter dem Namen ${other}`),
});

/** An export with as many nodes as go into this many bytes, its last bytes blanks; and how many nodes that are. */
function fileOf(bytes: number): { pieces: readonly Buffer[]; nodes: number } {
  const { nodes: some, ...rest } = sampleDocument();
  const [head, tail] = [
    `{"nodes":[${some.map((node) => JSON.stringify(node)).join(",")}`,
    `],${JSON.stringify(rest).slice(1)}`,
  ];
  const pieces: Buffer[] = [Buffer.from(head)];
  let left = bytes - Buffer.byteLength(head) - Buffer.byteLength(tail);
  let nodes = some.length;
  for (let piece = nodeBytes(nodes); piece.length <= left; piece = nodeBytes(nodes)) {
    pieces.push(piece);
    left -= piece.length;
    nodes += 1;
  }
  return { pieces: [...pieces, Buffer.from(tail), Buffer.alloc(left, " ")], nodes };
}
const nodeBytes = (index: number): Buffer => Buffer.from(`,${JSON.stringify(nodeAt(index))}`);

function open(pieces: readonly Buffer[]): Promise<IncomingMessage> {
  const bytes = pieces.reduce((sum, { length }) => sum + length, 0);
  const headers = { "Content-Type": "application/octet-stream", "Content-Length": bytes };
  return new Promise((resolve, reject) => {
    const outgoing = request(`${url}/api/open`, { method: "POST", agent: false, headers }, resolve).on("error", reject);
    Readable.from(pieces).pipe(outgoing);
  });
}

const memory = async (): Promise<number> => {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\S+)$/m.exec(metrics)?.[1]);
};

describe("the largest file", { timeout: 600_000 }, () => {
  it("is opened whole, in bounded memory, while the server goes on answering", async () => {
    const { pieces, nodes } = fileOf(apiLimits.fileBytes);
    expect(pieces.reduce((sum, { length }) => sum + length, 0)).toBe(apiLimits.fileBytes);
    const before = await memory();
    expect(before).toBeGreaterThan(megabyte);
    let most = before;
    let reading = true;
    const counted = open(pieces)
      .then(countNodes)
      .finally(() => (reading = false));
    while (reading) most = Math.max(most, await memory());
    expect(await counted).toEqual({ status: 200, nodes });
    expect(most - before).toBeLessThan(mostGrowth);
  });

  it("is refused in one line when it has a byte more, and costs no memory", async () => {
    const before = await memory();
    const answer = await open([Buffer.alloc(apiLimits.fileBytes, " "), Buffer.from(" ")]);
    const { error } = ErrorAnswer.parse(await json(answer));
    expect([answer.statusCode, error.code]).toEqual([413, "TOO_LARGE"]);
    expect(error.message).toContain("64 MB");
    expect((await memory()) - before).toBeLessThan(apiLimits.fileBytes);
  });
});

/** Counts what comes without keeping it. */
async function countNodes(answer: IncomingMessage): Promise<{ status: number | undefined; nodes: number }> {
  const mark = '"aliases":';
  let nodes = 0;
  let rest = "";
  for await (const chunk of answer.setEncoding("utf8")) {
    const parts = (rest + String(chunk)).split(mark);
    nodes += parts.length - 1;
    rest = parts.at(-1)?.slice(-mark.length) ?? "";
  }
  return { status: answer.statusCode, nodes };
}
