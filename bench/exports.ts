import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ExportFormat } from "#schema/export-format.ts";
import { exportFormats } from "#server/export/formats.ts";
import { figure } from "./measure.ts";
import type { Figure } from "./measure.ts";

/** What `export-memory.ts` prints for one format. */
type Measured = Readonly<{ format: string; elements: number; growthMb: number; limitMb: number }>;

const elements = 1_000_000;

/** By how much a process grows that writes a million elements and tells meanwhile how far on it is; each format in its own. */
export async function exports(): Promise<Figure[]> {
  return ExportFormat.options.filter((format) => exportFormats[format].streams).map(measured);
}

function measured(format: ExportFormat): Figure {
  const program = join(import.meta.dirname, "export-memory.ts");
  const { stdout } = spawnSync(process.execPath, [...process.execArgv, program, String(elements), format], {
    encoding: "utf8",
  });
  const { growthMb, limitMb } = JSON.parse(stdout) as Measured;
  const name = `${format}, ${elements.toLocaleString("en")} elements, growth of the process`;
  return figure(name, "MB", growthMb, { name: "limit", value: limitMb }, (ratio) => ratio <= 1);
}
