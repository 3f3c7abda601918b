import type { Bundle, GraphNode } from "#schema/graph.ts";
import { bundleColumns, cellOf, nodeColumns, statementColumns } from "./columns.ts";
import type { Cell, Column, ColumnType } from "./columns.ts";
import { nodeColour, nodeSize, rgbOf } from "./drawn-look.ts";
import { exportHeader } from "./export-options.ts";
import type { ExportOptions, Writer } from "./export-options.ts";
import { bundleId, graphElements } from "./graph-elements.ts";
import type { GraphElement } from "./graph-elements.ts";
import { noteColumn, noteColumns, noteOfBundle, noteOfNode } from "./notes.ts";
import { articleInstructions, belegInstruction, losesInXml, xmlText } from "./xml-text.ts";

const graphmlType: Readonly<Record<ColumnType, string>> = {
  text: "string",
  integer: "int",
  number: "double",
  boolean: "boolean",
  json: "string",
};

/** In the XML these are attributes of the element itself; readers take them from there. */
const structural = new Set(["id", "source", "target"]);
const attributes = <T>(columns: readonly Column<T>[]) => columns.filter(({ key }) => !structural.has(key));
const nodeAttributes = attributes(nodeColumns);
const statementAttributes = attributes(statementColumns);
const bundleAttributes = attributes(bundleColumns);

type Drawn = Readonly<{ name: string; type: string; of: (node: GraphNode, options: ExportOptions) => Cell }>;
const part = (name: "r" | "g" | "b"): Drawn => ({
  name,
  type: "int",
  of: (node, options) => rgbOf(nodeColour(node, options))[name],
});

/** How a node is drawn. Gephi goes by the id of a key and places and colours by exactly these; others go by its name. */
const drawn: readonly Drawn[] = [
  { name: "x", type: "double", of: ({ id }, { positions }) => positions?.get(id)?.x },
  { name: "y", type: "double", of: ({ id }, { positions }) => positions?.get(id)?.y },
  { name: "size", type: "double", of: nodeSize },
  part("r"),
  part("g"),
  part("b"),
];

/**
 * GraphML 1.0 with typed keys that NetworkX, igraph, yEd and Gephi read: an edge per statement with evidence, per bundle
 * without. What these have no place for (bundles, articles, texts that XML cannot hold) stands in `<?beleg …?>`
 * instructions, which other readers skip and read/graphml.ts reads. Streams.
 */
export const writeGraphml: Writer = async function* (parts, options) {
  yield opening(options);
  for await (const element of graphElements(parts, options.evidence)) yield graphmlElement(element, options);
  yield "</graph>\n</graphml>\n";
};

function opening(options: ExportOptions): string {
  const keys = [
    key("node", "label", "string"),
    ...nodeAttributes.map(({ key: name, type }) => key("node", name, graphmlType[type])),
    ...noteColumns(options).map((name) => key("node", name, "string")),
    ...drawn.map(({ name, type }) => `<key id="${name}" for="node" attr.name="${name}" attr.type="${type}"/>`),
    ...edgeKeys(options),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
${keys.join("\n")}
<key id="graph_title" for="graph" attr.name="title" attr.type="string"/>
<key id="graph_generatedAt" for="graph" attr.name="generatedAt" attr.type="string"/>
<key id="graph_description" for="graph" attr.name="description" attr.type="string"/>
<graph edgedefault="directed">
<data key="graph_title">${xmlText(options.title)}</data>
<data key="graph_generatedAt">${xmlText(options.generatedAt)}</data>
${options.description === undefined ? "" : `<data key="graph_description">${xmlText(options.description)}</data>\n`}${belegInstruction({ header: exportHeader(options) })}`;
}

const key = (element: "node" | "edge", name: string, type: string) =>
  `<key id="${element}_${name}" for="${element}" attr.name="${name}" attr.type="${type}"/>`;

function edgeKeys(options: ExportOptions): string[] {
  const types = new Map([...statementAttributes, ...bundleAttributes].map((column) => [column.key, column.type]));
  return [
    key("edge", "label", "string"),
    key("edge", "weight", "double"),
    ...Array.from(types, ([name, type]) => key("edge", name, graphmlType[type])),
    ...noteColumns(options).map((name) => key("edge", name, "string")),
  ];
}

function graphmlElement(element: GraphElement, options: ExportOptions): string {
  const noteOn = (bundle: Bundle) => data("edge", noteColumn, noteOfBundle(options, bundle));
  switch (element.kind) {
    case "node":
      return nodeElement(element.node, options);
    case "article":
      return articleInstructions(element);
    case "bundle": {
      const { bundle } = element;
      const cells = bundleAttributes.map((column) => data("edge", column.key, cellOf(bundle, column)));
      return edge(
        bundleId(bundle),
        bundle,
        `${data("edge", "weight", bundle.statements)}${cells.join("")}${noteOn(bundle)}`,
      );
    }
    case "statement": {
      const { statement, bundle, first } = element;
      const cells = statementAttributes.map((column) => data("edge", column.key, cellOf(statement, column)));
      return [
        first ? belegInstruction({ bundle }) : "",
        losesInXml(statement) ? belegInstruction({ statement }) : "",
        edge(
          statement.id,
          statement,
          `${data("edge", "weight", 1)}${cells.join("")}${data("edge", "contested", bundle.contested)}${noteOn(bundle)}`,
        ),
      ].join("");
    }
  }
}

function nodeElement(node: GraphNode, options: ExportOptions): string {
  const cells = [
    data("node", "label", node.name),
    ...nodeAttributes.map((column) => data("node", column.key, cellOf(node, column))),
    data("node", noteColumn, noteOfNode(options, node)),
    ...drawn.map(({ name, of }) => bare(name, of(node, options))),
  ];
  return `${losesInXml(node) ? belegInstruction({ node }) : ""}<node id="${node.id}">${cells.join("")}</node>\n`;
}

const edge = (id: string, ends: { type: string; source: string; target: string }, cells: string) =>
  `<edge id="${id}" source="${ends.source}" target="${ends.target}">${data("edge", "label", ends.type)}${cells}</edge>\n`;

const bare = (name: string, value: Cell) => (value === undefined ? "" : `<data key="${name}">${value}</data>`);

const data = (element: "node" | "edge", name: string, value: Cell) =>
  value === undefined ? "" : `<data key="${element}_${name}">${xmlText(String(value))}</data>`;
