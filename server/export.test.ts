import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ErrorAnswer } from "#schema/api.ts";
import type { ExportDocument } from "#schema/export-document.ts";
import { ExportFormat } from "#schema/export-format.ts";
import { articleGraph, contacted, person } from "#store/builders.ts";
import { sampleDocument } from "./export/sample-document.ts";
import { sampleGraphs, who } from "./sample-graphs.ts";
import { startTestServer } from "./test-server.ts";
import type { TestServer } from "./test-server.ts";

type GraphFile = Readonly<{ nodes: readonly { name: string }[]; statements: readonly { quote: string }[] }>;

let server: TestServer;
beforeAll(async () => {
  const many = Array.from({ length: 3000 }, (_, i) => contacted(person(`Zeuge ${i}`), person(`Zeuge ${i + 1}`)));
  server = await startTestServer([...sampleGraphs, articleGraph({ title: "Viele Zeugen", says: many })]);
});
afterAll(() => server.close());

const ask = (body: unknown): Promise<Response> =>
  fetch(`${server.url}/api/export`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
const names = (file: GraphFile): string[] => file.nodes.map(({ name }) => name).sort();

describe("an export over HTTP", { timeout: 240_000 }, () => {
  it.each(ExportFormat.options)("gives %s as an attachment that is not empty", async (format) => {
    const response = await ask({ format, nodes: [who.mueller.id, who.berg.id] });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="?Beleg\.\w+/);
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100);
  });

  it("carries the nodes asked for and what is said among them", async () => {
    const file = (await (await ask({ format: "json", nodes: [who.mueller.id, who.berg.id] })).json()) as GraphFile;
    expect(names(file)).toEqual(["Ada Müller", "Jonas Berg"]);
    expect(file.statements).toHaveLength(2);
  });

  it("carries what a query finds: nodes, and the ends of relationships", async () => {
    const query = "MATCH (e:Event) RETURN e";
    expect(names((await (await ask({ format: "json", query })).json()) as GraphFile)).toEqual(["Brand im Umspannwerk"]);
    const ends = "MATCH (:Organization)-[r:DENIED]->() RETURN [r] AS rs";
    const file = (await (await ask({ format: "json", query: ends })).json()) as GraphFile;
    expect(names(file)).toEqual(["Brand im Umspannwerk", "Stadtwerke Nordheim"]);
  });

  it("leaves every quote out without evidence", async () => {
    const text = await (await ask({ format: "json", nodes: [who.mueller.id, who.berg.id], evidence: false })).text();
    expect(text).not.toContain("telefonierte");
  });

  it("gives the title as a file name in any letters, without what could climb out of a folder", async () => {
    const response = await ask({ format: "json", nodes: [who.mueller.id], title: "../Müller & Łódź/…\u202e" });
    const header = response.headers.get("content-disposition") ?? "";
    const name = decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(header)?.[1] ?? "");
    expect(name).toBe("Müller & Łódź ….json");
  });

  it.each([
    [{ format: "json", query: "MATCH (p:Person) RETURN p.name AS name" }, 400, "Return nodes"],
    [{ format: "json", query: "MATCH (p:Nobody) RETURN p" }, 400, "Return nodes"],
    [{ format: "json", query: "MATCH (a), (b:Person) RETURN a LIMIT 10001" }, 422, "Narrow it with WHERE"],
    [{ format: "json", query: "MATCH (p) DELETE p" }, 403, "only read"],
    [{ format: "json", query: "MATCH (p RETURN p" }, 400, "line 1"],
    [{ format: "json", query: "RETURN 1", nodes: [who.berg.id] }, 400, "not both"],
    [{ format: "doc" }, 400, "format"],
    [{ format: "json", nodes: ["x"] }, 400, "nodes.0"],
    [{ format: "json", nodes: [] }, 400, "nodes"],
    [{ format: "json", nodes: [person("Niemand").id] }, 400, "none of these nodes"],
    [{ format: "xlsx", nodes: [person("Niemand").id] }, 400, "none of these nodes"],
  ])("refuses %j in one line", async (body, status, text) => {
    const response = await ask(body);
    const { error } = ErrorAnswer.parse(await response.json());
    expect([response.status, error.message]).toEqual([status, expect.stringContaining(text)]);
    expect(response.headers.get("content-disposition")).toBeNull();
  });

  it("breaks the connection when the store fails on the way, so that nothing looks whole", async () => {
    const reader = {
      ...server.store.reader,
      async *subgraph(...args: Parameters<typeof server.store.reader.subgraph>) {
        let parts = 0;
        for await (const part of server.store.reader.subgraph(...args)) {
          if ((parts += 1) > 2000) throw new Error("the database is gone");
          yield part;
        }
      },
    };
    const broken = await startTestServer([], { store: { ...server.store, reader } });
    const ended = await new Promise<string>((resolve, reject) => {
      const outgoing = request(`${broken.url}/api/export`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
      });
      outgoing.on("error", reject).on("response", (response) => {
        response
          .on("aborted", () => resolve("aborted"))
          .on("end", () => resolve("ended"))
          .on("error", () => undefined)
          .resume();
      });
      outgoing.end('{"format": "graphml"}');
    });
    expect(ended).toBe("aborted");
    await broken.close();
  });

  it("stops reading the store when the client goes away", async () => {
    let stopped = false;
    const reader = {
      ...server.store.reader,
      async *subgraph(...args: Parameters<typeof server.store.reader.subgraph>) {
        try {
          for (;;) yield* server.store.reader.subgraph(...args);
        } finally {
          stopped = true;
        }
      },
    };
    const endless = await startTestServer([], { store: { ...server.store, reader } });
    const gone = new AbortController();
    const headers = { "Content-Type": "application/json" };
    const answer = await fetch(`${endless.url}/api/export`, {
      method: "POST",
      headers,
      body: '{"format": "json"}',
      signal: gone.signal,
    });
    await (answer.body as ReadableStream<Uint8Array>).getReader().read();
    gone.abort();
    await expect.poll(() => stopped, { timeout: 10_000 }).toBe(true);
    await endless.close();
  });
});

describe("how far on an export is", { timeout: 240_000 }, () => {
  const id = "0123456789abcdef0123456789abcdef";
  const fractionOf = async (url: string): Promise<number | undefined> =>
    ((await (await fetch(`${url}/api/exports/${id}`)).json()) as { fraction?: number }).fraction;

  it.each(["json", "xlsx"])("is told for %s while it is written, and forgotten when it is over", async (format) => {
    const told: (number | undefined)[] = [];
    const slow = await startTestServer([], { store: { ...server.store, reader: asking(() => fractionOf(slow.url)) } });
    function asking(ask: () => Promise<number | undefined>) {
      return {
        ...server.store.reader,
        async *subgraph(...args: Parameters<typeof server.store.reader.subgraph>) {
          let parts = 0;
          for await (const part of server.store.reader.subgraph(...args)) {
            if ((parts += 1) % 500 === 0) told.push(await ask());
            yield part;
          }
        },
      };
    }
    expect(await fractionOf(slow.url)).toBeUndefined();
    const answer = await fetch(`${slow.url}/api/export`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ format, id }),
    });
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(1000);
    const known = told.flatMap((fraction) => fraction ?? []);
    expect(known).toHaveLength(told.length);
    expect(known.length).toBeGreaterThan(8);
    expect(known).toEqual([...known].sort((one, other) => one - other));
    expect(known[0]).toBeLessThan(0.1);
    expect(known.at(-1)).toBeGreaterThan(0.6);
    expect(new Set(known).size).toBeGreaterThan(8);
    await expect.poll(() => fractionOf(slow.url)).toBeUndefined();
    await slow.close();
  });

  it("refuses an id that could be guessed", async () => {
    expect((await ask({ format: "json", id: "1" })).status).toBe(400);
  });
});

describe("a graph that is sent along", () => {
  const convert = (body: unknown): Promise<Response> =>
    fetch(`${server.url}/api/convert`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });

  it.each(["graphml", "gexf", "csv"])("comes back as %s, and from that as it was", async (format) => {
    const document = sampleDocument();
    const { positions, ...placeless } = document;
    const answer = await convert({ format, document });
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="Treffen im Hafen\./);
    const opened = await fetch(`${server.url}/api/open`, {
      method: "POST",
      headers: { "Content-Type": "application/octet-stream" },
      body: await answer.arrayBuffer(),
    });
    const again = (await opened.json()) as ExportDocument;
    expect(again).toMatchObject(placeless);
    expect(Object.keys(again.positions ?? {}).sort()).toEqual(Object.keys(positions ?? {}).sort());
  });

  it("leaves its quotes out without evidence", async () => {
    const [quote] = sampleDocument().statements.map((statement) => statement.quote);
    const text = (more: object) => convert({ format: "markdown", document: sampleDocument(), ...more });
    expect(await (await text({})).text()).toContain(quote);
    expect(await (await text({ evidence: false })).text()).not.toContain(quote);
  });

  it.each([
    [{ format: "json", document: { ...sampleDocument(), nodes: [{ id: "x" }] } }, "document.nodes.0"],
    [{ format: "doc", document: sampleDocument() }, "format"],
    [{ format: "json" }, "document"],
  ])("is refused in one line that names the place: %#", async (body, place) => {
    const answer = await convert(body);
    const { error } = ErrorAnswer.parse(await answer.json());
    expect([answer.status, error.message]).toEqual([400, expect.stringContaining(place)]);
    expect(answer.headers.get("content-disposition")).toBeNull();
  });
});
