import { request } from "node:http";
import type { IncomingMessage } from "node:http";
import { json, text as textOf } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ErrorAnswer } from "#schema/api.ts";
import { entityId } from "#schema/derive-id.ts";
import { ExportDocument } from "#schema/export-document.ts";
import { sampleDocument } from "../export/sample-document.ts";
import { startTestServer } from "../test-server.ts";
import type { TestServer } from "../test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer([]);
});
afterAll(() => server.close());

/** On a connection of its own: one that has waited for long may be closed just when it is used again. */
const send = (method: "GET" | "POST", path: string, type = "", body = ""): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const options = { method, agent: false, headers: { "Content-Type": type } };
    request(server.url + path, options, resolve)
      .on("error", reject)
      .end(body);
  });
const open = (body: string) => send("POST", "/api/open", "application/octet-stream", body);
const convert = (body: object) => send("POST", "/api/convert", "application/json", JSON.stringify(body));

/** The sample among this many nodes that nothing joins, each of some 500 bytes. */
function documentOf(nodes: number): ExportDocument {
  const more = Array.from({ length: nodes }, (_, index) => ({
    id: entityId("Person", `zeuge ${index}`),
    type: "Person" as const,
    name: `Zeuge ${index}`,
    aliases: Array.from({ length: 10 }, (__, other) => `Zeuge Nummer ${index} unter dem Namen ${other}`),
    degree: 0,
    articles: 1,
  }));
  return { ...sampleDocument(), nodes: [...sampleDocument().nodes, ...more] };
}

describe("a large file", { timeout: 240_000 }, () => {
  const document = documentOf(20_000);
  const text = JSON.stringify(document);

  it("is read while the server goes on answering others", async () => {
    expect(text.length).toBeGreaterThan(9_000_000);
    let reading = true;
    const started = performance.now();
    const opening = open(text).finally(() => (reading = false));
    let longest = 0;
    let answers = 0;
    for (let before = performance.now(); reading; answers += 1) {
      const { statusCode } = await send("GET", "/livez");
      expect(statusCode).toBe(200);
      const now = performance.now();
      longest = Math.max(longest, now - before);
      before = now;
    }
    const took = performance.now() - started;
    // A server that reads it itself answers once before and once after, and the wait is all of the time.
    expect(answers).toBeGreaterThan(10);
    expect(longest).toBeLessThan(took / 2);
    const { nodes, statements } = ExportDocument.parse(await json(await opening));
    expect([nodes.length, statements.length]).toEqual([document.nodes.length, document.statements.length]);
  });

  it("is turned into another format, and tells meanwhile how far on it is", async () => {
    const id = "0123456789abcdef0123456789abcdef";
    const fractionOf = async () =>
      ((await json(await send("GET", `/api/exports/${id}`))) as { fraction?: number }).fraction;
    const answer = await convert({ format: "graphml", id, document });
    // Nobody reads the file yet, so the server waits with most of it.
    const fraction = await fractionOf();
    expect(fraction).toBeGreaterThanOrEqual(0);
    expect(fraction).toBeLessThan(1);
    expect((await textOf(answer)).match(/<node /g)).toHaveLength(document.nodes.length);
    await expect.poll(fractionOf, { timeout: 30_000 }).toBeUndefined();
  });

  it("that is damaged is refused in one line, and so is an order that makes no sense", async () => {
    const cut = await open(text.slice(0, -9));
    const { error } = ErrorAnswer.parse(await json(cut));
    expect([cut.statusCode, error.code, error.message]).toEqual([
      ...[400, "BAD_REQUEST", "This file cannot be opened: it is not JSON, or was cut off."],
    ]);
    const wrong = ErrorAnswer.parse(await json(await convert({ format: "doc", document })));
    expect(wrong.error).toMatchObject({ code: "BAD_REQUEST", details: { field: "format" } });
  });

  it("can be left in the middle, as often as somebody likes, and the next one is read", async () => {
    for (let times = 0; times < 3; times += 1) {
      const answer = await open(text);
      expect(answer.statusCode).toBe(200);
      answer.destroy();
    }
    const last = await open(text);
    expect(last.statusCode).toBe(200);
    last.destroy();
  });
});
