// `npm run check`: the one gate. Everything that must hold for every commit is in this list.
import { join } from "node:path";
import { ensureInstalled, requireNode, run } from "./install.mjs";

const bin = (/** @type {string[]} */ ...path) => join("node_modules", ...path);

/** @type {readonly (readonly [name: string, args: readonly string[]])[]} */
const gates = [
  ["types", [bin("typescript", "bin", "tsc"), "--noEmit"]],
  ["lint", [bin("eslint", "bin", "eslint.js"), ".", "--max-warnings", "0"]],
  ["format", [bin("prettier", "bin", "prettier.cjs"), "--check", "--log-level", "warn", "."]],
  ["unused code and dependencies", [bin("knip", "bin", "knip.js")]],
];

requireNode();
await ensureInstalled();
for (const [name, args] of gates) {
  const started = Date.now();
  const { code, output } = await run(process.execPath, args, { quiet: true });
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  console.log(`${code === 0 ? "ok    " : "FAILED"} ${name} (${seconds} s)`);
  if (code !== 0) {
    console.log(output.trim());
    process.exitCode = 1;
  }
}
