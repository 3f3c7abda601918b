import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { ensureGephiJar } from "#setup/gephi-jar.mjs";
import { hostileDocument } from "../hostile-document.ts";
import { zipEntries } from "../read/zip-entries.ts";
import { sampleDocument } from "../sample-document.ts";
import { written } from "../written.ts";
import { notedNodes, notedStatements } from "./noted.ts";

type Row = Readonly<Record<string, unknown>>;
type Opened = Readonly<{ problems: readonly string[]; nodes: readonly Row[]; edges: readonly Row[] }>;

const reader = join(import.meta.dirname, "ReadWithGephi.java");
const run = promisify(execFile);
const jar = await ensureGephiJar();
if (!jar) process.stderr.write("SKIPPED: no Gephi\n");

const kept = {
  "the sample": { document: sampleDocument(), evidence: true },
  "hostile texts": { document: hostileDocument(), evidence: true },
  "the sample without evidence": { document: sampleDocument(), evidence: false },
} as const;
type Kept = keyof typeof kept;
const formats = ["gexf", "graphml"] as const;
const cases = [...formats, "csv-gephi" as const].flatMap((format) =>
  (Object.keys(kept) as Kept[]).map((name) => [format, name] as const),
);

/** What Gephi has after opening each of them; one start of Java for all. */
async function openAll(): Promise<Map<string, Opened>> {
  const folder = await mkdtemp(join(tmpdir(), "beleg-gephi-"));
  try {
    const files = await Promise.all(
      cases.map(async ([format, name], at) => {
        const file = join(folder, `${at}.${format}`);
        const { document, evidence } = kept[name];
        const bytes = await written(format, document, { evidence });
        // Of the zip file the folder that somebody unpacks it into.
        await (format === "csv-gephi" ? unpack(file, bytes) : writeFile(file, bytes));
        return file;
      }),
    );
    const program = ["-Djava.awt.headless=true", "-cp", jar ?? "", reader, ...files];
    const { stdout } = await run("java", program, { maxBuffer: 64 * 1024 * 1024 });
    const lines = stdout.trim().split("\n");
    return new Map(cases.map(([format, name], at) => [`${format} ${name}`, JSON.parse(lines[at] ?? "") as Opened]));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function unpack(folder: string, zip: Uint8Array): Promise<void> {
  await mkdir(folder);
  for (const [name, bytes] of await zipEntries(zip)) await writeFile(join(folder, name), bytes);
}

/** A text as Gephi's import of spreadsheets leaves it: without blanks and controls around it; "null" is what has nothing left. */
const inTable = (text: string): string =>
  text
    .replace(/\u0000|\p{Surrogate}/gu, "\uFFFD")
    .replace(/^[\u0000-\u0020]+|[\u0000-\u0020]+$/g, "")
    .replace(/^$/, "null");

/** The same rule as XML 1.0 has for characters, not taken from the writer. */
const inXml = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, "\uFFFD");
/** Rows as Gephi reads them. Of a GraphML text of spaces it makes none (`blank`), and calls a node without a name by its id. */
const asRead = (rows: readonly (Row & { id: string })[], blank: boolean): Row[] =>
  rows.map((row) => {
    const texts = Object.entries(row).map(
      ([key, value]) => [key, typeof value === "string" ? inXml(value) : value] as const,
    );
    const said = texts.filter(([, value]) => !blank || typeof value !== "string" || !/^[ \t\r\n]*$/.test(value));
    return { label: row.id, ...Object.fromEntries(said) };
  });

const picked = (rows: readonly Row[], ...keys: readonly string[]): Row[] =>
  rows
    .map((row) => Object.fromEntries(keys.flatMap((key) => (row[key] === undefined ? [] : [[key, row[key]]]))))
    .sort((one, other) => (String(one["id"]) < String(other["id"]) ? -1 : 1));

const ofNode = ["id", "label", "name", "type", "description", "date", "degree", "articles", "note"];
const ofStatement = ["id", "label", "source", "target", "type", "quote", "start", "end", "trigger", "modality"];
const ofSource = [
  "publishedAt",
  "eventDate",
  "confidence",
  "outlet",
  "articleTitle",
  "url",
  "attributedToName",
  "note",
];

describe.skipIf(!jar)("exports opened by Gephi", () => {
  let all: Map<string, Opened>;
  beforeAll(async () => {
    all = await openAll();
  });
  function opened(format: (typeof cases)[number][0], name: Kept): Opened {
    const one = all.get(`${format} ${name}`);
    if (!one) throw new Error(`Gephi opened no ${format} of ${name}.`);
    return one;
  }

  describe.each(formats)("%s", (format) => {
    test.each(["the sample", "hostile texts"] as const)(
      "gives every node and every statement of %s, with names, dates and quotes",
      (name) => {
        const { problems, nodes, edges } = opened(format, name);
        const { document } = kept[name];
        const blank = format === "graphml";
        expect(problems).toEqual([]);
        const named = notedNodes(document).map((node) => ({ ...node, label: node.name }));
        expect(picked(nodes, ...ofNode)).toEqual(picked(asRead(named, blank), ...ofNode));
        const found = edges.map(({ quoteStart, quoteEnd, ...edge }) => ({ start: quoteStart, end: quoteEnd, ...edge }));
        const said = notedStatements(document).map((statement) => ({ ...statement, label: statement.type }));
        const keys = [...ofStatement, ...ofSource];
        expect(picked(found, ...keys)).toEqual(picked(asRead(said, blank), ...keys));
        expect(edges.filter(({ directed, weight }) => directed !== true || weight !== 1)).toEqual([]);
      },
    );

    test("gives an edge per bundle without evidence, as thick as it has statements", () => {
      const { edges } = opened(format, "the sample without evidence");
      const keys = ["source", "target", "type", "weight", "stories", "first", "last", "contested"];
      const bundles = kept["the sample"].document.bundles.map((bundle) => ({ ...bundle, weight: bundle.statements }));
      const order = (one: Row, other: Row) => (String(one["type"]) < String(other["type"]) ? -1 : 1);
      expect(picked(edges, ...keys).sort(order)).toEqual(picked(bundles, ...keys).sort(order));
    });
  });

  test("the tables give every node, every statement, names and quotes", () => {
    const { problems, nodes, edges } = opened("csv-gephi", "the sample");
    const { document } = kept["the sample"];
    expect(problems).toEqual([]);
    const named = document.nodes.map(({ id, name, type }) => ({ id, label: name, kind: type }));
    expect(picked(nodes, "id", "label", "kind")).toEqual(picked(named, "id", "label", "kind"));
    const said = document.statements.map(({ type, ...statement }) => ({ ...statement, label: type, relation: type }));
    const keys = ["id", "source", "target", "label", "relation", "quote", "outlet", "modality", "confidence", "url"];
    expect(picked(edges, ...keys)).toEqual(picked(said, ...keys));
    expect(edges.filter(({ directed, weight }) => directed !== true || weight !== 1)).toEqual([]);
  });

  test("the tables keep hostile texts apart, and nothing of one is swallowed by another", () => {
    const { nodes, edges } = opened("csv-gephi", "hostile texts");
    const { document } = kept["hostile texts"];
    const labels = new Map(nodes.map(({ id, label }) => [id, label]));
    expect(labels.size).toBe(document.nodes.length);
    // What a spreadsheet would compute stands behind an apostrophe, which altered.jsonl tells.
    for (const { id, name } of document.nodes) expect([inTable(name), `'${name}`]).toContain(labels.get(id));
    const quotes = new Map(edges.map(({ id, quote }) => [id, quote ?? "null"]));
    expect(quotes.size).toBe(document.statements.length);
    for (const { id, quote } of document.statements) expect([inTable(quote), `'${quote}`]).toContain(quotes.get(id));
  });

  test("the timeline has every edge on the days that its date can mean", () => {
    const { edges } = opened("gexf", "the sample");
    expect(edges.map(({ outlet, type, from, until }) => [outlet, type, from, until]).sort()).toEqual([
      ["Hafenkurier", "CONTACTED", "2017-07-09", "2017-07-09"],
      ["Hafenkurier", "DENIED", "2017-07-09", "2017-07-09"],
      ["Harbour Post", "CONTACTED", "2017-07-01", "2017-07-31"],
    ]);
  });

  test.each(formats)("nodes of %s have colours and sizes, and stand to each other as on the canvas", (format) => {
    const { nodes } = opened(format, "the sample");
    expect(nodes.map(({ type, colour }) => `${String(type)} ${String(colour)}`).sort()).toEqual([
      "Event #009E73",
      "Organization #E69F00",
      "Person #0072B2",
      "Person #0072B2",
    ]);
    const sizes = nodes.map(({ degree, drawnSize }) => [Number(degree), Number(drawnSize)] as const).sort();
    expect(sizes.at(-1)?.[1]).toBeGreaterThan(sizes[0]?.[1] ?? 0);
    // Gephi moves and stretches the whole drawing on opening, the same in both directions.
    const [first, ...others] = Object.entries(kept["the sample"].document.positions ?? {}).map(([id, there]) => {
      const { x, y } = nodes.find((node) => node["id"] === id) ?? {};
      return { there, x: Number(x), y: Number(y) };
    });
    if (!first || !others[0]) throw new Error("The sample has places.");
    const stretch = (others[0].x - first.x) / (others[0].there.x - first.there.x);
    expect(stretch).toBeGreaterThan(0);
    for (const { there, x, y } of others) {
      expect(x - first.x).toBeCloseTo((there.x - first.there.x) * stretch, 2);
      expect(y - first.y).toBeCloseTo((there.y - first.there.y) * stretch, 2);
    }
  });
});
