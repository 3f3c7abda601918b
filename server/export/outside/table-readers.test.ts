import { describe, expect, test } from "vitest";
import { articleColumns, bundleColumns, nodeColumns, statementColumns } from "../columns.ts";
import type { Column } from "../columns.ts";
import { hostileDocument, hostileTexts } from "../hostile-document.ts";
import { sampleDocument } from "../sample-document.ts";
import { written } from "../written.ts";
import { pythonReaders } from "./python-readers.ts";

type Row = Readonly<Record<string, string>>;
type Tables = Readonly<Record<string, readonly Row[]>>;
type Sheet = Readonly<{
  rows: readonly (readonly (string | number | boolean | null)[])[];
  computed: readonly string[];
  quoted: readonly string[];
}>;

const read = await pythonReaders();

/** What spreadsheets take for a formula, from the list of OWASP and not from the writer. */
const formulaStarts = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"];
const isFormula = (text: string) => formulaStarts.some((start) => text.startsWith(start));
/** Characters that a CSV file in UTF-8 cannot hold, or that end the text in common readers. */
const inCsv = (text: string) => text.replaceAll("\u0000", "\uFFFD").replace(/\p{Surrogate}/gu, "\uFFFD");

/** A cell as text: what Python's csv gives for any value. */
const asText = (value: unknown): string =>
  value === undefined ? "" : typeof value === "object" ? JSON.stringify(value) : String(value);
const asRow = <T>(row: T, columns: readonly Column<T>[]): Row =>
  Object.fromEntries(columns.map(({ key }) => [key, asText(row[key])]));

describe.skipIf(!read)("tables read by others", () => {
  const tablesOf = async (format: "csv" | "csv-gephi" | "csv-neo4j", document = sampleDocument()) =>
    (await read?.("python_csv", await written(format, document))) as Tables;

  test("Python's csv finds every row of every table of csv", async () => {
    const { positions, ...document } = sampleDocument();
    expect(Object.keys(positions ?? {})).not.toHaveLength(0);
    const tables = (await read?.("python_csv", await written("csv", document))) as Tables;
    expect(tables["nodes.csv"]).toEqual(document.nodes.map((node) => asRow(node, nodeColumns)));
    expect(tables["edges.csv"]).toEqual(document.bundles.map((bundle) => asRow(bundle, bundleColumns)));
    expect(tables["statements.csv"]).toEqual(document.statements.map((one) => asRow(one, statementColumns)));
    expect(tables["articles.csv"]).toEqual(document.articles.map((one) => asRow(one, articleColumns)));
    expect(tables["altered.jsonl"]).toBeUndefined();
  });

  test.each([
    ["csv", "name"],
    ["csv-gephi", "Label"],
  ] as const)(
    "no text of %s starts a formula, and each that was changed is listed exactly",
    async (format, heading) => {
      const document = hostileDocument();
      const tables = await tablesOf(format, document);
      const cells = Object.entries(tables)
        .filter(([name]) => name.endsWith(".csv"))
        .flatMap(([, rows]) => rows.flatMap((row) => Object.values(row)));
      expect(cells.filter(isFormula)).toEqual([]);
      const listed = String(tables["altered.jsonl"])
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as Row);
      const names = document.nodes.map(({ name }) => name);
      const expected = names.filter((name) => isFormula(name.replace(/^'+/, "")) || inCsv(name) !== name);
      expect(expected.length).toBeGreaterThan(10);
      expect(
        listed.filter(({ column, file }) => file === "nodes.csv" && column === heading).map(({ exact }) => exact),
      ).toEqual(expected);
    },
  );

  test("Gephi's headings are there, an edge per statement, with its quote", async () => {
    const document = sampleDocument();
    const tables = await tablesOf("csv-gephi", document);
    expect(tables["nodes.csv"]?.map(({ Id, Label, Kind }) => [Id, Label, Kind])).toEqual(
      document.nodes.map(({ id, name, type }) => [id, name, type]),
    );
    expect(
      tables["edges.csv"]?.map(({ Source, Target, Type, Id, Label, Weight, quote, quoteStart }) => [
        ...[Source, Target, Type, Id, Label, Weight, quote, quoteStart],
      ]),
    ).toEqual(
      document.statements.map(({ id, source, target, type, quote, start }) => [
        ...[source, target, "Directed", id, type, "1", quote, String(start)],
      ]),
    );
  });

  function noted() {
    const sample = sampleDocument();
    const [[node], [edge]] = [sample.nodes, sample.bundles];
    if (!node || !edge) throw new Error("The sample has nodes and edges.");
    const notes = { [node.id]: "nachfragen", [`${edge.type}:${edge.source}:${edge.target}`]: "=1+1" };
    return { ...sample, description: "=für Montag", notes };
  }

  test("notes stand in a column of their own", async () => {
    const document = noted();
    const tables = await tablesOf("csv", document);
    expect(tables["nodes.csv"]?.map(({ note }) => note)).toEqual(["nachfragen", "", "", ""]);
    expect(tables["edges.csv"]?.map(({ note }) => note)).toEqual(["'=1+1", ""]);
    expect((await tablesOf("csv-gephi", document))["edges.csv"]?.map(({ note }) => note)).toEqual([
      "'=1+1",
      "'=1+1",
      "",
    ]);
  });

  test.each(["csv", "csv-gephi", "csv-neo4j"] as const)(
    "what is written about the whole of %s lies beside the tables",
    async (format) => {
      const document = noted();
      const { "beleg.json": header } = await tablesOf(format, document);
      const { title, description, notes } = document;
      expect(JSON.parse(String(header))).toMatchObject({ title, description, notes });
    },
  );

  test("notes stand in sheets too, with what is written about the whole", async () => {
    const document = noted();
    const sheets = (await read?.("openpyxl_sheets", await written("xlsx", document))) as Record<string, Sheet>;
    expect(sheets.Knoten?.rows.map((row) => row.at(-1))).toEqual(["note", "nachfragen", null, null, null]);
    expect(sheets.Kanten?.rows.map((row) => row.at(-1))).toEqual(["note", "=1+1", null]);
    expect(sheets["Über diese Datei"]?.rows.flat()).toContain("=für Montag");
  });

  test("openpyxl finds every row of every sheet, texts as texts", async () => {
    const { positions, ...document } = sampleDocument();
    expect(positions).toBeDefined();
    const sheets = (await read?.("openpyxl_sheets", await written("xlsx", document))) as Record<string, Sheet>;
    const expected = {
      Knoten: rowsOf(document.nodes, nodeColumns),
      Kanten: rowsOf(document.bundles, bundleColumns),
      Aussagen: rowsOf(document.statements, statementColumns),
      Artikel: rowsOf(document.articles, articleColumns),
    };
    for (const [name, rows] of Object.entries(expected)) expect(sheets[name]?.rows).toEqual(rows);
    expect(sheets["Über diese Datei"]?.rows).toEqual([["Über diese Datei"], [document.title], [document.generatedAt]]);
  });

  test("no cell of a workbook is computed; those that look like a formula are quoted and exact", async () => {
    const bytes = await written("xlsx", hostileDocument());
    const sheets = (await read?.("openpyxl_sheets", bytes)) as Record<string, Sheet>;
    expect(Object.values(sheets).flatMap(({ computed }) => computed)).toEqual([]);
    const column = sheets.Knoten?.rows[0]?.indexOf("name") ?? -1;
    const names = sheets.Knoten?.rows.slice(1).map((row) => unescaped(String(row[column])));
    const unwritable = (text: string) => text.replace(/[\p{Surrogate}\uFFFE\uFFFF]/gu, "\uFFFD");
    expect(names).toEqual(hostileTexts.map(unwritable));
    const formulas = hostileTexts.filter(isFormula).map(unwritable);
    expect(sheets.Knoten?.quoted.map(unescaped)).toEqual(expect.arrayContaining(formulas));
    const notes = sheets["Über diese Datei"]?.rows.flat().filter((note) => /^Knoten: .*, name: /.test(String(note)));
    expect(notes).toHaveLength(hostileTexts.filter((text) => unwritable(text) !== text).length);
  });

  test("FollowTheMoney accepts every entity, and finds quotes, dates and proof", async () => {
    const sample = sampleDocument();
    const noted = sample.nodes.find(({ type }) => type === "Event")?.id ?? "";
    const about = { description: "für Montag:\nwer fehlt?", notes: { [noted]: "Wer war dabei?" } };
    const document = { ...sample, ...about };
    const { entities, invalid } = (await read?.("followthemoney_entities", await written("ftm", document))) as {
      entities: readonly Readonly<{ id: string; schema: string; properties: Record<string, string[]> }>[];
      invalid: unknown[];
    };
    expect(invalid).toEqual([]);
    const of = (schema: string) => entities.filter((entity) => entity.schema === schema);
    expect(of("Person").map(({ properties }) => properties.name)).toEqual(
      document.nodes.filter(({ type }) => type === "Person").map(({ name }) => [name]),
    );
    expect(of("Note").map(({ properties }) => [properties.name, properties.description])).toEqual([
      [[document.title], [document.description]],
    ]);
    expect(of("Event").map(({ properties }) => properties.date)).toEqual([["2016-06"]]);
    expect(of("Event").map(({ properties }) => properties.notes)).toEqual([["Wer war dabei?"]]);
    expect(of("Article").map(({ properties }) => properties.modifiedAt)).toEqual([undefined, ["2017-08-02"]]);
    const links = of("UnknownLink").map(({ properties }) => properties);
    expect(
      links.map(({ recordId, description, publisher, date, sourceUrl, status }) => [
        ...[recordId, description, publisher, date, sourceUrl, status],
      ]),
    ).toEqual(
      document.statements.map(({ id, quote, outlet, publishedAt, url, modality }) =>
        [id, quote, outlet, publishedAt, url, modality].map((value) => [value]),
      ),
    );
    const articles = new Set(of("Article").map(({ id }) => id));
    expect(links.every(({ proof }) => articles.has(proof?.[0] ?? ""))).toBe(true);
  });

  test("FollowTheMoney accepts hostile texts, and each quote comes back as it was", async () => {
    const document = hostileDocument();
    const { entities, invalid } = (await read?.("followthemoney_entities", await written("ftm", document))) as {
      entities: readonly Readonly<{ schema: string; properties: Record<string, string[]> }>[];
      invalid: unknown[];
    };
    expect(invalid).toEqual([]);
    const all = (schema: string, property: string) =>
      entities.filter((entity) => entity.schema === schema).map(({ properties }) => properties[property] ?? []);
    const quotes = all("UnknownLink", "description").map(([quote = ""]) => quote);
    // A quote of blanks is no value to FollowTheMoney.
    expect(quotes).toEqual(hostileTexts.map((text) => (text.trim() === "" ? "" : text)));
    const longest = hostileTexts.at(-1) ?? "";
    expect(all("Person", "name").at(-1)).toEqual([`${longest.slice(0, 383)}…`]);
    expect(all("Person", "summary").at(-1)).toContain(`name: ${longest}`);
    for (const [at, text] of hostileTexts.entries()) {
      const told = text.trim() === "" ? [`description: ${JSON.stringify(text)} (blank)`] : [];
      expect(all("UnknownLink", "summary")[at]).toEqual(expect.arrayContaining(told));
    }
  });

  test("rdflib finds every statement reified, with quote, offsets and dates in their precision", async () => {
    const document = hostileDocument();
    const { triples } = (await read?.("rdflib_triples", await written("turtle", document))) as { triples: string[][] };
    const objects = (predicate: string) =>
      triples.filter((triple) => triple[1]?.endsWith(predicate)).map((triple) => triple[2]);
    const sorted = (texts: readonly (string | undefined)[]) => [...texts].sort();
    const inUtf8 = (text: string) => text.replace(/\p{Surrogate}/gu, "\uFFFD");
    expect(sorted(objects("ns/oa#exact"))).toEqual(sorted(hostileTexts.map(inUtf8)));
    expect(objects("rdf-syntax-ns#predicate")).toHaveLength(document.statements.length);
    expect(sorted(objects("rdf-schema#comment"))).toEqual(
      sorted(hostileTexts.flatMap((text) => [text, text]).map(inUtf8)),
    );
    expect(sorted(objects("ns/oa#end"))).toEqual(sorted(document.statements.map(({ end }) => String(end))));
    // A triple that joins two people directly would assert what somebody only alleged.
    expect(triples.filter(([, predicate]) => predicate?.endsWith("CRITICIZED"))).toEqual([]);
    const sample = (await read?.("rdflib_triples", await written("turtle", sampleDocument()))) as {
      triples: string[][];
    };
    expect(sample.triples.filter((triple) => triple[1]?.endsWith("startDate")).map((triple) => triple[2])).toEqual([
      "2016-06",
    ]);
  });
});

function rowsOf<T>(rows: readonly T[], columns: readonly Column<T>[]): (string | number | boolean | null)[][] {
  const cell = (value: unknown) =>
    typeof value === "object" ? JSON.stringify(value) : ((value ?? null) as string | number | boolean | null);
  return [columns.map(({ key }) => key), ...rows.map((row) => columns.map(({ key }) => cell(row[key])))];
}

/** Excel's own writing of controls in a cell, which openpyxl leaves as it is. */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
