import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampleGraphs } from "../sample-graphs.ts";
import { startTestServer } from "../test-server.ts";
import type { TestServer } from "../test-server.ts";

const token = "q".repeat(43);
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer(sampleGraphs, { authToken: token });
});
afterAll(() => server.close());

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${server.url}${path}`, { headers, redirect: "manual" });

describe("a server with a token", () => {
  it("answers nobody without it, but tells machines that it is alive", async () => {
    for (const path of ["/api/status", "/api/search?q=a", "/metrics", "/", "/api/openapi.json"]) {
      const response = await get(path);
      expect(response.status, path).toBe(401);
      expect(await response.json()).toMatchObject({ error: { code: "UNAUTHORIZED" } });
    }
    const query = { method: "POST", headers: { "Content-Type": "application/json" }, body: '{"query":"RETURN 1"}' };
    expect((await fetch(`${server.url}/api/cypher`, query)).status).toBe(401);
    expect((await get("/livez")).status).toBe(200);
    expect((await get("/readyz")).status).toBe(200);
  });

  it("lets programs in by the header, and nobody by another token", async () => {
    expect((await get("/api/status", { Authorization: `Bearer ${token}` })).status).toBe(200);
    for (const wrong of ["", "q", token.slice(1), `${token}q`])
      expect((await get("/api/status", { Authorization: `Bearer ${wrong}` })).status).toBe(401);
  });

  it("gives a browser a cookie for the address with the token, which pages cannot read", async () => {
    const signedIn = await get(`/?token=${token}`);
    expect([signedIn.status, signedIn.headers.get("location")]).toEqual([303, "/"]);
    const cookie = signedIn.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict/);
    expect(cookie).not.toContain(token);
    expect((await get("/api/status", { Cookie: cookie.split(";")[0] ?? "" })).status).toBe(200);
    expect((await get("/api/status", { Cookie: "beleg=forged" })).status).toBe(401);
    expect((await get("/?token=wrong")).headers.get("set-cookie")).toBeNull();
  });
});
