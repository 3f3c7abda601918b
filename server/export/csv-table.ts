import { stringify } from "csv-stringify/sync";
import type { Cell } from "./columns.ts";
import { guardFormula } from "./formula-guard.ts";
import { openSpool } from "./spool.ts";
import type { ZipEntry } from "./zip-archive.ts";

export type CsvTableShape = Readonly<{
  name: string;
  header: readonly string[];
  /** What a reader needs beyond RFC 4180 to get a text as it is; no change to what the text says. */
  encoded?: (text: string) => string;
}>;

/** A cell that could not be written as it is, and what it was. */
export type AlteredCell = Readonly<{
  file: string;
  row: string;
  column: string;
  why: "formula" | "character";
  exact: string;
}>;

export type CsvTable = Readonly<{
  name: string;
  /** `row` is the id by which an altered cell can be found again. */
  write(row: string, cells: readonly Cell[]): Promise<void>;
  read(): ZipEntry;
  close(): Promise<void>;
}>;

/** U+0000 ends the text in many readers, and a lone surrogate has no form in UTF-8. */
const unwritable = /\u0000|\p{Surrogate}/gu;

/**
 * A table by RFC 4180 (CRLF, every text quoted) that waits on disk. Cells that a spreadsheet would compute are guarded and
 * characters that cannot be written become U+FFFD; both are told to `altered` with the exact text.
 */
export async function openCsvTable(
  { name, header, encoded = (text) => text }: CsvTableShape,
  altered: (cell: AlteredCell) => Promise<void>,
): Promise<CsvTable> {
  const spool = await openSpool();
  const line = (cells: readonly Cell[]) =>
    stringify([[...cells]], {
      record_delimiter: "\r\n",
      quoted_string: true,
      cast: { boolean: (value) => String(value) },
    });
  await spool.write(line(header));

  async function written(row: string, column: string, cell: Cell): Promise<Cell> {
    if (typeof cell !== "string") return cell;
    const writable = cell.replace(unwritable, "\uFFFD");
    if (writable !== cell) await altered({ file: name, row, column, why: "character", exact: cell });
    const guarded = guardFormula(writable);
    if (guarded !== writable) await altered({ file: name, row, column, why: "formula", exact: cell });
    return encoded(guarded);
  }

  return {
    name,
    async write(row, cells) {
      const safe: Cell[] = [];
      for (const [index, cell] of cells.entries()) safe.push(await written(row, header[index] ?? "", cell));
      await spool.write(line(safe));
    },
    read: () => ({ name, content: spool.read() }),
    close: () => spool.close(),
  };
}
