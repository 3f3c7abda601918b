import { describe, expect, test } from "vitest";
import type { ExportDocument } from "#schema/export-document.ts";
import type { ExportFormat } from "#schema/export-format.ts";
import { hostileDocument } from "../hostile-document.ts";
import { sampleDocument } from "../sample-document.ts";
import { written } from "../written.ts";
import { notedNodes, notedStatements } from "./noted.ts";
import { pythonReaders } from "./python-readers.ts";

type Row = Readonly<Record<string, unknown>>;
type Graph = Readonly<{ nodes: readonly Row[]; edges: readonly Row[]; graph: Row }>;

const read = await pythonReaders();

const nodeKeys = ["id", "type", "name", "description", "date", "degree", "articles", "label", "note"];
const statementKeys = [
  ...["id", "type", "source", "target", "quote", "start", "end", "trigger", "attributedTo", "attributedToName"],
  ...[
    "modality",
    "publishedAt",
    "eventDate",
    "confidence",
    "rule",
    "outlet",
    "articleTitle",
    "url",
    "story",
    "contested",
    "note",
  ],
];
const bundleKeys = [
  "type",
  "source",
  "target",
  "statements",
  "articles",
  "stories",
  "contested",
  "first",
  "last",
  "confidence",
];

/** What XML cannot hold is replaced, and exactly that: the rule of XML 1.0 in other words than the writer's. */
const inXml = (text: string): string =>
  Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const control = code < 0x20 && ![0x9, 0xa, 0xd].includes(code);
    return control || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff ? "\uFFFD" : character;
  }).join("");

/** Rows with these keys alone, absent and empty made one, in the order of their id. */
function comparable(rows: readonly Row[], keys: readonly string[], text: (text: string) => string): Row[] {
  const picked = rows.map((row) =>
    Object.fromEntries(
      keys.flatMap((key) => {
        const value = row[key];
        const absent = value === undefined || value === null || value === "" || Number.isNaN(value);
        return absent ? [] : [[key, typeof value === "string" ? text(value) : value]];
      }),
    ),
  );
  const order = (row: Row) =>
    `${["id", "type", "source", "target", "start", "quote"].map((key) => String(row[key] ?? "")).join(" ")}`;
  return picked.sort((one, other) => (order(one) < order(other) ? -1 : 1));
}

// igraph 1.0 gives edges the ids of nodes, in files of its own too; everything else of an edge is compared.
const same = (text: string) => text;
const cases: readonly [string, ExportFormat, typeof same][] = [
  ["networkx_graphml", "graphml", inXml],
  ["igraph_graphml", "graphml", inXml],
  ["networkx_gexf", "gexf", inXml],
  ["networkx_node_link", "node-link", same],
];

describe.skipIf(!read)("graphs read by NetworkX and igraph", () => {
  async function readBack(reader: string, bytes: Uint8Array): Promise<Graph> {
    const graph = (await read?.(reader, bytes)) as Graph;
    if (reader !== "networkx_gexf") return graph;
    const offsets = (edge: Row) => ({ ...edge, start: edge.quoteStart, end: edge.quoteEnd });
    return { ...graph, edges: graph.edges.map(offsets) };
  }

  describe.each(cases)("%s", (reader, format, text) => {
    const titled = (nodes: readonly Row[]) => nodes.map((node) => ({ ...node, label: node.name }));
    const withEvidence = (document: ExportDocument) =>
      notedStatements(document).map((statement) => ({
        ...statement,
        contested: document.bundles.find((bundle) =>
          (["type", "source", "target"] as const).every((key) => bundle[key] === statement[key]),
        )?.contested,
      }));

    test.each([
      ["the sample", sampleDocument()],
      ["hostile texts", hostileDocument()],
    ])("finds every node and every statement of %s", async (_, document) => {
      const graph = await readBack(reader, await written(format, document));
      expect(graph.nodes).toHaveLength(document.nodes.length);
      expect(graph.edges).toHaveLength(document.statements.length);
      const nodes = titled(notedNodes(document));
      expect(comparable(graph.nodes, nodeKeys, same)).toEqual(comparable(nodes, nodeKeys, text));
      const keys = reader === "igraph_graphml" ? statementKeys.filter((key) => key !== "id") : statementKeys;
      const statements = withEvidence(document);
      expect(comparable(graph.edges, keys, same)).toEqual(comparable(statements, keys, text));
    });

    test("finds one edge per bundle without evidence", async () => {
      const document = sampleDocument();
      const graph = await readBack(reader, await written(format, document, { evidence: false }));
      expect(graph.edges.map((edge) => edge.weight)).toEqual(document.bundles.map((bundle) => bundle.statements));
      expect(comparable(graph.edges, bundleKeys, same)).toEqual(comparable(document.bundles, bundleKeys, same));
    });
  });

  test.each(cases.filter(([, format]) => format !== "gexf"))(
    "%s finds what is written about the whole",
    async (reader, format) => {
      const document = { ...sampleDocument(), description: 'Für Montag: "wer fehlt?"\nSiehe <Akte> & Anhang' };
      const { graph } = await readBack(reader, await written(format, document));
      expect(graph).toMatchObject({ title: document.title, description: document.description });
    },
  );

  test("GEXF carries colours and positions, and the days that a date can mean", async () => {
    const document = sampleDocument();
    const graph = await readBack("networkx_gexf", await written("gexf", document));
    for (const [id, position] of Object.entries(document.positions ?? {})) {
      expect(graph.nodes.find((node) => node.id === id)).toMatchObject({ viz: { position } });
    }
    const person = graph.nodes.find((node) => node.type === "Person");
    expect(person).toMatchObject({ viz: { color: { r: 0, g: 114, b: 178 } } });
    const xml = new TextDecoder().decode(await written("gexf", document));
    expect(xml).toContain('start="2017-07-01" end="2017-07-31"');
    expect(xml).toContain('start="2017-07-09" end="2017-07-09"');
  });

  test.each([
    ["the sample", sampleDocument()],
    ["hostile texts", hostileDocument()],
  ])("GEXF with %s keeps the schema of GEXF 1.3", async (_, document) => {
    for (const evidence of [true, false]) {
      const bytes = await written("gexf", document, { evidence });
      expect(await read?.("lxml_gexf_schema", bytes)).toEqual({ valid: true, errors: [] });
    }
  });

  test("GEXF has the colours and sizes of the canvas where they are given, and keeps its schema", async () => {
    const document = sampleDocument();
    const [person, bundle] = [document.nodes.find(({ type }) => type === "Person"), document.bundles[0]];
    if (!person || !bundle) throw new Error("The sample has people and edges.");
    const key = `${bundle.type}:${bundle.source}:${bundle.target}`;
    const drawn = { [person.id]: { colour: "#D55E00", scale: 2 }, [key]: { colour: "#56B4E9", scale: 1.5 } };
    const bytes = await written("gexf", document, { drawn });
    expect(await read?.("lxml_gexf_schema", bytes)).toEqual({ valid: true, errors: [] });
    const sizeIn = (graph: Awaited<ReturnType<typeof readBack>>): unknown =>
      graph.nodes.find(({ id }) => id === person.id)?.["viz"];
    const before = sizeIn(await readBack("networkx_gexf", await written("gexf", document))) as { size: number };
    expect(sizeIn(await readBack("networkx_gexf", bytes))).toMatchObject({
      color: { r: 213, g: 94, b: 0 },
      size: before.size * 2,
    });
    expect(new TextDecoder().decode(bytes)).toContain(
      '<viz:color r="86" g="180" b="233"/><viz:thickness value="1.5"/><viz:shape',
    );
  });
});
