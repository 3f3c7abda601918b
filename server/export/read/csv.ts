import { parse } from "csv-parse/sync";
import type { ExportDocument, ExportHeader } from "#schema/export-document.ts";
import { articleColumns, bundleColumns, fromCells, nodeColumns, sourceColumns, statementColumns } from "../columns.ts";
import type { Column } from "../columns.ts";
import { alteredFile } from "../csv-archive.ts";
import type { AlteredCell } from "../csv-table.ts";
import { headerFile } from "../csv.ts";
import { unguardFormula } from "../formula-guard.ts";
import { bundleId } from "../graph-elements.ts";
import { checkDocument } from "./check-document.ts";
import { notReadable } from "./read-error.ts";
import { utf8Text } from "./utf8-text.ts";
import { zipEntries } from "./zip-entries.ts";

const ourFiles: ReadonlySet<string> = new Set([
  ...["nodes.csv", "edges.csv", "statements.csv", "articles.csv", "sources.csv"],
  ...[headerFile, alteredFile],
]);
/** One of them stands in each of the tables: of nodes, statements and articles, and of edges. */
const firstColumns = ["id", "source"];
/** Part of every workbook of Excel, which is a zip file too. */
const workbookFile = "xl/workbook.xml";
const whyNoWorkbook = "it is a workbook. Save the graph as JSON, GraphML, GEXF or CSV to open it again";

type Row = ReadonlyMap<string, string>;
type Exact = ReadonlyMap<string, string>;

/** Reads the zip file that ../csv.ts wrote. Throws BAD_REQUEST. */
export async function readCsv(bytes: Uint8Array): Promise<ExportDocument> {
  const entries = await zipEntries(bytes, (name) => ourFiles.has(name) || name === workbookFile);
  if (entries.has(workbookFile)) throw notReadable(whyNoWorkbook);
  const text = (name: string): string | undefined => {
    const entry = entries.get(name);
    return entry && utf8Text(entry);
  };
  const header = headerOf(text(headerFile), text("statements.csv") !== undefined);
  const exact = exactCells(text(alteredFile) ?? "");
  const table = (name: string) => rows(name, text(name));
  const nodes = table("nodes.csv") ?? missing("nodes.csv");
  const positions = positionsOf(nodes);
  const read = <T>(file: string, of: readonly Row[], columns: readonly Column<T>[]) =>
    of.map((row) => fromCells(columns, (key) => exact.get(cellKey(file, rowId(row), key)) ?? row.get(key)));
  const sources = table("sources.csv");
  return checkDocument({
    ...(header as object),
    ...(positions.length > 0 ? { positions: Object.fromEntries(positions) } : {}),
    nodes: read("nodes.csv", nodes, nodeColumns),
    bundles: read("edges.csv", table("edges.csv") ?? missing("edges.csv"), bundleColumns),
    statements: read("statements.csv", table("statements.csv") ?? [], statementColumns),
    articles: read("articles.csv", table("articles.csv") ?? [], articleColumns),
    ...(sources && { sources: read("sources.csv", sources, sourceColumns) }),
  });
}

/** Of tables that somebody has taken out of the zip file no more is known than whether quotes are among them. */
function headerOf(written: string | undefined, evidence: boolean): unknown {
  if (written !== undefined) return json(written, headerFile);
  const generatedAt = new Date().toISOString();
  return { format: "beleg-graph", version: 1, generatedAt, title: "", evidence } satisfies ExportHeader;
}

const missing = (name: string): never => {
  throw notReadable(`${name} is not in the zip file`);
};

const cellKey = (file: string, row: string, column: string) => `${file}\n${row}\n${column}`;

function rowId(row: Row): string {
  return row.get("id") ?? bundleId(Object.fromEntries(row) as Parameters<typeof bundleId>[0]);
}

function positionsOf(nodes: readonly Row[]): [string, { x: number; y: number }][] {
  return nodes.flatMap((row) => {
    const [x, y] = [row.get("x"), row.get("y")];
    return x === undefined || y === undefined ? [] : [[row.get("id") ?? "", { x: Number(x), y: Number(y) }]];
  });
}

/** Rows with the cells that hold something; an empty cell in quotes is an empty text, one without is absent. */
function rows(name: string, text: string | undefined): readonly Row[] | undefined {
  if (text === undefined) return undefined;
  let records: (string | undefined)[][];
  try {
    // A table of something else is known by its first line, however long it is.
    const [columns = []] = parse(text, { bom: true, to: 1 });
    if (!firstColumns.some((column) => columns.includes(column))) throw new Error("it is not a table of Beleg");
    records = parse(text, {
      bom: true,
      cast: (cell, { quoting }) => (cell === "" && !quoting ? undefined : unguardFormula(cell)),
    });
  } catch (error) {
    throw notReadable(`${name}: ${error instanceof Error ? error.message : "it is not CSV"}`, error);
  }
  const [header = [], ...body] = records;
  return body.map(
    (record) =>
      new Map(
        header.flatMap((column, index): [string, string][] => {
          const cell = record[index];
          return column === undefined || cell === undefined ? [] : [[column, cell]];
        }),
      ),
  );
}

function exactCells(lines: string): Exact {
  const altered = lines
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => json(line, alteredFile) as AlteredCell);
  return new Map(altered.map(({ file, row, column, exact }) => [cellKey(file, row, column), exact]));
}

function json(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw notReadable(`${name} is damaged`, error);
  }
}
