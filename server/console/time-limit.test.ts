import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestServer } from "../test-server.ts";
import type { TestServer } from "../test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer([]);
});
afterAll(() => server.close());

it("says after how long a query was stopped, and how to ask for less", async () => {
  const response = await fetch(`${server.url}/api/cypher`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      query: "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b UNWIND range(1, 100) AS c RETURN count(*) AS n",
      timeoutMs: 500,
    }),
  });
  expect([response.status, await response.json()]).toMatchObject([
    504,
    {
      error: {
        code: "QUERY_TOO_SLOW",
        message: expect.stringMatching(/after 0\.5 seconds.*LIMIT/) as string,
        details: { limit: "time", seconds: 0.5 },
      },
    },
  ]);
}, 300_000);
