import type { ArticleSummary } from "#schema/article.ts";
import type { Bundle, GraphNode, StatementView } from "#schema/graph.ts";
import { articleColumns, bundleColumns, cellOf, nodeColumns, statementColumns } from "./columns.ts";
import type { Cell, Column, ColumnType } from "./columns.ts";
import { csvArchive, textEntry } from "./csv-archive.ts";
import type { CsvRow } from "./csv-archive.ts";
import { headerEntry } from "./csv.ts";
import type { ExportOptions, Writer } from "./export-options.ts";
import { bundleId, graphElements } from "./graph-elements.ts";
import type { GraphElement } from "./graph-elements.ts";
import { noteCells, noteColumn, noteColumns, noteOfBundle, noteOfNode } from "./notes.ts";

/** Between the elements of a list; stands in no name, other than the default `;`. */
const listDelimiter = "\u001F";

const neo4jType: Readonly<Record<ColumnType, string>> = {
  text: "",
  integer: ":int",
  number: ":double",
  boolean: ":boolean",
  json: ":string[]",
};

const properties = <T>(columns: readonly Column<T>[], skip: readonly string[]) =>
  columns.filter(({ key }) => !skip.includes(key));
const nodes = properties<GraphNode>(nodeColumns, ["id", "type"]);
const articles = properties<ArticleSummary>(articleColumns, ["id"]);
const statements = properties<StatementView>(statementColumns, ["type", "source", "target"]);
const bundles = properties<Bundle>(bundleColumns, ["type", "source", "target", "modalities"]);

/**
 * A zip file for `neo4j-admin database import`: nodes.csv, articles.csv and relationships.csv (one per statement with
 * evidence, per bundle without) with typed headers, the command, what to run afterwards, and beleg.json. Streams through the disk.
 */
export const writeCsvNeo4j: Writer = (parts, options) => {
  const said = options.evidence ? statements : bundles;
  const shapes = [
    { name: "nodes.csv", header: ["id:ID", ":LABEL", ...heads(nodes), ...noteColumns(options)] },
    { name: "relationships.csv", header: [":START_ID", ":END_ID", ":TYPE", ...heads(said), ...noteColumns(options)] },
    ...(options.evidence ? [{ name: "articles.csv", header: ["id:ID", ":LABEL", ...heads(articles)] }] : []),
  ];
  const texts = [
    textEntry("README.txt", readme(options)),
    textEntry("after-import.cypher", afterImport(options)),
    headerEntry(options),
  ];
  return csvArchive(shapes, neo4jRows(graphElements(parts, options.evidence), options), texts, options);
};

const heads = <T>(columns: readonly Column<T>[]) => columns.map(({ key, type }) => `${key}${neo4jType[type]}`);

async function* neo4jRows(elements: AsyncIterable<GraphElement>, options: ExportOptions): AsyncIterable<CsvRow> {
  const noteOn = (bundle: Bundle) => noteCells(options, noteOfBundle(options, bundle));
  for await (const element of elements) {
    if (element.kind === "node") {
      yield nodeRow(element.node, options);
    } else if (element.kind === "article") {
      const { article } = element;
      yield { file: "articles.csv", id: article.id, cells: [article.id, "Article", ...cells(articles, article)] };
    } else if (element.kind === "statement") {
      const said = cells(statements, element.statement);
      yield relationship(element.statement.id, element.statement, [...said, ...noteOn(element.bundle)]);
    } else {
      const said = options.evidence ? statements.map(() => undefined) : cells(bundles, element.bundle);
      yield relationship(bundleId(element.bundle), element.bundle, [...said, ...noteOn(element.bundle)]);
    }
  }
}

function nodeRow(node: GraphNode, options: ExportOptions): CsvRow {
  const note = noteCells(options, noteOfNode(options, node));
  const labels = `Entity${listDelimiter}${node.type}`;
  const place = { file: "nodes.csv", row: node.id, why: "character" as const };
  const altered = (["aliases", "memberNames"] as const).flatMap((key) =>
    (node[key] ?? [])
      .filter((name) => name.includes(listDelimiter))
      .map((exact) => ({ ...place, column: `${key}:string[]`, exact })),
  );
  return { ...{ file: "nodes.csv", id: node.id, cells: [node.id, labels, ...cells(nodes, node), ...note] }, altered };
}

const relationship = (
  id: string,
  { source, target, type }: Pick<Bundle, "type" | "source" | "target">,
  said: readonly Cell[],
): CsvRow => ({ file: "relationships.csv", id, cells: [source, target, type, ...said] });

const cells = <T>(columns: readonly Column<T>[], row: T): Cell[] =>
  columns.map((column) => {
    const value: unknown = row[column.key];
    if (!Array.isArray(value)) return cellOf(row, column);
    return value.map((item) => String(item).replaceAll(listDelimiter, "\uFFFD")).join(listDelimiter);
  });

function readme({ evidence }: ExportOptions): string {
  return `An export of Beleg for neo4j-admin (Neo4j 5 and newer). Into an empty database:

bin/neo4j-admin database import full neo4j --multiline-fields=true --array-delimiter=U+001F \\
  --nodes=nodes.csv ${evidence ? "--nodes=articles.csv " : ""}--relationships=relationships.csv --overwrite-destination

then start the server and run after-import.cypher: it adds the constraints and takes away the apostrophes that keep
spreadsheets from computing a cell that starts like a formula. beleg.json says what the tables are and holds what is
written about the whole; no database has a place for that. altered.jsonl, where there is one, lists every cell
that is not written as it was, with its exact text.
`;
}

function afterImport({ evidence, notes }: ExportOptions): string {
  const guarded = `=~ "(?s)'+[=+\\\\-@\\\\t\\\\r\\\\n＝＋－＠].*"`;
  const unguard = (match: string, variable: string, key: string) =>
    `MATCH ${match} WHERE ${variable}.${key} ${guarded} SET ${variable}.${key} = substring(${variable}.${key}, 1);`;
  const texts = <T>(columns: readonly Column<T>[]) => columns.filter(({ type }) => type === "text");
  return [
    "CREATE CONSTRAINT beleg_entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;",
    "CREATE CONSTRAINT beleg_article_id IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE;",
    ...texts(nodes).map(({ key }) => unguard("(n:Entity)", "n", key)),
    ...(evidence ? texts(articles).map(({ key }) => unguard("(n:Article)", "n", key)) : []),
    ...(evidence ? texts(statements) : []).map(({ key }) => unguard("(:Entity)-[r]->(:Entity)", "r", key)),
    ...(notes ? [unguard("(n:Entity)", "n", noteColumn), unguard("()-[r]->()", "r", noteColumn)] : []),
    // Only the first of a list can stand at the start of a cell. neo4j-admin has no empty list.
    ...["aliases", "memberNames"].map(
      (key) =>
        `MATCH (n:Entity) WHERE n.${key}[0] ${guarded} SET n.${key} = [substring(n.${key}[0], 1)] + n.${key}[1..];`,
    ),
    "MATCH (n:Entity) WHERE n.aliases IS NULL SET n.aliases = [];",
    "",
  ].join("\n");
}
