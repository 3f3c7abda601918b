import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { request } from "node:http";
import { sampleGraphs } from "../sample-graphs.ts";
import { startTestServer } from "../test-server.ts";
import type { TestServer } from "../test-server.ts";
import { hostName } from "./host-guard.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer(sampleGraphs, {
    allowedHosts: ["Graph.Redaktion.example"],
    rateLimits: { general: 60, costly: 3 },
  });
});
afterAll(() => server.close());

const statusFor = (headers: Record<string, string>): Promise<number> =>
  new Promise((resolve, reject) => {
    request(`${server.url}/api/status`, { headers }, (response) => {
      response.resume().on("end", () => resolve(response.statusCode ?? 0));
    })
      .on("error", reject)
      .end();
  });

describe("the Host header", () => {
  it.each(["localhost", "localhost:1234", "127.0.0.1:80", "[::1]:8080", "graph.redaktion.example", "LOCALHOST"])(
    "lets %s in",
    async (host) => {
      expect(await statusFor({ Host: host })).toBe(200);
    },
  );

  it.each([
    "evil.example",
    "localhost.evil.example",
    "127.0.0.1.nip.example",
    "evil.example:80@localhost",
    "localhost/../x",
    "2130706434",
    "0.0.0.0",
    " ",
  ])("keeps %s out", async (host) => {
    expect(await statusFor({ Host: host })).toBeGreaterThanOrEqual(400);
  });

  it("is read without its port", () => {
    expect(hostName("LocalHost:99")).toBe("localhost");
    expect(hostName(undefined)).toBeUndefined();
    expect(hostName("a@localhost")).toBeUndefined();
  });
});

describe("pages of other sites", () => {
  it("are kept out, our own page is let in", async () => {
    const { host } = new URL(server.url);
    expect(await statusFor({ Origin: server.url })).toBe(200);
    expect(await statusFor({ Origin: `http://${host}`, "Sec-Fetch-Site": "same-origin" })).toBe(200);
    expect(await statusFor({ Origin: "http://127.0.0.1:1" })).toBe(403);
    expect(await statusFor({ "Sec-Fetch-Site": "cross-site" })).toBe(403);
  });

  it("get no permission to read answers", async () => {
    const response = await fetch(`${server.url}/api/status`, { method: "OPTIONS" });
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
  });
});

describe("headers", () => {
  it("allow no inline script, no frame, no other host, and do not force https", async () => {
    const { headers } = await fetch(`${server.url}/livez`);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|upgrade-insecure|https:|\*/);
    expect(headers.get("x-powered-by")).toBeNull();
    expect(headers.get("strict-transport-security")).toBeNull();
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
  });

  it("give every answer a nonce of its own", async () => {
    const nonceOf = async (): Promise<string | undefined> =>
      /'nonce-([^']+)'/.exec((await fetch(`${server.url}/livez`)).headers.get("content-security-policy") ?? "")?.[1];
    expect(await nonceOf()).not.toBe(await nonceOf());
  });
});

describe("rate limits", () => {
  it("stop the costly routes first, say when to come back, and leave the others alone", async () => {
    const ask = (): Promise<Response> =>
      fetch(`${server.url}/api/cypher`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: '{"query": ""}',
      });
    const statuses = [];
    for (let i = 0; i < 4; i += 1) statuses.push((await ask()).status);
    expect(statuses).toEqual([400, 400, 400, 429]);
    const last = await ask();
    expect(Number(last.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await last.json()).toMatchObject({ error: { code: "TOO_MANY_REQUESTS" } });
    expect((await fetch(`${server.url}/api/status`)).status).toBe(200);
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
  });
});
