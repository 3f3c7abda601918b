import { afterAll, describe, expect, it } from "vitest";
import { startNeo4j } from "#store/neo4j/test-server.ts";
import { startProgram } from "./started-program.ts";

describe("npm run serve with a NEO4J_URI", { timeout: 240_000 }, () => {
  it("waits a minute for a database that is down, then says in one line where it looked", async () => {
    const { code, out, err } = await startProgram({ NEO4J_URI: "bolt://127.0.0.1:1", NEO4J_PASSWORD: "x" }).ended;
    expect([code, out]).toEqual([1, ""]);
    expect(err.trim().split("\n")).toEqual([expect.stringContaining("NEO4J_URI")]);
  });
});

const server = await startNeo4j({ auth: true });
afterAll(() => server?.stop());
if (!server) process.stderr.write("SKIPPED: no Neo4j\n");
describe.skipIf(!server && !process.env.CI)("npm run serve with a real Neo4j", { timeout: 240_000 }, () => {
  it("says in one line that the password is wrong, at once", async () => {
    const { uri: NEO4J_URI = "", user: NEO4J_USER = "" } = server ?? {};
    const { code, out, err } = await startProgram({ NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD: "falsch" }).ended;
    expect([code, out]).toEqual([1, ""]);
    expect(err.trim().split("\n")).toEqual([expect.stringContaining("NEO4J_PASSWORD")]);
  });
});
