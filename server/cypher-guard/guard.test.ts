import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startCypherGuard } from "./guard.ts";
import type { CypherGuard } from "./guard.ts";

let guard: CypherGuard;
beforeAll(async () => {
  guard = startCypherGuard();
  await guard.check({ query: "RETURN 1", params: {}, engine: "neo4j" });
});
afterAll(() => guard.close());

const check = (query: string): Promise<unknown> => guard.check({ query, params: {}, engine: "neo4j" });

describe("the guard in its own thread", () => {
  it("lets a query through as it is", async () => {
    expect(await check("MATCH (n:Person) RETURN n")).toEqual({ query: "MATCH (n:Person) RETURN n", notices: [] });
  });

  it("says the rule of a refusal and the place of a mistake", async () => {
    await expect(check("CREATE (n)")).rejects.toMatchObject({
      code: "CYPHER_REFUSED",
      status: 403,
      details: { rule: "write" },
    });
    await expect(check("MATCH (n)\n RETRN n")).rejects.toMatchObject({
      code: "CYPHER_SYNTAX",
      status: 400,
      details: { line: 2, column: 2 },
      message: expect.stringContaining("Invalid input 'RETRN'") as string,
    });
    await expect(check("")).rejects.toMatchObject({ code: "CYPHER_SYNTAX" });
  });

  it("stops a text that keeps the parser busy, holds up nobody meanwhile, and goes on with the next", async () => {
    let ticks = 0;
    const ticking = setInterval(() => (ticks += 1), 50);
    // Within every limit on length and nesting, and minutes of work for the parser, since it does not end well.
    await expect(check(`RETURN ${"(a)--".repeat(1500)}(b) +`)).rejects.toMatchObject({
      details: { rule: "too-complex" },
    });
    clearInterval(ticking);
    expect(ticks).toBeGreaterThan(20);
    expect(await check("RETURN 2 AS two")).toEqual({ query: "RETURN 2 AS two", notices: [] });
  }, 60_000);
});
