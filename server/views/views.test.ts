import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ErrorAnswer } from "#schema/api.ts";
import { documentGraphs } from "#schema/document-graphs.ts";
import { MergeAnswer } from "#schema/merge-api.ts";
import { NotesAnswer, ViewAnswer, ViewHeadAnswer, ViewsAnswer } from "#schema/view-api.ts";
import { articleGraph, contacted, criticized, person } from "#store/builders.ts";
import { sampleGraphs, who } from "../sample-graphs.ts";
import { startTestServer } from "../test-server.ts";
import type { TestServer } from "../test-server.ts";

const gast = person("Otto Gast");
const besuch = (says: Parameters<typeof articleGraph>[0]["says"]) =>
  articleGraph({ title: "Besuch", outlet: "Kreisblatt", publishedAt: "2024-05-01", says: says ?? [] });

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer([
    ...sampleGraphs,
    besuch([contacted(gast, who.mueller), criticized(who.mueller, who.stadtwerke)]),
  ]);
});
afterAll(() => server.close());

const send = async (method: string, path: string, body?: unknown): Promise<{ status: number; answer: unknown }> => {
  const response = await fetch(server.url + path, {
    method,
    ...(body === undefined ? {} : { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }),
  });
  return { status: response.status, answer: await response.json() };
};
const look = "nodes=per_1~a~b";
const nodes = [who.mueller.id, gast.id, who.stadtwerke.id];
const save = async (more: object = {}) =>
  ViewHeadAnswer.parse((await send("POST", "/api/views", { name: "Besuche", look, nodes, ...more })).answer);
const open = async (id: string) => ViewAnswer.parse((await send("GET", `/api/views/${id}`)).answer);
const names = async () =>
  ViewsAnswer.parse((await send("GET", "/api/views")).answer).views.map(({ name, deletedAt }) =>
    deletedAt ? `${name} (deleted)` : name,
  );

describe("views", () => {
  it("are saved, listed, opened, renamed, duplicated, deleted and brought back", async () => {
    const { id } = await save({ note: "für Montag" });
    expect(await open(id)).toMatchObject({
      view: { name: "Besuche", note: "für Montag", nodes: 3, edges: 2, frozen: false },
      look,
      gone: { nodes: [], edges: [] },
    });
    await send("PATCH", `/api/views/${id}`, { name: "Wer wen besuchte", note: "" });
    const copy = ViewHeadAnswer.parse((await send("POST", `/api/views/${id}/copies`, { name: "Kopie" })).answer);
    expect(await names()).toEqual(["Kopie", "Wer wen besuchte"]);
    expect((await open(copy.id)).look).toBe(look);
    await send("DELETE", `/api/views/${id}`);
    expect(await names()).toEqual(["Kopie", "Wer wen besuchte (deleted)"]);
    await send("PATCH", `/api/views/${id}`, { deleted: false });
    await send("PATCH", `/api/views/${copy.id}`, { look: "nodes=x", nodes: [who.berg.id] });
    expect(await names()).toEqual(["Kopie", "Wer wen besuchte"]);
    expect(await open(copy.id)).toMatchObject({ view: { nodes: 1, edges: 0 }, look: "nodes=x" });
  });

  it("say after a re-ingest which nodes and edges have gone, and a frozen one keeps all with its quotes", async () => {
    const living = await save();
    await send("PUT", `/api/notes/${gast.id}`, { text: "kannte den Code" });
    const frozen = await save({ name: "Eingefroren", note: "für Montag", frozen: true });
    await send("PUT", `/api/notes/${gast.id}`, { text: "" });
    await send("PATCH", `/api/views/${frozen.id}`, { name: "Stand Mai" });
    await server.store.writer.write([besuch([contacted(who.berg, who.mueller)])]);
    const { gone } = await open(living.id);
    expect(gone.nodes).toEqual([{ id: gast.id, name: "Otto Gast" }]);
    expect(gone.edges.map(({ type, targetName }) => [type, targetName])).toEqual([
      ["CRITICIZED", "Stadtwerke Nordheim"],
    ]);
    const then = await open(frozen.id);
    expect(then.gone).toEqual({ nodes: [], edges: [] });
    expect(then.snapshot).toMatchObject({
      title: "Stand Mai",
      description: "für Montag",
      notes: { [gast.id]: "kannte den Code" },
    });
    expect(then.snapshot?.nodes.map(({ name }) => name).sort()).toEqual([
      "Ada Müller",
      "Otto Gast",
      "Stadtwerke Nordheim",
    ]);
    expect(then.snapshot?.statements.map(({ quote }) => quote)).toContain("Otto Gast telefonierte mit Ada Müller.");
    expect(then.snapshot?.articles.map(({ title }) => title)).toEqual(["Besuch"]);
  });

  it("freeze what can be ingested: the same statements, articles and merges in another store", async () => {
    const into = { id: who.mueller.id, name: "Ada Müller" };
    const [from] = [who.lind].map(({ id, name }) => ({ id, name }));
    const merged = await send("POST", "/api/merges", { into: into.id, from: [from!.id] });
    const { id } = await save({ frozen: true });
    const { snapshot } = await open(id);
    const other = await startTestServer(documentGraphs(snapshot!));
    const merge = MergeAnswer.parse(merged.answer);
    expect(snapshot?.merges).toEqual([merge]);
    await other.store.keeper.putMerge(merge);
    const sorted = (all: readonly { id: string }[]) => [...all].sort((one, other) => (one.id < other.id ? -1 : 1));
    const { statements } = await other.store.reader.statements({ limit: 99 });
    expect(sorted(statements)).toEqual(sorted(snapshot?.statements ?? []));
    expect((await other.store.reader.articles({ limit: 9 })).articles.map(({ id }) => id).sort()).toEqual(
      snapshot?.articles.map((article) => article.id).sort(),
    );
    await other.close();
    await send("DELETE", `/api/merges/${merge.id}`);
  });

  it(
    "are refused, and nothing is kept, where there is too much to freeze or to show",
    { timeout: 120_000 },
    async () => {
      const reader = {
        ...server.store.reader,
        async *subgraph(request: Parameters<typeof server.store.reader.subgraph>[0]) {
          for await (const part of server.store.reader.subgraph(request)) {
            yield part;
            const { article, source } = part.kind === "article" ? part : {};
            const text = "x".repeat(1_000_000);
            if (article && source)
              for (let i = 0; i < 48; i += 1) yield { kind: "article", article, source: { ...source, text } } as const;
          }
        },
      };
      const large = await startTestServer([], { store: { ...server.store, reader } });
      const before = await names();
      const save = (more: object) =>
        fetch(`${large.url}/api/views`, {
          method: "POST",
          headers: { "Content-Type": "application/json" },
          body: JSON.stringify({ name: "Zu viel", look, nodes, ...more }),
        });
      const tooLong = await save({ frozen: true, nodes: [who.mueller.id, who.berg.id] });
      expect([tooLong.status, await tooLong.text()]).toEqual([
        413,
        expect.stringContaining("too many quotes and articles"),
      ]);
      const ids = Array.from({ length: 5001 }, (_, at) => `per_${at.toString(16).padStart(16, "0")}`);
      const tooMany = await save({ nodes: ids });
      const { error } = ErrorAnswer.parse(await tooMany.json());
      expect([tooMany.status, error.message, error.details]).toEqual([
        413,
        "A view holds at most 5000 nodes. Show fewer, or export them.",
        expect.objectContaining({ reason: "view-nodes" }),
      ]);
      expect(await names()).toEqual(before);
      await large.close();
    },
  );

  it.each([
    ["POST", "/api/views", { name: " ", look, nodes }, 400, "name"],
    ["POST", "/api/views", { name: "x", look, nodes: [] }, 400, "nodes"],
    ["POST", "/api/views", { name: "x", look, nodes: ["per_ffffffffffffffff"] }, 400, "none of these nodes"],
    ["POST", "/api/views", { name: "x", look, nodes, note: "x".repeat(20_001) }, 400, "note"],
    ["GET", "/api/views/view_0000000000000000", undefined, 404, "no such view"],
    ["GET", "/api/views/x", undefined, 400, "id"],
    ["DELETE", "/api/views/view_0000000000000000", undefined, 404, "no such view"],
    ["POST", "/api/views/view_0000000000000000/copies", { name: "x" }, 404, "no such view"],
    ["PUT", "/api/views", {}, 405, "GET, POST"],
    ["PUT", "/api/notes/x", { text: "x" }, 400, "TYPE:source:target"],
  ])("answers %s %s with %j by one line", async (method, path, body, status, text) => {
    const { status: got, answer } = await send(method, path, body);
    expect([got, ErrorAnswer.parse(answer).error.message]).toEqual([status, expect.stringContaining(text)]);
  });

  it("refuse to show something else once they are frozen", async () => {
    const { id } = await save({ frozen: true });
    expect(await send("PATCH", `/api/views/${id}`, { look, nodes })).toMatchObject({ status: 400 });
    expect(await send("PATCH", `/api/views/${id}`, { look })).toMatchObject({ status: 400 });
  });

  it("do not show up in the console", { timeout: 240_000 }, async () => {
    const query = "MATCH (n) RETURN count(n) AS all";
    const count = async () => ((await send("POST", "/api/cypher", { query })).answer as { rows: unknown }).rows;
    const before = await count();
    await save({ frozen: true });
    expect(await count()).toEqual(before);
  });
});

describe("notes", () => {
  it("are written at a node and an edge, and taken away by an empty text", async () => {
    const edge = `CONTACTED:${who.mueller.id}:${who.berg.id}`;
    await send("PUT", `/api/notes/${who.mueller.id}`, { text: "nachfragen" });
    await send("PUT", `/api/notes/${encodeURIComponent(edge)}`, { text: "zwei Quellen" });
    const list = async () => NotesAnswer.parse((await send("GET", "/api/notes")).answer).notes;
    expect((await list()).map(({ key, text }) => [key, text]).sort()).toEqual([
      [edge, "zwei Quellen"],
      [who.mueller.id, "nachfragen"],
    ]);
    await send("PUT", `/api/notes/${encodeURIComponent(edge)}`, { text: " " });
    expect((await list()).map(({ key }) => key)).toEqual([who.mueller.id]);
  });
});
