import type { Cell } from "./columns.ts";
import { startsLikeFormula } from "./formula-guard.ts";
import { openSpool } from "./spool.ts";
import type { Spool } from "./spool.ts";
import { cellStyle, sheetFrame } from "./xlsx-package.ts";
import { cellText } from "./xlsx-text.ts";

/** Rows that Excel reads of one sheet, the header included. */
const rowsOfSheet = 1_048_576;

/** Told of every cell that cannot be written as it is. */
export type ChangedCell = (row: string, column: string, why: "cut" | "characters") => Promise<void>;

/** One table; past the rows of a sheet it goes on in a second one, `name 2`. */
export type SheetTable = Readonly<{
  write(row: string, cells: readonly Cell[]): Promise<void>;
  finished(): Promise<readonly { name: string; content: AsyncIterable<Uint8Array> }[]>;
  close(): Promise<void>;
}>;

export async function openSheetTable(
  name: string,
  header: readonly string[],
  changed: ChangedCell,
  maximumRows = rowsOfSheet,
): Promise<SheetTable> {
  const sheets: Spool[] = [];
  let row = 0;

  async function begin(): Promise<Spool> {
    await sheets.at(-1)?.write(sheetFrame.close);
    const sheet = await openSpool();
    sheets.push(sheet);
    row = 1;
    const cells = header.map((title, index) => textCell(index, row, cellText(title).xml, cellStyle.header));
    await sheet.write(`${sheetFrame.open}${rowXml(row, cells)}`);
    return sheet;
  }
  let sheet = await begin();

  return {
    async write(id, values) {
      if (row >= maximumRows) sheet = await begin();
      row += 1;
      const cells: string[] = [];
      for (const [index, value] of values.entries()) {
        if (value === undefined) continue;
        const { xml, why } = cellXml(index, row, value);
        if (why) await changed(id, header[index] ?? "", why);
        cells.push(xml);
      }
      await sheet.write(rowXml(row, cells));
    },
    async finished() {
      await sheet.write(sheetFrame.close);
      return sheets.map((one, index) => ({ name: index === 0 ? name : `${name} ${index + 1}`, content: one.read() }));
    },
    async close() {
      await Promise.all(sheets.map((one) => one.close()));
    },
  };
}

const rowXml = (row: number, cells: readonly string[]) => `<row r="${row}">${cells.join("")}</row>\n`;

function cellXml(index: number, row: number, value: string | number | boolean) {
  const place = `r="${column(index)}${row}"`;
  if (typeof value === "number") return { xml: `<c ${place}><v>${value}</v></c>` };
  if (typeof value === "boolean") return { xml: `<c ${place} t="b"><v>${value ? 1 : 0}</v></c>` };
  const { xml, changed } = cellText(value);
  const style = startsLikeFormula(value) ? cellStyle.guarded : cellStyle.plain;
  return { xml: textCell(index, row, xml, style), why: changed };
}

const textCell = (index: number, row: number, xml: string, style: number) =>
  `<c r="${column(index)}${row}" t="inlineStr"${style ? ` s="${style}"` : ""}><is><t xml:space="preserve">${xml}</t></is></c>`;

/** 0 is A, 25 is Z, 26 is AA. */
function column(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${column(Math.floor(index / 26) - 1)}${last}`;
}
