import type { ExportDocument, ExportHeader } from "#schema/export-document.ts";
import { articleColumns, bundleColumns, fromCells, nodeColumns, sourceColumns, statementColumns } from "../columns.ts";
import type { Column } from "../columns.ts";
import { alteredFile } from "../csv-archive.ts";
import type { AlteredCell } from "../csv-table.ts";
import { headerFile } from "../csv.ts";
import { bundleId } from "../graph-elements.ts";
import { checkDocument, checkFirst } from "./check-document.ts";
import { csvRows } from "./csv-rows.ts";
import type { Part, Row } from "./csv-rows.ts";
import { notReadable } from "./read-error.ts";
import { utf8Text } from "./utf8-text.ts";
import { zipEntries } from "./zip-entries.ts";

const ourFiles: ReadonlySet<string> = new Set([
  ...["nodes.csv", "edges.csv", "statements.csv", "articles.csv", "sources.csv"],
  ...[headerFile, alteredFile],
]);

/** Part of every workbook of Excel, which is a zip file too. */
const workbookFile = "xl/workbook.xml";

/** What lies in the zip file, by name. */
type Texts = ReadonlyMap<string, string>;
/** Cells that could not be written as they were, by table and row, and then by column. */
type Exact = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Reads the zip file that ../csv.ts wrote. Throws BAD_REQUEST. */
export async function readCsv(bytes: Uint8Array): Promise<ExportDocument> {
  const entries = await zipEntries(bytes, (name) => ourFiles.has(name) || name === workbookFile);
  if (entries.has(workbookFile)) throw notReadable("file-workbook");
  const texts = new Map([...entries].map(([name, entry]) => [name, utf8Text(entry)]));
  const header = headerOf(texts.get(headerFile), texts.has("statements.csv"));
  const exact = exactCells(texts.get(alteredFile) ?? "");
  // Before a hundred megabytes of rows that are not ours are taken apart.
  checkFirst({ ...(header as object), ...tablesOf(texts, exact, "first row") });
  return checkDocument({ ...(header as object), ...tablesOf(texts, exact, "all rows") });
}

function tablesOf(texts: Texts, exact: Exact, part: Part): object {
  const rows = (file: string): readonly Row[] | undefined => {
    const text = texts.get(file);
    return text === undefined ? undefined : csvRows(file, text, part);
  };
  const read = <T>(file: string, of: readonly Row[], columns: readonly Column<T>[]) =>
    of.map((row) => {
      const altered = exact.get(rowKey(file, rowId(row)));
      return fromCells(columns, (key) => altered?.get(key) ?? row.get(key));
    });
  const nodes = rows("nodes.csv") ?? missing("nodes.csv");
  const positions = positionsOf(nodes);
  const sources = rows("sources.csv");
  return {
    ...(positions.length > 0 ? { positions: Object.fromEntries(positions) } : {}),
    nodes: read("nodes.csv", nodes, nodeColumns),
    bundles: read("edges.csv", rows("edges.csv") ?? missing("edges.csv"), bundleColumns),
    statements: read("statements.csv", rows("statements.csv") ?? [], statementColumns),
    articles: read("articles.csv", rows("articles.csv") ?? [], articleColumns),
    ...(sources && { sources: read("sources.csv", sources, sourceColumns) }),
  };
}

/** Of tables that somebody has taken out of the zip file no more is known than whether quotes are among them. */
function headerOf(written: string | undefined, evidence: boolean): unknown {
  if (written !== undefined) return json(written, headerFile);
  const generatedAt = new Date().toISOString();
  return { format: "beleg-graph", version: 1, generatedAt, title: "", evidence } satisfies ExportHeader;
}

const missing = (name: string): never => {
  throw notReadable("file-missing", { values: { name } });
};

const rowKey = (file: string, row: string) => `${file}\n${row}`;

function rowId(row: Row): string {
  const [type, source, target] = [row.get("type"), row.get("source"), row.get("target")];
  return row.get("id") ?? bundleId({ type, source, target } as Parameters<typeof bundleId>[0]);
}

function positionsOf(nodes: readonly Row[]): [string, { x: number; y: number }][] {
  return nodes.flatMap((row) => {
    const [x, y] = [row.get("x"), row.get("y")];
    return x === undefined || y === undefined ? [] : [[row.get("id") ?? "", { x: Number(x), y: Number(y) }]];
  });
}

function exactCells(lines: string): Exact {
  const byRow = new Map<string, Map<string, string>>();
  for (const line of lines.split("\n")) {
    if (line === "") continue;
    const { file, row, column, exact } = Object(json(line, alteredFile)) as AlteredCell;
    const key = rowKey(file, row);
    const cells = byRow.get(key) ?? new Map<string, string>();
    byRow.set(key, cells.set(column, exact));
  }
  return byRow;
}

function json(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw notReadable("file-damaged", { values: { name }, cause: error });
  }
}
