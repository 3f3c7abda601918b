import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { entityId } from "#schema/derive-id.ts";
import type { ExportDocument } from "#schema/export-document.ts";
import type { GraphNode } from "#schema/graph.ts";
import { startNeo4j } from "#store/neo4j/test-server.ts";
import type { Admin, TestServer } from "#store/neo4j/test-server.ts";
import { hostileDocument } from "../hostile-document.ts";
import { zipEntries } from "../read/zip-entries.ts";
import { sampleDocument } from "../sample-document.ts";
import { written } from "../written.ts";
import { notedNodes, notedStatements } from "./noted.ts";
import { pythonReaders } from "./python-readers.ts";

type Held = Readonly<{
  nodes: readonly Readonly<{ labels: string[]; properties: Record<string, unknown> }>[];
  relationships: readonly Readonly<{
    type: string;
    source: string;
    target: string;
    properties: Record<string, unknown>;
  }>[];
  constraints: readonly unknown[];
}>;

/** A Neo4j that has just started reads its first scripts slowly, the more so on a busy machine. */
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const read = await pythonReaders();
const neo4j = await startNeo4j();
afterAll(() => neo4j?.stop());
if (!neo4j) process.stderr.write("SKIPPED: no Neo4j\n");

/** Sample and hostile texts in one graph, as far as UTF-8 can hold them. */
function bothDocuments(): ExportDocument {
  const [sample, hostile] = [sampleDocument(), hostileDocument()];
  return {
    ...sample,
    nodes: [...sample.nodes.map(merged), ...hostile.nodes],
    bundles: [...sample.bundles, ...hostile.bundles],
    statements: [...sample.statements, ...hostile.statements],
    articles: [...sample.articles, ...hostile.articles],
    ...(hostile.notes && { notes: hostile.notes }),
  };
}

/** As if people had merged two into each, one of them with a name that a spreadsheet would compute. */
const merged = (node: GraphNode): GraphNode => ({
  ...node,
  members: [node.id, entityId(node.type, `also ${node.name}`)],
  memberNames: ["=1+1", node.name],
});

const inUtf8 = <T>(value: T): T => JSON.parse(JSON.stringify(value).replace(/\\ud[89a-f][0-9a-f]{2}/g, "\uFFFD")) as T;
/** CSV has no U+0000 either. */
const inCsv = <T>(value: T): T => JSON.parse(JSON.stringify(inUtf8(value)).replaceAll("\\u0000", "\uFFFD")) as T;

/** What a database that holds this document has to answer, in the order of ids. */
function held(document: ExportDocument, inFile: <T>(value: T) => T) {
  const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
  const entities = notedNodes(document).map(({ type, ...properties }) => ({
    labels: ["Entity", type].sort(),
    properties,
  }));
  const articles = document.articles.map((properties) => ({ labels: ["Article"], properties }));
  const relationships = notedStatements(document)
    .sort(byId)
    .map(({ type, source, target, ...properties }) => ({ type, source, target, properties }));
  const nodes = [...entities, ...articles].sort((one, other) => byId(one.properties, other.properties));
  return inFile({ nodes, relationships });
}

const inOrder = ({ nodes, relationships }: Held) => ({
  nodes: nodes.map(({ labels, properties }) => ({ labels: [...labels].sort(), properties })),
  relationships,
});

describe.skipIf(!read || !neo4j)("exports in a real Neo4j", () => {
  const run = async (script: Uint8Array, server: TestServer | undefined) =>
    (await read?.("neo4j_script", script, server?.uri ?? "")) as Held;

  test("the Cypher script fills an empty database, and running it again changes nothing", async () => {
    const document = bothDocuments();
    const script = await written("cypher", document);
    const once = await run(script, neo4j);
    expect(inOrder(once)).toEqual(held(document, inUtf8));
    expect(once.constraints).toHaveLength(2);
    expect(await run(script, neo4j)).toEqual(once);
  });

  test("without evidence the script has a relationship per bundle and no quote", async () => {
    const document = sampleDocument();
    const script = new TextDecoder().decode(await written("cypher", document, { evidence: false }));
    const { nodes, relationships } = await run(
      new TextEncoder().encode(`MATCH (n) DETACH DELETE n;\n${script}`),
      neo4j,
    );
    expect(nodes).toHaveLength(document.nodes.length);
    expect(relationships.map(({ type, properties }) => [type, properties.statements, properties.contested])).toEqual(
      document.bundles.map(({ type, statements, contested }) => [type, statements, contested]),
    );
    expect(JSON.stringify(relationships)).not.toContain(document.statements[0]?.quote);
  });

  describe("neo4j-admin", () => {
    const document = bothDocuments();
    let folder = "";
    let afterImport: Uint8Array = new Uint8Array();
    let imported: TestServer | undefined;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "beleg-import-"));
      for (const [name, bytes] of await zipEntries(await written("csv-neo4j", document))) {
        await writeFile(join(folder, name), bytes);
        if (name === "after-import.cypher") afterImport = bytes;
      }
      imported = await startNeo4j({ before: importFrom(folder) });
    });
    afterAll(async () => {
      await imported?.stop();
      await rm(folder, { recursive: true, force: true });
    });

    test("imports the CSV files with the command that lies beside them", async () => {
      // Between the elements of a list stands U+001F, which therefore cannot stand in one.
      const listed = (aliases: readonly string[]) => aliases.map((alias) => alias.replaceAll("\u001F", "\uFFFD"));
      const nodes = document.nodes.map((node) => ({ ...node, aliases: listed(node.aliases) }));
      expect(inOrder(await run(afterImport, imported))).toEqual(held({ ...document, nodes }, inCsv));
    });
  });
});

const importFrom =
  (folder: string) =>
  (admin: Admin): Promise<void> => {
    const files = ["--nodes=nodes.csv", "--nodes=articles.csv", "--relationships=relationships.csv"];
    const options = [
      "--multiline-fields=true",
      "--array-delimiter=U+001F",
      "--overwrite-destination",
      `--report-file=${folder}/import.report`,
    ];
    const placed = files.map((file) => file.replace("=", `=${folder}/`));
    return admin("database", "import", "full", "neo4j", ...options, ...placed);
  };
