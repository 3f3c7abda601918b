import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { ExportFormat } from "#schema/export-format.ts";
import { exportFormats } from "#server/export/formats.ts";

const run = promisify(execFile);
const program = join(import.meta.dirname, "export-memory.ts");
/** Nodes, edges and statements: a fifth of what the benchmark writes, and still far more than the limit if they were held. */
const elements = 200_000;

describe("an export of very many elements", { timeout: 600_000 }, () => {
  test.each(ExportFormat.options.filter((format) => exportFormats[format].streams))("streams as %s", async (format) => {
    const { stdout } = await run(process.execPath, ["--import", "tsx", program, String(elements), format]);
    expect(JSON.parse(stdout)).toMatchObject({ format, elements, within: true });
  });
});
