import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestServer } from "./test-server.ts";
import type { TestServer } from "./test-server.ts";

let folder: string;
let server: TestServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "beleg-client-"));
  const clientDir = join(folder, "client");
  await mkdir(join(clientDir, "assets"), { recursive: true });
  await writeFile(join(folder, "secret.txt"), "secret");
  await writeFile(join(clientDir, ".hidden"), "secret");
  await writeFile(
    join(clientDir, "index.html"),
    '<!doctype html><meta property="csp-nonce" nonce="__CSP_NONCE__"><p>Beleg</p>',
  );
  await writeFile(join(clientDir, "assets", "app-1a2b3c.js"), `export const x = "${"a".repeat(5000)}";`);
  server = await startTestServer([], { clientDir });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

describe("the built viewer", () => {
  it.each(["/", "/index.html", "/node/per_0000000000000000", "/apiary"])(
    "is the page at %s, with the nonce of its answer",
    async (path) => {
      const response = await fetch(server.url + path);
      expect(response.status).toBe(200);
      const nonce = /nonce="([^"]+)"/.exec(await response.text())?.[1] ?? "none";
      expect(response.headers.get("content-security-policy")).toContain(`'nonce-${nonce}'`);
      expect(response.headers.get("cache-control")).toBe("no-cache");
    },
  );

  it("keeps files with a hash in their name for a year and sends them packed", async () => {
    const response = await fetch(`${server.url}/assets/app-1a2b3c.js`);
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect(await response.text()).toContain("export const x");
  });

  it.each([
    "/assets/gone-000000.js",
    "/gone.png",
    "/.hidden",
    "/assets/..%2f..%2fsecret.txt",
    "/..%2fsecret.txt",
    "/api/gone",
    "/api",
  ])("answers %s with an error and not with the page", async (path) => {
    const response = await fetch(server.url + path);
    expect([400, 403, 404]).toContain(response.status);
    expect(await response.json()).toMatchObject({ error: { message: expect.any(String) as string } });
  });
});

describe("without a built viewer", () => {
  it("says how to get one, and serves the API", async () => {
    const bare = await startTestServer([]);
    const response = await fetch(bare.url);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("npm run build");
    expect((await fetch(`${bare.url}/api/status`)).status).toBe(200);
    await bare.close();
  });
});
