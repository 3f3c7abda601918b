import type { SubgraphPart } from "#store/graph-store.ts";
import { articleColumns, bundleColumns, cellOf, nodeColumns, statementColumns } from "./columns.ts";
import type { Cell, Column } from "./columns.ts";
import { textEntry } from "./csv-archive.ts";
import type { ExportOptions, Writer } from "./export-options.ts";
import { bundleId } from "./graph-elements.ts";
import { noteColumns, noteOfBundle, noteOfNode } from "./notes.ts";
import { sheetPath, workbookParts } from "./xlsx-package.ts";
import { openSheetTable } from "./xlsx-sheets.ts";
import type { SheetTable } from "./xlsx-sheets.ts";
import { zipArchive } from "./zip-archive.ts";

const sheetNames = {
  de: { nodes: "Knoten", edges: "Kanten", statements: "Aussagen", articles: "Artikel", about: "Über diese Datei" },
  en: { nodes: "Nodes", edges: "Edges", statements: "Statements", articles: "Articles", about: "About this file" },
} as const;

/**
 * An Excel workbook with a sheet per table, texts as texts (a leading `=` is quoted, never computed). Streams through the
 * disk: written here and not by a library because the one that streams (exceljs) is no longer kept, and those that are
 * kept hold the whole workbook in memory.
 */
export const writeXlsx: Writer = async function* (parts, options) {
  const names = sheetNames[options.language];
  const opened: SheetTable[] = [];
  const open = async (...args: Parameters<typeof openSheetTable>) => {
    const table = await openSheetTable(...args);
    opened.push(table);
    return table;
  };
  try {
    const about = await open(names.about, [names.about], async () => undefined);
    await about.write("", [options.title]);
    if (options.description !== undefined) await about.write("", [options.description]);
    await about.write("", [options.generatedAt]);
    const table = <T>(name: string, columns: readonly Column<T>[], more: readonly string[] = []) =>
      open(name, [...columns.map(({ key }) => key), ...more], (row, column, why) =>
        about.write("", [`${name}: ${row}, ${column}: ${noteOf[options.language][why]}`]),
      );
    const tables = {
      nodes: await table(names.nodes, nodeColumns, [...(options.positions ? ["x", "y"] : []), ...noteColumns(options)]),
      edges: await table(names.edges, bundleColumns, noteColumns(options)),
      statements: options.evidence ? await table(names.statements, statementColumns) : undefined,
      articles: options.evidence ? await table(names.articles, articleColumns) : undefined,
    };
    for await (const part of parts) await writePart(part, tables, options);
    yield* workbook([tables.nodes, tables.edges, tables.statements, tables.articles, about], options);
  } finally {
    await Promise.all(opened.map((table) => table.close()));
  }
};

const noteOf = {
  de: { cut: "nach 32.766 Zeichen abgeschnitten", characters: "enthält Zeichen, die es in dieser Datei nicht gibt" },
  en: { cut: "cut after 32,766 characters", characters: "holds characters that this kind of file cannot" },
} as const;

type Tables = Readonly<{
  nodes: SheetTable;
  edges: SheetTable;
  statements: SheetTable | undefined;
  articles: SheetTable | undefined;
}>;

async function writePart(part: SubgraphPart, tables: Tables, options: ExportOptions): Promise<void> {
  if (part.kind === "node") {
    const at = options.positions?.get(part.node.id);
    const more = [...(options.positions ? [at?.x, at?.y] : []), noteOfNode(options, part.node)];
    await tables.nodes.write(part.node.id, [...cells(nodeColumns, part.node), ...more]);
  } else if (part.kind === "article") {
    await tables.articles?.write(part.article.id, cells(articleColumns, part.article));
  } else {
    await tables.edges.write(bundleId(part.bundle), [
      ...cells(bundleColumns, part.bundle),
      noteOfBundle(options, part.bundle),
    ]);
    for (const statement of part.statements) {
      await tables.statements?.write(statement.id, cells(statementColumns, statement));
    }
  }
}

async function* workbook(
  tables: readonly (SheetTable | undefined)[],
  { generatedAt }: ExportOptions,
): AsyncIterable<Uint8Array> {
  const sheets: { name: string; content: AsyncIterable<Uint8Array> }[] = [];
  for (const table of tables) sheets.push(...((await table?.finished()) ?? []));
  const entries = [
    ...workbookParts(sheets.map(({ name }) => name)).map(({ name, text }) => textEntry(name, text)),
    ...sheets.map(({ content }, index) => ({ name: sheetPath(index), content })),
  ];
  yield* zipArchive(entries, new Date(generatedAt));
}

const cells = <T>(columns: readonly Column<T>[], row: T): Cell[] => columns.map((column) => cellOf(row, column));
