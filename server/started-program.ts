import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect, vi } from "vitest";

export type Program = Readonly<{
  /** Resolves with standard output once it matches. */
  says: (pattern: RegExp) => Promise<string>;
  ended: Promise<{ code: number | null; out: string; err: string }>;
  signal: (name: NodeJS.Signals) => void;
}>;

/** The server as a process of its own, as `npm run serve` starts it, on a free port; for tests. */
export function startProgram(env: Readonly<Record<string, string>>): Program {
  const child = spawn(process.execPath, ["--import", "tsx", join(import.meta.dirname, "main.ts")], {
    env: { ...process.env, NEO4J_URI: "", LOG_LEVEL: "error", PORT: "0", ...env },
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    child.on("close", (code) => resolve({ code, out, err }));
  });
  const says = async (pattern: RegExp): Promise<string> => {
    await vi.waitFor(() => expect(out).toMatch(pattern), { timeout: 60_000 });
    return out;
  };
  return { says, ended, signal: (name) => void child.kill(name) };
}
