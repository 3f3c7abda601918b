import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");

/** Runs one of the project's programs to its end. Rejects with what it wrote when it fails. */
function runToEnd(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, ["--import", "tsx", ...args], { cwd: root, env });
  let output = "";
  child.stdout.on("data", (data: Buffer) => (output += data.toString()));
  child.stderr.on("data", (data: Buffer) => (output += data.toString()));
  return new Promise((resolve, reject) => {
    child.on("close", (code) => (code === 0 ? resolve() : reject(new Error(`${args.join(" ")}: ${output}`))));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}

export type ServedSamples = Readonly<{
  url: string;
  /** Takes the server away, and brings it back on the same address. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Ends everything and removes the data. */
  remove(): Promise<void>;
}>;

/** The samples, ingested into an embedded store of their own, served by the real server. */
export async function serveSamples(): Promise<ServedSamples> {
  const folder = await mkdtemp(join(tmpdir(), "beleg-walk-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { ...process.env, DATA_DIR: folder, PORT: String(port), NEO4J_URI: "", LOG_LEVEL: "error" };
  let child: ChildProcess | undefined;

  async function start(): Promise<void> {
    child = spawn(process.execPath, ["--import", "tsx", "server/main.ts"], { cwd: root, env, stdio: "ignore" });
    const deadline = Date.now() + 90_000;
    while (Date.now() < deadline) {
      const answer = await fetch(`${url}/readyz`).catch(() => undefined);
      if (answer?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error("The server did not start within 90 seconds.");
  }

  async function stop(): Promise<void> {
    const ending = child;
    child = undefined;
    if (!ending || ending.exitCode !== null) return;
    const ended = new Promise((resolve) => ending.once("exit", resolve));
    ending.kill("SIGTERM");
    await ended;
  }

  await runToEnd(["ingest/main.ts", "samples"], env);
  await start();
  return {
    url,
    start,
    stop,
    remove: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
