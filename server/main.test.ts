import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AppError } from "#schema/errors.ts";
import { sampleGraphs } from "./sample-graphs.ts";
import { startTestServer } from "./test-server.ts";
import { whyNotStarted } from "./why-not-started.ts";

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "beleg-main-"));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

type Program = Readonly<{
  /** Resolves with standard output once it matches. */
  says: (pattern: RegExp) => Promise<string>;
  ended: Promise<{ code: number | null; out: string; err: string }>;
  signal: (name: NodeJS.Signals) => void;
}>;

function start(env: Record<string, string>): Program {
  const main = join(import.meta.dirname, "main.ts");
  const child = spawn(process.execPath, ["--import", "tsx", main], {
    env: { ...process.env, DATA_DIR: dataDir, NEO4J_URI: "", LOG_LEVEL: "error", PORT: "0", ...env },
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    child.on("close", (code) => resolve({ code, out, err }));
  });
  const says = async (pattern: RegExp): Promise<string> => {
    await expect.poll(() => out, { timeout: 60_000 }).toMatch(pattern);
    return out;
  };
  return { says, ended, signal: (name) => void child.kill(name) };
}

describe("npm run serve", { timeout: 120_000 }, () => {
  it("prints its address once it serves, and ends in order when told to", async () => {
    const program = start({});
    const out = await program.says(/ready/);
    const [, url] = /^Beleg is ready: (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(out) ?? [];
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    program.signal("SIGTERM");
    expect(await program.ended).toMatchObject({ code: 0, err: "" });
  });

  it("says in one line that its port is in use", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const port = String((other.address() as AddressInfo).port);
    const { code, out, err } = await start({ PORT: port }).ended;
    other.close();
    expect([code, out]).toEqual([1, ""]);
    expect(err).toBe(`Port ${port} is in use. Stop what uses it or choose another: PORT=8081 npm start\n`);
  });

  it.each([
    [{ PORT: "eighty" }, "PORT"],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL"],
    [{ NEO4J_URI: "localhost" }, "NEO4J_URI"],
    [{ DATA_DIR: join(import.meta.filename, "below") }, "main.test.ts"],
  ])("says in one line what is wrong with %j", async (env, text) => {
    const { code, err } = await start(env as unknown as Record<string, string>).ended;
    expect(code).toBe(1);
    expect(err.trim().split("\n")).toEqual([expect.stringContaining(text)]);
  });
});

describe("why it could not start", () => {
  it("is one line, whatever was thrown", () => {
    const errors = [
      Object.assign(new Error("listen EACCES"), { code: "EACCES", port: 80 }),
      Object.assign(new Error("x"), { code: "EADDRNOTAVAIL", address: "10.9.9.9" }),
      new AppError("STORE_UNAVAILABLE", 503, "The database does not answer."),
      new Error("first line\n    at somewhere (file.ts:1)"),
      "text",
      undefined,
    ];
    for (const error of errors) expect(whyNotStarted(error)).toMatch(/^[^\n]+$/);
    expect(whyNotStarted(errors[3])).toBe("first line");
  });
});

describe("a server that is about to stop", () => {
  it("is alive but not ready, and ends its event streams", async () => {
    const server = await startTestServer(sampleGraphs);
    const events = (await fetch(`${server.url}/api/events`)).body!.pipeThrough(new TextDecoderStream()).getReader();
    let heard = "";
    // The stream opens before the store has been asked for its revision.
    while (!heard.includes("event: revision")) heard += (await events.read()).value ?? "";
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    server.draining.abort();
    const ready = await fetch(`${server.url}/readyz`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ error: { code: "SHUTTING_DOWN" } });
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
    while (!(await events.read()).done) continue;
    await server.close();
  });

  it("is not ready when its store is away", async () => {
    const server = await startTestServer([]);
    await server.store.close();
    const ready = await fetch(`${server.url}/readyz`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ error: { code: "STORE_UNAVAILABLE" } });
    await server.close();
  });
});
