import type { Bundle, GraphNode, StatementView } from "#schema/graph.ts";
import { bundleColumns, cellOf, nodeColumns, statementColumns } from "./columns.ts";
import type { Column, ColumnType } from "./columns.ts";
import { dateRange } from "./date-range.ts";
import { edgeDrawn, nodeColour, nodeSize, rgbOf } from "./drawn-look.ts";
import { exportHeader } from "./export-options.ts";
import type { ExportOptions, Writer } from "./export-options.ts";
import { bundleId, graphElements } from "./graph-elements.ts";
import type { GraphElement } from "./graph-elements.ts";
import { noteColumn, noteColumns, noteOfBundle, noteOfNode } from "./notes.ts";
import { articleInstructions, belegInstruction, losesInXml, xmlText } from "./xml-text.ts";

const gexfType: Readonly<Record<ColumnType, string>> = {
  text: "string",
  integer: "integer",
  number: "double",
  boolean: "boolean",
  json: "string",
};

const structural = new Set(["id", "source", "target"]);
const attributes = <T>(columns: readonly Column<T>[]) => columns.filter(({ key }) => !structural.has(key));
const nodeAttributes = attributes(nodeColumns);
const statementAttributes = attributes(statementColumns);
const bundleAttributes = attributes(bundleColumns);

/** In GEXF `start` and `end` are days on which an edge is there, so the offsets of the quote need other names. */
export const gexfName = (key: string): string => (key === "start" ? "quoteStart" : key === "end" ? "quoteEnd" : key);

/**
 * GEXF 1.3 with colours, sizes, positions where given, and a timeline: an edge lives from the first to the last day that
 * its date can mean, and the date itself keeps its precision as an attribute. Edges as in graphml.ts, and the same
 * `<?beleg …?>` instructions. Streams.
 */
export const writeGexf: Writer = async function* (parts, options) {
  yield opening(options);
  let inEdges = false;
  for await (const element of graphElements(parts, options.evidence)) {
    if (element.kind !== "node" && !inEdges) {
      inEdges = true;
      yield "</nodes>\n<edges>\n";
    }
    yield gexfElement(element, options);
  }
  yield `${inEdges ? "" : "</nodes>\n<edges>\n"}</edges>\n</graph>\n</gexf>\n`;
};

function opening(options: ExportOptions): string {
  const edgeTypes = new Map([...statementAttributes, ...bundleAttributes].map(({ key, type }) => [key, type]));
  const declared = (key: string, type: ColumnType) =>
    `<attribute id="${gexfName(key)}" title="${gexfName(key)}" type="${gexfType[type]}"/>`;
  const noted = noteColumns(options)
    .map((key) => `\n${declared(key, "text")}`)
    .join("");
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta lastmodifieddate="${options.generatedAt.slice(0, 10)}">
<creator>Beleg</creator>
<description>${xmlText([options.title, options.description].filter(Boolean).join("\n\n"))}</description>
</meta>
<graph mode="dynamic" timeformat="date" timerepresentation="interval" defaultedgetype="directed" idtype="string">
${belegInstruction({ header: exportHeader(options) })}<attributes class="node" mode="static">
${nodeAttributes.map(({ key, type }) => declared(key, type)).join("\n")}${noted}
</attributes>
<attributes class="edge" mode="static">
${Array.from(edgeTypes, ([key, type]) => declared(key, type)).join("\n")}${noted}
</attributes>
<nodes>
`;
}

function gexfElement(element: GraphElement, options: ExportOptions): string {
  switch (element.kind) {
    case "node":
      return `${losesInXml(element.node) ? belegInstruction({ node: element.node }) : ""}${nodeElement(element.node, options)}`;
    case "article":
      return articleInstructions(element);
    case "bundle":
      return bundleEdge(element.bundle, options);
    case "statement": {
      const { statement, bundle, first } = element;
      const exact = losesInXml(statement) ? belegInstruction({ statement }) : "";
      return `${first ? belegInstruction({ bundle }) : ""}${exact}${statementEdge(statement, bundle, options)}`;
    }
  }
}

function nodeElement(node: GraphNode, options: ExportOptions): string {
  const position = options.positions?.get(node.id);
  return [
    `<node id="${node.id}" label="${xmlText(node.name)}">`,
    attvalues(nodeAttributes, node, noteValue(noteOfNode(options, node))),
    `<viz:color ${rgb(nodeColour(node, options))}/>`,
    `<viz:size value="${nodeSize(node, options)}"/>`,
    position ? `<viz:position x="${position.x}" y="${position.y}" z="0"/>` : "",
    "</node>\n",
  ].join("");
}

function statementEdge(statement: StatementView, bundle: Bundle, options: ExportOptions): string {
  const { id, publishedAt, modality } = statement;
  const life = publishedAt ? dateRange(publishedAt) : undefined;
  const contested = `<attvalue for="contested" value="${bundle.contested}"/>`;
  const cells = attvalues(statementAttributes, statement, `${contested}${noteValue(noteOfBundle(options, bundle))}`);
  const shape = modality === "asserted" ? "solid" : "dashed";
  return edge(id, statement, { weight: 1, life, cells, shape }, options);
}

function bundleEdge(bundle: Bundle, options: ExportOptions): string {
  const { first, last, contested, statements } = bundle;
  const life = first && last ? { start: dateRange(first).start, end: dateRange(last).end } : undefined;
  return edge(
    bundleId(bundle),
    bundle,
    {
      weight: statements,
      life,
      cells: attvalues(bundleAttributes, bundle, noteValue(noteOfBundle(options, bundle))),
      shape: contested ? "dashed" : "solid",
    },
    options,
  );
}

type EdgeParts = Readonly<{
  weight: number;
  life: { start: string; end: string } | undefined;
  cells: string;
  shape: "solid" | "dashed";
}>;

function edge(
  id: string,
  ends: Pick<Bundle, "type" | "source" | "target">,
  { weight, life, cells, shape }: EdgeParts,
  options: ExportOptions,
): string {
  const { type, source, target } = ends;
  const { colour, scale } = edgeDrawn(ends, options);
  const lives = life ? ` start="${life.start}" end="${life.end}"` : "";
  const thickness = scale === undefined ? "" : `<viz:thickness value="${scale}"/>`;
  return (
    `<edge id="${id}" source="${source}" target="${target}" type="directed" kind="${type}" label="${type}" weight="${weight}"${lives}>${cells}` +
    `<viz:color ${rgb(colour)}/>${thickness}<viz:shape value="${shape}"/></edge>\n`
  );
}

function attvalues<T>(columns: readonly Column<T>[], row: T, more = ""): string {
  const cells = columns.map((column) => {
    const value = cellOf(row, column);
    return value === undefined ? "" : `<attvalue for="${gexfName(column.key)}" value="${xmlText(String(value))}"/>`;
  });
  return `<attvalues>${cells.join("")}${more}</attvalues>`;
}

const noteValue = (note: string | undefined): string =>
  note === undefined ? "" : `<attvalue for="${noteColumn}" value="${xmlText(note)}"/>`;

/** `#0072B2` as GEXF writes colours. */
function rgb(hex: string): string {
  const { r, g, b } = rgbOf(hex);
  return `r="${r}" g="${g}" b="${b}"`;
}
