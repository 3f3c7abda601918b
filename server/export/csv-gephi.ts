import type { Bundle, GraphNode, StatementView } from "#schema/graph.ts";
import { bundleColumns, cellOf, nodeColumns, statementColumns } from "./columns.ts";
import type { Cell, Column } from "./columns.ts";
import { csvArchive } from "./csv-archive.ts";
import type { CsvRow } from "./csv-archive.ts";
import { headerEntry } from "./csv.ts";
import type { ExportOptions, Writer } from "./export-options.ts";
import { gexfName } from "./gexf.ts";
import { bundleId, graphElements } from "./graph-elements.ts";
import type { GraphElement } from "./graph-elements.ts";
import { noteCells, noteColumns, noteOfBundle, noteOfNode } from "./notes.ts";

/** Gephi takes `Type` for directed or undirected, so what kind of thing or relation it is has another name. */
const headed = <T>(columns: readonly Column<T>[], skip: readonly string[]) =>
  columns.filter(({ key }) => !["id", "type", "source", "target", ...skip].includes(key));
const nodes = headed<GraphNode>(nodeColumns, ["name"]);
const statements = headed<StatementView>(statementColumns, []);
const bundles = headed<Bundle>(bundleColumns, []);

/** To Gephi a backslash escapes what follows it, also a quotation mark that ends a cell: a row with one would swallow the next. */
const encoded = (text: string): string => text.replaceAll("\\", "\\\\");

/**
 * A zip file with nodes.csv and edges.csv under the headings that Gephi's "Import spreadsheet" knows (Id, Label; Source,
 * Target, Type, Id, Label, Weight): an edge per statement with evidence, per bundle without; beside them beleg.json, which
 * says what it is. Streams through the disk.
 */
export const writeCsvGephi: Writer = (parts, options) => {
  const place = options.positions ? ["x", "y"] : [];
  const said = options.evidence ? statements : bundles;
  const shapes = [
    {
      name: "nodes.csv",
      encoded,
      header: ["Id", "Label", "Kind", ...nodes.map(({ key }) => key), ...place, ...noteColumns(options)],
    },
    {
      name: "edges.csv",
      encoded,
      header: [
        "Source",
        "Target",
        "Type",
        "Id",
        "Label",
        "Weight",
        "Relation",
        ...said.map(({ key }) => gexfName(key)),
        ...noteColumns(options),
      ],
    },
  ];
  return csvArchive(
    shapes,
    gephiRows(graphElements(parts, options.evidence), options),
    [headerEntry(options)],
    options,
  );
};

async function* gephiRows(elements: AsyncIterable<GraphElement>, options: ExportOptions): AsyncIterable<CsvRow> {
  for await (const element of elements) {
    if (element.kind === "node") yield nodeRow(element.node, options);
    if (element.kind === "statement") {
      const { statement } = element;
      yield edgeRow(statement.id, statement, 1, [
        ...cells(statements, statement),
        ...noteCells(options, noteOfBundle(options, element.bundle)),
      ]);
    }
    if (element.kind === "bundle") {
      const { bundle } = element;
      // Among statements a bundle without any has no columns of its own to fill.
      const said = options.evidence ? statements.map(() => undefined) : cells(bundles, bundle);
      const note = noteCells(options, noteOfBundle(options, bundle));
      yield edgeRow(bundleId(bundle), bundle, bundle.statements, [...said, ...note]);
    }
  }
}

function nodeRow(node: GraphNode, options: ExportOptions): CsvRow {
  const position = options.positions?.get(node.id);
  const place = options.positions ? [position?.x, position?.y] : [];
  const note = noteCells(options, noteOfNode(options, node));
  return {
    file: "nodes.csv",
    id: node.id,
    cells: [node.id, node.name, node.type, ...cells(nodes, node), ...place, ...note],
  };
}

const edgeRow = (
  id: string,
  { type, source, target }: Pick<Bundle, "type" | "source" | "target">,
  weight: number,
  said: readonly Cell[],
): CsvRow => ({ file: "edges.csv", id, cells: [source, target, "Directed", id, type, weight, type, ...said] });

const cells = <T>(columns: readonly Column<T>[], row: T) => columns.map((column) => cellOf(row, column));
