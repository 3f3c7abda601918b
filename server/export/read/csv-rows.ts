import { parse } from "csv-parse/sync";
import { unguardFormula } from "../formula-guard.ts";
import { notReadable } from "./read-error.ts";

/** A cell in quotes is a text, also an empty one; a cell without anything is absent. */
export type Row = Readonly<{ get(column: string): string | undefined }>;

/** Rows of a table that are read at most: a small zip file can hold a great many short ones. */
const mostRows = 1_000_000;

/** One of them stands in each of the tables: of nodes, statements and articles, and of edges. */
const firstColumns = ["id", "source"];

/**
 * Stands for an empty text while a table is taken apart. csv-parse itself tells it from an absent one only to who is asked about
 * every single cell, which takes twenty times as long. No table that Beleg writes holds this character.
 */
const emptyText = "\u0000";

/** What may be an empty text; the same letters can stand within a longer text that quotes them. */
const emptyQuotes = /(?<=^|[,\r\n])""(?=[,\r\n]|$)/g;

export type Part = "first row" | "all rows";

/** The rows of a table. Throws BAD_REQUEST. */
export function csvRows(name: string, text: string, part: Part): readonly Row[] {
  const [header = [], ...records] = recordsOf(name, text, part === "all rows" ? mostRows + 2 : 2);
  if (records.length > mostRows) throw notReadable("file-rows", { values: { name, most: mostRows } });
  const places = new Map(header.map((column, place) => [column, place]));
  return records.map((record) => rowOf(places, record));
}

function rowOf(places: ReadonlyMap<string, number>, record: readonly string[]): Row {
  return {
    get(column) {
      const cell = record[places.get(column) ?? -1] ?? "";
      if (cell === "") return undefined;
      return cell === emptyText ? "" : unguardFormula(cell);
    },
  };
}

function recordsOf(name: string, text: string, most: number): readonly (readonly string[])[] {
  // A table of something else is known by its first line, however long it is.
  const [columns = []] = parsed(name, text, 1);
  if (!firstColumns.some((column) => columns.includes(column)))
    throw notReadable("file-other-table", { values: { name } });
  return parsed(name, marked(text), most);
}

function parsed(name: string, text: string, to: number): readonly (readonly string[])[] {
  try {
    return parse(text, { to });
  } catch (error) {
    throw notReadable("file-csv", { values: { name }, cause: error });
  }
}

/** The table with a mark in each of its empty texts. */
function marked(table: string): string {
  const pieces: string[] = [];
  let taken = 0;
  let outside = true;
  let counted = 0;
  for (const { index } of table.matchAll(emptyQuotes)) {
    for (let quote = table.indexOf('"', counted); quote < index; quote = table.indexOf('"', quote + 1)) {
      outside = !outside;
    }
    counted = index;
    if (!outside) continue;
    pieces.push(table.slice(taken, index + 1), emptyText);
    taken = index + 1;
  }
  return taken === 0 ? table : pieces.join("") + table.slice(taken);
}
