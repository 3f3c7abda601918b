import type { Cell } from "./columns.ts";
import { openCsvTable } from "./csv-table.ts";
import type { AlteredCell, CsvTable, CsvTableShape } from "./csv-table.ts";
import type { ExportOptions } from "./export-options.ts";
import { openSpool } from "./spool.ts";
import { zipArchive } from "./zip-archive.ts";
import type { ZipEntry } from "./zip-archive.ts";

export const alteredFile = "altered.jsonl";

export type CsvRow = Readonly<{
  file: string;
  id: string;
  cells: readonly Cell[];
  /** Cells that are not what they were before the table sees them. */
  altered?: readonly AlteredCell[];
}>;

/**
 * Several tables in one zip file, with altered.jsonl beside them when a cell could not be written as it is. The rows may
 * come in any order: every table waits on disk until all are there, so nothing is sent when the source fails.
 */
export async function* csvArchive(
  shapes: readonly CsvTableShape[],
  rows: AsyncIterable<CsvRow>,
  texts: readonly ZipEntry[],
  options: ExportOptions,
): AsyncIterable<Uint8Array> {
  const report = await openSpool();
  const tables: CsvTable[] = [];
  let alterations = 0;
  try {
    const tell = async (cell: AlteredCell) => {
      alterations += 1;
      await report.write(`${JSON.stringify(cell)}\n`);
    };
    for (const shape of shapes) tables.push(await openCsvTable(shape, tell));
    const byName = new Map(tables.map((table) => [table.name, table]));
    for await (const { file, id, cells, altered = [] } of rows) {
      for (const cell of altered) await tell(cell);
      await byName.get(file)?.write(id, cells);
    }
    const entries = [...texts, ...tables.map((table) => table.read())];
    if (alterations > 0) entries.push({ name: alteredFile, content: report.read() });
    yield* zipArchive(entries, new Date(options.generatedAt));
  } finally {
    await Promise.all([report, ...tables].map((open) => open.close()));
  }
}

/** A short text as an entry. */
export const textEntry = (name: string, text: string): ZipEntry => ({
  name,
  content: (async function* () {
    yield text;
  })(),
});
