import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ErrorAnswer, apiLimits } from "#schema/api.ts";
import type { Endpoint } from "./endpoint.ts";
import { endpoints } from "./endpoints.ts";
import { sampleGraphs } from "./sample-graphs.ts";
import { startTestServer } from "./test-server.ts";
import type { TestServer } from "./test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer(sampleGraphs);
});
afterAll(() => server.close());

type Sent = Readonly<{ status: number; body: string; headers: Readonly<Record<string, unknown>> }>;

/**
 * Plain HTTP, since fetch lets nobody choose a Host header, and on a connection of its own: one that waits while a long body
 * is made may be closed just when it is used again.
 */
function send(method: string, path: string, headers: Record<string, string> = {}, body = ""): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const outgoing = request(server.url + path, { method, headers, agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body: text, headers: response.headers }));
    });
    outgoing.on("error", reject).end(body);
  });
}

function expectError({ status, body }: Sent, expected: number, code: string): string {
  const parsed = ErrorAnswer.safeParse(JSON.parse(body));
  expect(parsed.error, body).toBeUndefined();
  expect([status, parsed.data?.error.code], body).toEqual([expected, code]);
  expect(body).not.toMatch(/\n\s+at |node_modules|\.ts:\d/);
  return parsed.data?.error.message ?? "";
}

const json = { "Content-Type": "application/json" };
const all: [string, Endpoint][] = Object.entries(endpoints);

/** Methods under which a path is answered, in the order of the list. */
const methodsOf = (path: string): string[] =>
  all.filter(([, endpoint]) => endpoint.path === path).map(([, { method }]) => method.toUpperCase());

/** An id of the right form that nobody has. */
function nobodyAt(path: string): string {
  if (path.includes("/views/")) return "view_0000000000000000";
  if (path.includes("/merges/")) return "mrg_0000000000000000";
  return path.includes("/articles/") ? "art_0000000000000000" : "per_0000000000000000";
}

const placed = (path: string, id = nobodyAt(path)): string => path.replace(/\{(?:id|key)\}/u, id);

describe("every route answers errors in one shape", () => {
  it.each(all)("%s: a foreign host", async (_id, { method, path }) => {
    const sent = await send(method.toUpperCase(), path.replace("{id}", "x"), { Host: "evil.example" });
    expectError(sent, 403, "FORBIDDEN_HOST");
  });

  const underApi = all.filter(([, { path }]) => path.startsWith("/api/"));
  it.each(underApi)("%s: a page of another site", async (_id, { method, path }) => {
    const url = path.replace("{id}", "x");
    expectError(await send(method.toUpperCase(), url, { "Sec-Fetch-Site": "cross-site" }), 403, "FORBIDDEN_ORIGIN");
    expectError(await send(method.toUpperCase(), url, { Origin: "http://evil.example" }), 403, "FORBIDDEN_ORIGIN");
    expectError(await send(method.toUpperCase(), url, { Origin: "null" }), 403, "FORBIDDEN_ORIGIN");
  });

  it.each(underApi)("%s: the wrong method", async (_id, { method, path }) => {
    const answered = methodsOf(path);
    const wrong = ["POST", "GET", "PUT"].find((one) => !answered.includes(one)) ?? "";
    expect(answered).toContain(method.toUpperCase());
    const sent = await send(wrong, placed(path, "x"));
    expectError(sent, 405, "METHOD_NOT_ALLOWED");
    expect(sent.headers.allow).toBe(answered.join(", "));
  });

  const withQuery = all.filter(([, { query }]) => query);
  it.each(withQuery)("%s: an unknown field and one sent twice", async (_id, { path }) => {
    const url = path.replace("{id}", "per_0000000000000000");
    expect(expectError(await send("GET", `${url}?unheard=1`), 400, "BAD_REQUEST")).toContain('"unheard"');
    expectError(await send("GET", `${url}?limit=1&limit=2&q=a`), 400, "BAD_REQUEST");
  });

  const withId = all.filter(([, { params }]) => params);
  it.each(withId)("%s: an id that is none, and one that nobody has", async (id, { method, path, body, errors }) => {
    const full: Record<string, string> = {
      changeView: '{"note":"a"}',
      copyView: '{"name":"a"}',
      writeNote: '{"text":"a"}',
    };
    const ask = (place: string): Promise<Sent> =>
      body ? send(method.toUpperCase(), place, json, full[id]) : send(method.toUpperCase(), place);
    expectError(await ask(placed(path, "..%2f..%2fetc")), 400, "BAD_REQUEST");
    expectError(await ask(placed(path, "%E0%A4%A")), 400, "BAD_REQUEST");
    // A note may be written before its node is there, and an export that nobody asked for is not far on.
    if (errors.includes(404)) expectError(await ask(placed(path)), 404, "NOT_FOUND");
  });

  const withBody = all.filter(([, { body }]) => body);
  it.each(withBody)(
    "%s: a body that is no JSON, of another type, too large, with unknown fields",
    { timeout: 240_000 },
    async (id, { method, path }) => {
      const give = (headers: Record<string, string>, body: string): Promise<Sent> =>
        send(method.toUpperCase(), placed(path), headers, body);
      expectError(await give(json, "{"), 400, "BAD_REQUEST");
      expectError(await give(json, '"text"'), 400, "BAD_REQUEST");
      expectError(await give({ "Content-Type": "text/plain" }, "{}"), 415, "NOT_JSON");
      expectError(await give({ "Content-Type": "application/x-www-form-urlencoded" }, "a=1"), 415, "NOT_JSON");
      expectError(await give({ ...json, "Content-Encoding": "zip" }, "{}"), 415, "NOT_JSON");
      // Files that people open may be larger than anything that is typed.
      const tooLarge = id === "convert" ? 2 * apiLimits.fileBytes : 9_000_000;
      expectError(await give(json, `{"x":"${"a".repeat(tooLarge)}"}`), 413, "TOO_LARGE");
      const unknown = expectError(
        await give(json, '{"unheard": 1, "query": "RETURN 1", "format": "json"}'),
        400,
        "BAD_REQUEST",
      );
      expect(unknown).toContain('"unheard"');
      expectError(await give(json, '{"__proto__": {"query": "RETURN 1"}}'), 400, "BAD_REQUEST");
    },
  );
});

describe("errors outside of routes", () => {
  it("are the same for an address that is not there", async () => {
    expect(expectError(await send("GET", "/api/nothing"), 404, "NOT_FOUND")).toContain("/api/nothing");
    expectError(await send("GET", "/nothing.txt"), 404, "NOT_FOUND");
    expectError(await send("DELETE", "/"), 404, "NOT_FOUND");
  });

  it("carry the id of the request that the header and the log have", async () => {
    const sent = await send("GET", "/api/nothing");
    const { requestId } = ErrorAnswer.parse(JSON.parse(sent.body)).error;
    expect(sent.headers["x-request-id"]).toBe(requestId);
    await expect.poll(() => server.log.some((line) => line.requestId === requestId)).toBe(true);
  });

  it("do not tell what went wrong inside, but log it whole", async () => {
    const { status } = server.store.reader;
    const broken = { ...server.store.reader, status: () => Promise.reject(new Error("secret path /home/x")) };
    expect(status).toBeDefined();
    const { createApp } = await import("./app.ts");
    const { pino } = await import("pino");
    const lines: string[] = [];
    const logger = pino({ level: "error" }, { write: (line: string) => void lines.push(line) });
    const app = createApp({
      store: { ...server.store, reader: broken },
      logger,
      guard: { check: () => Promise.reject(new Error()) },
    });
    const listening = app.listen(0, "127.0.0.1");
    await new Promise((resolve) => listening.once("listening", resolve));
    const { port } = listening.address() as { port: number };
    const response = await fetch(`http://127.0.0.1:${port}/api/status`);
    const text = await response.text();
    listening.close();
    expect(response.status).toBe(500);
    expect(ErrorAnswer.parse(JSON.parse(text)).error.code).toBe("INTERNAL");
    expect(text).not.toContain("secret");
    expect(lines.join("")).toContain("secret path /home/x");
  });

  it("never tell in the log what somebody searched for", async () => {
    await send("GET", "/api/search?q=Geheimnis");
    await expect.poll(() => server.log.some((line) => line.route === "/api/search")).toBe(true);
    expect(JSON.stringify(server.log)).not.toContain("Geheimnis");
  });
});
