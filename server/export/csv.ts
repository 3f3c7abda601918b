import type { SubgraphPart } from "#store/graph-store.ts";
import { articleColumns, bundleColumns, cellOf, nodeColumns, sourceColumns, statementColumns } from "./columns.ts";
import type { Column } from "./columns.ts";
import { csvArchive, textEntry } from "./csv-archive.ts";
import type { CsvRow } from "./csv-archive.ts";
import { exportHeader } from "./export-options.ts";
import type { ExportOptions, Writer } from "./export-options.ts";
import { bundleId } from "./graph-elements.ts";
import { noteCells, noteColumns, noteOfBundle, noteOfNode } from "./notes.ts";
import type { ZipEntry } from "./zip-archive.ts";

export const headerFile = "beleg.json";

/**
 * A zip file with nodes.csv and edges.csv (an edge is a bundle), with evidence also statements.csv and articles.csv, and
 * beleg.json, which says what it is. Lists stand in a cell as JSON. Streams through the disk.
 */
export const writeCsv: Writer = (parts, options) => {
  const shapes = [
    shape("nodes.csv", nodeColumns, [...(options.positions ? ["x", "y"] : []), ...noteColumns(options)]),
    shape("edges.csv", bundleColumns, noteColumns(options)),
    ...(options.evidence ? [shape("statements.csv", statementColumns), shape("articles.csv", articleColumns)] : []),
    ...(options.texts ? [shape("sources.csv", sourceColumns)] : []),
  ];
  return csvArchive(shapes, csvRows(parts, options), [headerEntry(options)], options);
};

/** What the tables are: when they were made, what they are called, what is written about the whole. */
export const headerEntry = (options: ExportOptions): ZipEntry =>
  textEntry(headerFile, `${JSON.stringify(exportHeader(options), undefined, 2)}\n`);

const shape = <T>(name: string, columns: readonly Column<T>[], more: readonly string[] = []) => ({
  name,
  header: [...columns.map(({ key }) => key), ...more],
});

async function* csvRows(parts: AsyncIterable<SubgraphPart>, options: ExportOptions): AsyncIterable<CsvRow> {
  for await (const part of parts) {
    if (part.kind === "node") {
      const place = options.positions?.get(part.node.id);
      const more = [
        ...(options.positions ? [place?.x, place?.y] : []),
        ...noteCells(options, noteOfNode(options, part.node)),
      ];
      yield { file: "nodes.csv", id: part.node.id, cells: [...cells(nodeColumns, part.node), ...more] };
    } else if (part.kind === "bundle") {
      yield {
        file: "edges.csv",
        id: bundleId(part.bundle),
        cells: [...cells(bundleColumns, part.bundle), ...noteCells(options, noteOfBundle(options, part.bundle))],
      };
      if (options.evidence) yield* part.statements.map((statement) => statementRow(statement));
    } else if (options.evidence) yield* articleRows(part);
  }
}

function articleRows({ article, source }: Extract<SubgraphPart, { kind: "article" }>): CsvRow[] {
  const { id } = article;
  const row = { file: "articles.csv", id, cells: cells(articleColumns, article) };
  return source ? [row, { file: "sources.csv", id, cells: cells(sourceColumns, source) }] : [row];
}

type StatementPart = Extract<SubgraphPart, { kind: "bundle" }>["statements"][number];

const statementRow = (statement: StatementPart): CsvRow => ({
  file: "statements.csv",
  id: statement.id,
  cells: cells(statementColumns, statement),
});

const cells = <T>(columns: readonly Column<T>[], row: T) => columns.map((column) => cellOf(row, column));
