// `npm start`: from a fresh clone to an address to open.
import { join } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled, requireNode, root } from "./install.mjs";
import { runProgram } from "./run.mjs";

requireNode();
await ensureInstalled();
await ensureBuilt();
const samples = await runProgram([join(root, "ingest", "main.ts"), "--if-empty", join(root, "samples")]);
process.exitCode = samples === 1 ? 1 : await runProgram([join(root, "server", "main.ts")]);
