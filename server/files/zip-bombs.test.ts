import { request } from "node:http";
import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import { buffer, json } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ZipFile } from "yazl";
import { ErrorAnswer } from "#schema/api.ts";
import { ExportDocument } from "#schema/export-document.ts";
import { sampleDocument } from "../export/sample-document.ts";
import { written } from "../export/written.ts";
import { startTestServer } from "../test-server.ts";
import type { TestServer } from "../test-server.ts";
import { createFileThreads } from "./file-threads.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer([]);
});
afterAll(() => server.close());

const megabyte = 1024 * 1024;
/** What a refused file may cost in bytes of memory: a thread that starts, and what may be unpacked of it. */
const mostGrowth = 400 * megabyte;

const open = (bytes: Uint8Array): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const options = { method: "POST", agent: false, headers: { "Content-Type": "application/octet-stream" } };
    request(`${server.url}/api/open`, options, resolve).on("error", reject).end(bytes);
  });

/** What is refused of these bytes, the most that memory grew meanwhile, in bytes, and that the server lives on. */
async function refused(bytes: Uint8Array): Promise<{ status: number | undefined; message: string; growth: number }> {
  const before = process.memoryUsage.rss();
  let growth = 0;
  const timer = setInterval(() => (growth = Math.max(growth, process.memoryUsage.rss() - before)), 20);
  const answer = await open(bytes);
  const { error } = ErrorAnswer.parse(await json(answer));
  clearInterval(timer);
  expect((await fetch(`${server.url}/livez`)).status).toBe(200);
  expect(error.message).not.toContain("\n");
  return { status: answer.statusCode, message: error.message, growth };
}

type Entry = Readonly<{ name: string; head?: string; row: string; rows: number }>;

/** A zip file of tables that hold one row over and over. */
function bombOf(entries: readonly Entry[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { name, head = "", row, rows } of entries) {
    const together = Math.min(rows, Math.ceil(megabyte / row.length));
    const piece = Buffer.from(row.repeat(together));
    const rest = Buffer.from(row.repeat(rows % together));
    const pieces = [Buffer.from(head), ...Array.from({ length: Math.floor(rows / together) }, () => piece), rest];
    zip.addReadStream(Readable.from(pieces), name, { compressionLevel: 9 });
  }
  zip.end();
  return buffer(zip.outputStream as Readable);
}

/** A zip file whose entry holds this many megabytes of one row. */
const bomb = (name: string, megabytes: number, row = "1,2,3,4,5,6,7,8\n"): Promise<Buffer> =>
  bombOf([{ name, row, rows: Math.floor((megabytes * megabyte) / row.length) }]);

const nodesHead = "id,type,name,aliases,degree,articles\r\n";
const nodeRow = "per_0123456789abcdef,Person,Ada,[],0,0\r\n";
/** Our tables, with as many nodes of one id. */
const nodesOf = (rows: number, row = nodeRow): Promise<Buffer> =>
  bombOf([
    { name: "nodes.csv", head: nodesHead + nodeRow, row, rows: rows - 1 },
    { name: "edges.csv", row: "type,source,target\r\n", rows: 1 },
  ]);

/** The same file, saying that its one entry holds this many bytes. */
function saying(zip: Buffer, bytes: number): Buffer {
  const centralHeader = zip.lastIndexOf("PK\u0001\u0002");
  const changed = Buffer.from(zip);
  changed.writeUInt32LE(bytes, centralHeader + 24);
  return changed;
}

describe("a zip file that unpacks to far more than it is", { timeout: 240_000 }, () => {
  let large: Buffer;
  beforeAll(async () => {
    large = await bomb("nodes.csv", 500);
  }, 240_000);

  it.each([500, 4000])("is refused in one line and not unpacked when it says %i MB", async (megabytes) => {
    expect(large.length).toBeLessThan(5 * megabyte);
    const { status, message, growth } = await refused(saying(large, megabytes * megabyte));
    expect([status, message]).toEqual([...[400, "This file cannot be opened: it unpacks to more than 128 MB."]]);
    expect(growth).toBeLessThan(mostGrowth);
  });

  it("is stopped on the way where it hides how much it holds", async () => {
    const { status, message, growth } = await refused(saying(large, 1000));
    expect([status, message]).toEqual([...[400, "This file cannot be opened: it is no zip file, or a damaged one."]]);
    expect(growth).toBeLessThan(mostGrowth);
  });

  it("is not unpacked where it is none of ours", async () => {
    const { status, message, growth } = await refused(await bomb("xl/worksheets/sheet1.xml", 500));
    expect([status, message]).toEqual([400, "This file cannot be opened: nodes.csv is not in the zip file."]);
    expect(growth).toBeLessThan(mostGrowth);
  });

  it("is known by its first line where as much is allowed", async () => {
    const { status, message } = await refused(await bomb("nodes.csv", 120));
    expect([status, message]).toEqual([...[400, "This file cannot be opened: nodes.csv is not a table of Beleg."]]);
  });

  it("is told by its first row where it has our columns and none of our rows", async () => {
    const { status, message } = await refused(await bomb("nodes.csv", 120, "id,name\r\n"));
    expect([status, message]).toEqual([400, "This file cannot be opened: edges.csv is not in the zip file."]);
    const rows = [
      { name: "nodes.csv", row: "id,name\r\n", rows: 10_000_000 },
      { name: "edges.csv", row: "type,source,target\r\n", rows: 1 },
    ];
    const other = await refused(await bombOf(rows));
    expect([other.status, other.message]).toEqual([400, expect.stringContaining("nodes.0.id")]);
  });

  it("is refused where its rows are short and very many", async () => {
    const { status, message, growth } = await refused(await nodesOf(15_000_000, ",,,,,\r\n"));
    expect([status, message]).toEqual([...[400, "This file cannot be opened: nodes.csv has more than 1000000 rows."]]);
    expect(growth).toBeLessThan(mostGrowth);
  });

  it("is read in a thread, however small it is itself", async () => {
    const file = await nodesOf(50_000);
    expect(file.length).toBeLessThan(64 * 1024);
    let answers = 0;
    let reading = true;
    const opening = open(file).finally(() => (reading = false));
    while (reading) answers += (await fetch(`${server.url}/livez`)).ok ? 1 : 0;
    const answer = await opening;
    expect([answer.statusCode, ExportDocument.parse(await json(answer)).nodes.length]).toEqual([200, 50_000]);
    // A server that reads it itself answers before and after.
    expect(answers).toBeGreaterThan(10);
  });

  it("is told from a workbook, with what to open instead", async () => {
    const { status, message } = await refused(Buffer.from(await written("xlsx", sampleDocument())));
    expect([status, message]).toEqual([400, expect.stringContaining("it is a workbook")]);
  });

  it("is not read for ever", async () => {
    // A thread does not even start in a millisecond.
    const files = createFileThreads(1);
    const order = { signal: new AbortController().signal, onFraction: () => undefined };
    const bytes = await bomb("nodes.csv", 8);
    await expect(files.run({ do: "open", bytes }, order)).rejects.toMatchObject({ code: "QUERY_TOO_SLOW" });
  });
});
