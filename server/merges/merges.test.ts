import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ErrorAnswer, NodeAnswer, SearchAnswer } from "#schema/api.ts";
import { ExportDocument } from "#schema/export-document.ts";
import { MergeAnswer, MergesAnswer } from "#schema/merge-api.ts";
import { ViewAnswer, ViewHeadAnswer } from "#schema/view-api.ts";
import { articleGraph, contacted, person } from "#store/builders.ts";
import { startTestServer } from "../test-server.ts";
import type { TestServer } from "../test-server.ts";
import { sampleGraphs, who } from "../sample-graphs.ts";

const adaM = person("A. Müller");
const besuch = articleGraph({
  title: "Besuch",
  outlet: "Kreisblatt",
  publishedAt: "2024-05-01",
  says: [contacted(adaM, who.lind), contacted(adaM, who.berg)],
});

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer([...sampleGraphs, besuch]);
});
afterAll(() => server.close());

const send = async (method: string, path: string, body?: unknown): Promise<{ status: number; answer: unknown }> => {
  const response = await fetch(server.url + path, {
    method,
    ...(body === undefined ? {} : { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }),
  });
  return { status: response.status, answer: await response.json() };
};
const merge = async (into: string, from: readonly string[], note?: string) =>
  MergeAnswer.parse((await send("POST", "/api/merges", { into, from, ...(note && { note }) })).answer);
const split = async (id: string) => MergeAnswer.parse((await send("DELETE", `/api/merges/${id}`)).answer);
const log = async () => MergesAnswer.parse((await send("GET", "/api/merges")).answer).merges;
const nodeOf = async (id: string) => NodeAnswer.parse((await send("GET", `/api/nodes/${id}`)).answer);

describe("merges", () => {
  it("show two nodes as one until they are split, and stay in the log", async () => {
    const before = [await nodeOf(adaM.id), await nodeOf(who.mueller.id)];
    const { id } = await merge(who.mueller.id, [adaM.id], "laut Impressum dieselbe");
    expect(await nodeOf(adaM.id)).toMatchObject({ id: who.mueller.id, name: "Ada Müller", articles: 3 });
    const { results } = SearchAnswer.parse((await send("GET", "/api/search?q=A.%20M%C3%BCller")).answer);
    expect(results.map((hit) => hit.id)).toEqual([who.mueller.id]);
    expect((await log())[0]).toMatchObject({
      id,
      into: { name: "Ada Müller" },
      from: [{ id: adaM.id, name: "A. Müller" }],
      note: "laut Impressum dieselbe",
    });
    expect((await split(id)).splitAt).toBeDefined();
    expect(await split(id)).toEqual((await log())[0]);
    expect([await nodeOf(adaM.id), await nodeOf(who.mueller.id)]).toEqual(before);
  });

  it("keep one decision under the id that was asked for, also when it is sent twice at once", async () => {
    const id = "mrg_00000000000000aa";
    const body = { into: who.mueller.id, from: [adaM.id], id };
    const [made, again] = await Promise.all([send("POST", "/api/merges", body), send("POST", "/api/merges", body)]);
    expect([made.status, again.status]).toEqual([200, 200]);
    expect(again.answer).toEqual(made.answer);
    expect((await log()).filter((one) => one.id === id)).toEqual([made.answer]);
    await split(id);
  });

  it("are split also by a request that overtakes the one that makes them", async () => {
    const id = "mrg_00000000000000ab";
    const apart = send("DELETE", `/api/merges/${id}`);
    const made = await send("POST", "/api/merges", { into: who.mueller.id, from: [adaM.id], id });
    expect([made.status, (await apart).status]).toEqual([200, 200]);
    expect((await log()).find((one) => one.id === id)?.splitAt).toBeDefined();
  });

  it("are made also by a request that overtakes the one that splits the same nodes", async () => {
    const body = { into: who.mueller.id, from: [adaM.id] };
    const first = await send("POST", "/api/merges", { ...body, id: "mrg_00000000000000b1" });
    const again = send("POST", "/api/merges", { ...body, id: "mrg_00000000000000b2" });
    await split("mrg_00000000000000b1");
    expect([first.status, (await again).status]).toEqual([200, 200]);
    await split("mrg_00000000000000b2");
  });

  it("take a node that is part of another by now for that one", async () => {
    const first = await merge(who.mueller.id, [adaM.id]);
    const second = await merge(who.lind.id, [adaM.id]);
    expect(second).toMatchObject({ into: { id: who.lind.id }, from: [{ id: who.mueller.id, name: "Ada Müller" }] });
    expect((await nodeOf(adaM.id)).members?.sort()).toEqual([who.lind.id, who.mueller.id, adaM.id].sort());
    await split(first.id);
    expect(await nodeOf(adaM.id)).toMatchObject({ id: adaM.id });
    await split(second.id);
  });

  it("go into an export with the ids and names of both and every quote, and out of it again", async () => {
    const { id } = await merge(who.mueller.id, [adaM.id]);
    const file = await send("POST", "/api/export", { format: "json" });
    const document = ExportDocument.parse(file.answer);
    const node = document.nodes.find((one) => one.id === who.mueller.id);
    expect(node).toMatchObject({ members: [who.mueller.id, adaM.id], memberNames: ["Ada Müller", "A. Müller"] });
    expect(document.nodes.map((one) => one.id)).not.toContain(adaM.id);
    expect(document.statements.map(({ quote }) => quote)).toContain("A. Müller telefonierte mit Clara Lind.");
    for (const format of ["graphml", "gexf", "csv", "markdown", "turtle", "html", "ftm", "cypher"]) {
      const response = await fetch(`${server.url}/api/export`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ format }),
      });
      const text = Buffer.from(await response.arrayBuffer()).toString("utf8");
      if (format !== "csv" && format !== "html") expect(text.replaceAll("\\_", "_"), format).toContain(adaM.id);
      expect(response.status, format).toBe(200);
    }
    await split(id);
  });

  it("lose no node of a saved view", async () => {
    const view = { name: "Müllers", look: "nodes=x", nodes: [adaM.id, who.berg.id] };
    const head = ViewHeadAnswer.parse((await send("POST", "/api/views", view)).answer);
    const { id } = await merge(who.mueller.id, [adaM.id]);
    const opened = ViewAnswer.parse((await send("GET", `/api/views/${head.id}`)).answer);
    expect(opened.gone).toEqual({ nodes: [], edges: [] });
    await split(id);
  });

  it.each([
    [() => ({ into: who.mueller.id, from: [who.stadtwerke.id] }), 400, "one kind"],
    [() => ({ into: who.mueller.id, from: [who.mueller.id] }), 400, "one node already"],
    [() => ({ into: who.mueller.id, from: [person("Niemand").id] }), 404, "There is no node"],
    [() => ({ into: person("Niemand").id, from: [who.mueller.id] }), 404, "There is no node"],
    [() => ({ into: who.mueller.id, from: [] }), 400, "from"],
    [() => ({ into: "x", from: [who.mueller.id] }), 400, "into"],
    [() => ({ into: who.mueller.id, from: [adaM.id], note: "x".repeat(2001) }), 400, "note"],
  ])("refuse what makes no sense in one line (%#)", async (body, status, text) => {
    const { status: got, answer } = await send("POST", "/api/merges", body());
    expect([got, ErrorAnswer.parse(answer).error.message]).toEqual([status, expect.stringContaining(text)]);
  });

  it.each([
    ["DELETE", "/api/merges/mrg_0000000000000000", 404, "There is no merge"],
    ["DELETE", "/api/merges/x", 400, "id"],
    ["PUT", "/api/merges", 405, "GET, POST"],
  ])("answer %s %s by one line", async (method, path, status, text) => {
    const { status: got, answer } = await send(method, path);
    expect([got, ErrorAnswer.parse(answer).error.message]).toEqual([status, expect.stringContaining(text)]);
  });
});
