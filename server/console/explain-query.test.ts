import { afterAll, beforeAll, expect, it } from "vitest";
import { PlanAnswer } from "#schema/api.ts";
import { sampleGraphs } from "../sample-graphs.ts";
import { startTestServer } from "../test-server.ts";
import type { TestServer } from "../test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer(sampleGraphs);
});
afterAll(() => server.close());

const explain = (query: string): Promise<Response> =>
  fetch(`${server.url}/api/cypher/plan`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ query }),
  });

it("tells the steps of a query and how it is written for the engine, without running it", async () => {
  const response = await explain("MATCH (n)-[r:CONTACTED]->(m) RETURN n.name, sum(r.confidence) AS x");
  const { engine, steps, written } = PlanAnswer.parse(await response.json());
  expect([response.status, engine]).toEqual([200, "embedded"]);
  expect(written).toContain("coalesce(sum(r.confidence), 0) AS x");
  expect(steps[0]).toMatchObject({ depth: 0 });
  expect(steps.map(({ operator }) => operator)).toEqual(expect.arrayContaining(["Aggregate", "Expand"]));
});

it("refuses what the console refuses", async () => {
  for (const query of ["CREATE (n)", "LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l", "EXPLAIN RETURN 1"]) {
    const response = await explain(query);
    expect(response.status, query).toBe(403);
  }
  expect((await explain("MATCH (n) RETRN n")).status).toBe(400);
});
