import { expect, it } from "vitest";
import { startTestServer } from "../test-server.ts";
import { closedConsole } from "./closed-console.ts";

it("asks a server with dangerous procedures nothing that a person typed, and says why and what to do", async () => {
  const server = await startTestServer([], { guard: closedConsole(["apoc.load.json"]) });
  for (const path of ["/api/cypher", "/api/cypher/plan"]) {
    const response = await fetch(server.url + path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ query: "RETURN 1 AS one" }),
    });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({
      error: {
        details: { rule: "dangerous-procedures" },
        message: expect.stringMatching(/CONSOLE_ALLOW_APOC=1.*apoc\.load\.json/) as string,
      },
    });
  }
  expect((await fetch(`${server.url}/api/status`)).status).toBe(200);
  await server.close();
});
