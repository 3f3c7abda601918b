import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");

export type Product = Readonly<{ url: string; stop(): Promise<void> }>;

/** Beleg as a newcomer has it: the samples taken in by the command line, then the server, both as programs of their own. */
export async function startProduct(env: Readonly<Record<string, string>> = {}): Promise<Product> {
  const dataDir = await mkdtemp(join(tmpdir(), "beleg-walk-"));
  const port = await freePort();
  const all = { ...process.env, DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: "error", ...env };
  await ended(start(["ingest/main.ts", "samples"], all));
  const server = start(["server/main.ts"], all);
  const url = `http://127.0.0.1:${port}`;
  await ready(url, server);
  return {
    url,
    async stop() {
      server.kill("SIGTERM");
      await new Promise((resolve) => server.once("close", resolve));
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

const start = (args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess =>
  spawn(process.execPath, ["setup/run.mjs", ...args], { cwd: root, env, stdio: ["ignore", "ignore", "pipe"] });

function ended(child: ChildProcess): Promise<void> {
  let said = "";
  child.stderr?.on("data", (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve, reject) =>
    child.on("close", (code) => (code === 0 ? resolve() : reject(new Error(`ended with ${code}: ${said}`)))),
  );
}

async function ready(url: string, server: ChildProcess): Promise<void> {
  let said = "";
  server.stderr?.on("data", (chunk: Buffer) => (said += chunk.toString()));
  for (let tries = 0; tries < 600; tries++) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}: ${said}`);
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`the server was not ready in time: ${said}`);
}

function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((resolve) =>
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    }),
  );
}
