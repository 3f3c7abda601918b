import type { Express } from "express";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../app.ts";
import { sampleGraphs } from "../sample-graphs.ts";
import { startTestServer } from "../test-server.ts";
import type { TestServer } from "../test-server.ts";

type Layer = Readonly<{
  route?: { path: string | readonly string[] | RegExp; methods: Record<string, boolean> };
  handle?: { stack?: readonly Layer[] };
}>;
type Document = Readonly<{ openapi: string; paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> }>;
type Operation = Readonly<{
  operationId: string;
  parameters: readonly { name: string; in: string; required: boolean; schema: object }[];
  responses: Readonly<Record<string, { content: Readonly<Record<string, unknown>> }>>;
}>;

/** What the app really has under /api and for its keepers, as `get /api/nodes/{id}`. */
function routesOf(app: Express): string[] {
  const walk = (layers: readonly Layer[]): string[] =>
    layers.flatMap(({ route, handle }) => {
      if (!route) return walk(handle?.stack ?? []);
      const paths = typeof route.path === "string" ? [route.path] : [];
      return paths.flatMap((path) =>
        Object.keys(route.methods).map((method) => `${method} ${path.replace(/:(\w+)/g, "{$1}")}`),
      );
    });
  return walk((app.router as unknown as { stack: readonly Layer[] }).stack).sort();
}

let server: TestServer;
let document: Document;
beforeAll(async () => {
  server = await startTestServer(sampleGraphs);
  document = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as Document;
});
afterAll(() => server.close());

describe("the OpenAPI document", () => {
  it("describes every route of the app and no other", async () => {
    const { pino } = await import("pino");
    const app = createApp({
      store: server.store,
      logger: pino({ level: "silent" }),
      guard: { check: () => Promise.reject(new Error()) },
    });
    const described = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path}`),
    );
    expect(described.sort()).toEqual(routesOf(app));
    expect(document.openapi).toBe("3.1.0");
  });

  it("names each parameter of a path and the schema of each parameter", () => {
    for (const [path, operations] of Object.entries(document.paths)) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const { parameters } of Object.values(operations)) {
        expect(parameters.filter((p) => p.in === "path").map(({ name }) => name)).toEqual(inPath);
        for (const { schema } of parameters) expect(Object.keys(schema).length).toBeGreaterThan(0);
      }
    }
  });

  it("says which parameters are needed: leaving one out is a 400, a field it does not name as well", async () => {
    for (const [path, { get }] of Object.entries(document.paths)) {
      if (!get || path === "/api/events" || !path.startsWith("/api/") || path.includes("{")) continue;
      if (path === "/api/openapi.json") continue;
      const needed = get.parameters.some(({ required }) => required);
      const bare = await fetch(server.url + path);
      expect(bare.status, path).toBe(needed ? 400 : 200);
      const odd = await fetch(`${server.url}${path}?unheard=1`);
      expect(odd.status, path).toBe(400);
    }
  });

  it("answers in a content type that it names", async () => {
    for (const [path, { get }] of Object.entries(document.paths)) {
      if (!get || path.includes("{") || path === "/api/events") continue;
      const response = await fetch(server.url + path);
      const { content } = get.responses[response.status] ?? { content: {} };
      expect(Object.keys(content), `${path} ${response.status}`).toContain(
        response.headers.get("content-type")?.split(";")[0],
      );
    }
  });

  it("is readable by what knows JSON Schema: every $ref leads somewhere", () => {
    const text = JSON.stringify(document);
    for (const [, ref = ""] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
      const found = ref
        .split("/")
        .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], document);
      expect(found, ref).toBeDefined();
    }
  });
});
