import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { request } from "node:http";
import type { IncomingMessage } from "node:http";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { buffer } from "node:stream/consumers";
import { afterEach, describe, expect, it } from "vitest";
import type { ExportFormat } from "#schema/export-format.ts";

/**
 * A server whose graph is larger than what lies between it and a client that does not read: 30 MB of quotes that no zip file
 * makes smaller. It says where it is, and when nobody reads its graph any more.
 */
const program = `
  import { randomBytes } from "node:crypto";
  import { sampleDocument } from ${JSON.stringify(join(import.meta.dirname, "export", "sample-document.ts"))};
  import { startTestServer } from ${JSON.stringify(join(import.meta.dirname, "test-server.ts"))};
  const { nodes, bundles: [bundle], statements: [statement] } = sampleDocument();
  const plain = await startTestServer([]);
  const reader = {
    ...plain.store.reader,
    async *subgraph() {
      try {
        for (const node of nodes) yield { kind: "node", node };
        for (let at = 0; at < 6000; at += 1) {
          const quote = randomBytes(3750).toString("base64");
          const id = "sta_" + String(at).padStart(16, "0");
          yield { kind: "bundle", bundle, statements: [{ ...statement, id, quote }] };
        }
      } finally {
        console.log("left");
      }
    },
  };
  const server = await startTestServer([], { store: { ...plain.store, reader } });
  process.once("SIGTERM", async () => {
    await server.close();
    await plain.close();
    process.exit(0);
  });
  console.log(server.url);
`;

/** One of each kind: JSON, a zip file of tables, a workbook, XML, a script. */
const kinds: readonly ExportFormat[] = ["json", "csv", "xlsx", "graphml", "cypher"];

let child: ChildProcess | undefined;
afterEach(() => void child?.kill("SIGKILL"));

type Running = Readonly<{
  url: string;
  said: readonly string[];
  signal(name: NodeJS.Signals): void;
  ended: Promise<unknown>;
}>;

async function start(): Promise<Running> {
  const server = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  child = server;
  const said: string[] = [];
  const lines = createInterface({ input: server.stdout }).on("line", (line) => said.push(line));
  await once(lines, "line");
  return { url: said[0] ?? "", said, signal: (name) => void server.kill(name), ended: once(server, "exit") };
}

/** The answer, of which nothing is read yet. */
const ask = (url: string, format: ExportFormat): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const headers = { "Content-Type": "application/json" };
    request(`${url}/api/export`, { method: "POST", agent: false, headers }, resolve)
      .on("error", reject)
      .end(JSON.stringify({ format, title: "Hafen" }));
  });

/** What a client makes of it: a file that it takes for whole, or a broken connection. */
async function outcome(answer: IncomingMessage): Promise<{ whole: boolean; error: unknown }> {
  let error: unknown;
  try {
    await buffer(answer);
  } catch (cause) {
    error = (cause as NodeJS.ErrnoException).code;
  }
  return { whole: answer.complete, error };
}

describe("an export over HTTP that does not come to its end", { timeout: 240_000 }, () => {
  it("is whole where nothing happens, and says no length before", async () => {
    const { url } = await start();
    for (const kind of kinds) {
      const answer = await ask(url, kind);
      expect([answer.statusCode, answer.headers["content-length"]]).toEqual([200, undefined]);
      expect(answer.headers["transfer-encoding"]).toBe("chunked");
      expect(await outcome(answer)).toEqual({ whole: true, error: undefined });
    }
  });

  it.each(["SIGKILL", "SIGTERM"] as const)(
    "breaks off when %s ends the server, and never looks whole",
    async (name) => {
      const server = await start();
      const answers = await Promise.all(kinds.map((kind) => ask(server.url, kind)));
      expect(answers.map(({ statusCode }) => statusCode)).toEqual(kinds.map(() => 200));
      // Each of them is under way.
      await Promise.all(answers.map((answer) => once(answer, "readable")));
      server.signal(name);
      await server.ended;
      for (const answer of answers) {
        expect(await outcome(answer)).toEqual({ whole: false, error: "ECONNRESET" });
      }
    },
  );

  it("ends on the server too when the client goes away", async () => {
    const { url, said } = await start();
    for (const kind of kinds) (await ask(url, kind)).destroy();
    await expect.poll(() => said.filter((line) => line === "left"), { timeout: 60_000 }).toHaveLength(kinds.length);
    expect((await fetch(`${url}/livez`)).status).toBe(200);
  });
});
