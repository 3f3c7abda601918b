// `npm test`: installs what the tests need, runs all of them and ends with how many passed and failed.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureApocJars } from "./apoc-jars.mjs";
import { ensureBuilt } from "./build.mjs";
import { ensureChromium } from "./chromium.mjs";
import { ensureGephiJar } from "./gephi-jar.mjs";
import { ensureInstalled, requireNode, root } from "./install.mjs";
import { ensureNeo4jJars } from "./neo4j-jars.mjs";
import { ensureReaders } from "./readers.mjs";

requireNode();
await ensureInstalled();
await ensureBuilt();
const parts = [
  ["Chromium", await ensureChromium()],
  ["Neo4j (needs Java 17 and Maven)", await ensureNeo4jJars()],
  ["APOC (needs Java 17 and Maven)", await ensureApocJars()],
  ["Gephi's toolkit (needs Java 17 and Maven)", await ensureGephiJar()],
  ["Python readers of our exports", await ensureReaders()],
];
for (const [name, there] of parts) if (!there) console.error(`Not to be had here, its tests are skipped: ${name}`);

const results = join(root, ".cache", "test-results.json");
mkdirSync(join(root, ".cache"), { recursive: true });
rmSync(results, { force: true });
const vitest = join("node_modules", "vitest", "vitest.mjs");
const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${results}`];
const child = spawn(process.execPath, [vitest, "run", ...reporters, ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
});
const code = await new Promise((resolve) => child.on("close", resolve));

const report = existsSync(results) ? JSON.parse(readFileSync(results, "utf8")) : undefined;
const passed = report?.numPassedTests ?? 0;
const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
// A file that cannot be loaded fails without a failed test in it.
const failedFiles = (report?.testResults ?? []).filter(
  (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
    file.status === "failed" && file.assertionResults.length === 0,
).length;
let failed = (report?.numFailedTests ?? 0) + failedFiles;
if (process.env["CI"] && skipped > 0) {
  console.log(`${skipped} skipped: in CI every part must be there, so they count as failed.`);
  failed += skipped;
}
if (failed === 0 && code !== 0) failed = 1;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
