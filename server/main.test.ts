import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AppError } from "#schema/errors.ts";
import { sampleGraphs } from "./sample-graphs.ts";
import { startProgram } from "./started-program.ts";
import type { Program } from "./started-program.ts";
import { startTestServer } from "./test-server.ts";
import { whyNotStarted } from "./why-not-started.ts";

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "beleg-main-"));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

const start = (env: Record<string, string>): Program => startProgram({ DATA_DIR: dataDir, ...env });

describe("npm run serve", { timeout: 120_000 }, () => {
  it("prints its address once it serves, and ends in order when told to", async () => {
    const program = start({});
    const out = await program.says(/ready/);
    const [, url] = /^Beleg is ready: (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(out) ?? [];
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    program.signal("SIGTERM");
    expect(await program.ended).toMatchObject({ code: 0, err: "" });
  });

  it("lets others in who have the token, and warns where nobody is asked for one", async () => {
    const guarded = start({ HOST: "0.0.0.0", AUTH_TOKEN: "t".repeat(64) });
    const [, url] = /(http:\S+)/.exec(await guarded.says(/ready/)) ?? [];
    expect((await fetch(`${url}/api/status`)).status).toBe(401);
    guarded.signal("SIGTERM");
    expect(await guarded.ended).toMatchObject({ code: 0, err: "" });
    const open = start({ HOST: "0.0.0.0", INSECURE_NO_SIGN_IN: "1" });
    await open.says(/ready/);
    open.signal("SIGTERM");
    expect((await open.ended).err).toContain("asks nobody");
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
    [{ HOST: "0.0.0.0" }, "AUTH_TOKEN"],
    [{ HOST: "0.0.0.0", AUTH_TOKEN: "short" }, "AUTH_TOKEN"],
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
