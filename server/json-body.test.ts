import { connect } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ErrorAnswer } from "#schema/api.ts";
import type { Endpoint } from "./endpoint.ts";
import { endpoints } from "./endpoints.ts";
import { startTestServer } from "./test-server.ts";
import type { TestServer } from "./test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer([]);
});
afterAll(() => server.close());

const taking = Object.entries(endpoints as Readonly<Record<string, Endpoint>>).filter(
  ([id, { body }]) => body !== undefined || id === "open",
);
const megabyte = Buffer.alloc(1024 * 1024, " ");
/** More than any route takes, in megabytes. */
const most = 129;

/** A sender that does not stop for an answer, on a connection that is closed behind it: the case in which answers get lost. */
type Sender = Readonly<{
  write(piece: Uint8Array): Promise<void>;
  /** What has come back so far. */
  heard(): string;
  /** Everything that came back, once the server has closed; rejects where the connection broke. */
  all: Promise<string>;
  end(): void;
}>;

function send(id: string, { method, path }: Endpoint, headers: Readonly<Record<string, string | number>>): Sender {
  const { port, host } = new URL(server.url);
  const socket = connect(Number(port), "127.0.0.1");
  const place = path.replace(/\{(?:id|key)\}/u, path.includes("/views/") ? "view_0000000000000000" : "x");
  const type = id === "open" ? "application/octet-stream" : "application/json";
  const head = Object.entries({ Host: host, Connection: "close", "Content-Type": type, ...headers });
  const lines = [`${method.toUpperCase()} ${place} HTTP/1.1`, ...head.map(([name, value]) => `${name}: ${value}`)];
  socket.write(`${lines.join("\r\n")}\r\n\r\n`);
  let heard = "";
  socket.setEncoding("utf8").on("data", (text: string) => (heard += text));
  const all = new Promise<string>((resolve, reject) => {
    socket.on("end", () => resolve(heard)).on("error", reject);
  });
  const write = (piece: Uint8Array): Promise<void> =>
    new Promise((resolve, reject) => socket.write(piece, (error) => (error ? reject(error) : resolve())));
  return { write, heard: () => heard, all, end: () => socket.end() };
}

/** As HTTP sends a body whose length nobody knows before. */
const chunk = (bytes: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from("\r\n")]);
const lastChunk = Buffer.from("0\r\n\r\n");

function expectTooLarge(heard: string): void {
  const [head = "", body = ""] = heard.split("\r\n\r\n");
  expect(head).toMatch(/^HTTP\/1\.1 413 /);
  const { code, message } = ErrorAnswer.parse(JSON.parse(body)).error;
  expect([code, message]).toEqual([
    ...[
      "TOO_LARGE",
      expect.stringMatching(/^That is too much at once: at most \d+ (MB|kB) are taken here\. Choose fewer nodes\.$/),
    ],
  ]);
}

describe.each(taking)("%s", { timeout: 120_000 }, (id, endpoint) => {
  it("refuses a body that is announced too large before it has come, and reads it off", async () => {
    const sender = send(id, endpoint, { "Content-Length": most * megabyte.length });
    await sender.write(megabyte);
    await expect.poll(sender.heard, { timeout: 60_000 }).toContain("requestId");
    for (let sent = 1; sent < most; sent += 1) await sender.write(megabyte);
    expectTooLarge(await sender.all);
    sender.end();
  });

  it("refuses a body of unknown length as soon as it is too large, and reads on to its end", async () => {
    const sender = send(id, endpoint, { "Transfer-Encoding": "chunked" });
    for (let sent = 0; sent < most; sent += 1) await sender.write(chunk(megabyte));
    await expect.poll(sender.heard, { timeout: 60_000 }).toContain("requestId");
    await sender.write(chunk(megabyte));
    await sender.write(lastChunk);
    expectTooLarge(await sender.all);
    sender.end();
  });

  it("refuses what unpacks to more than it takes", async () => {
    const packed = gzipSync(Buffer.alloc(most * megabyte.length, " "));
    expect(packed.length).toBeLessThan(200_000);
    const sender = send(id, endpoint, { "Content-Encoding": "gzip", "Content-Length": packed.length });
    await sender.write(packed);
    expectTooLarge(await sender.all);
    sender.end();
  });
});

it("a refusal for another reason reaches a sender that goes on", { timeout: 120_000 }, async () => {
  const headers = { "Content-Length": most * megabyte.length, "Sec-Fetch-Site": "cross-site" };
  const sender = send("export", endpoints.export, headers);
  await sender.write(megabyte);
  await expect.poll(sender.heard, { timeout: 60_000 }).toContain("FORBIDDEN_ORIGIN");
  for (let sent = 1; sent < most; sent += 1) await sender.write(megabyte);
  expect(await sender.all).toMatch(/^HTTP\/1\.1 403 /);
  sender.end();
});
