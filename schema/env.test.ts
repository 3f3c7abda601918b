import { describe, expect, it } from "vitest";
import { readEnv } from "./env.ts";

describe("readEnv", () => {
  it("has a default for everything that a newcomer does not set", () => {
    expect(readEnv({})).toMatchObject({ PORT: 8080, HOST: "127.0.0.1", DATA_DIR: "data", LOG_LEVEL: "info" });
  });

  it("treats an empty variable as one that is not set", () => {
    expect(readEnv({ NEO4J_URI: "", LLM_MODEL: " " })).not.toHaveProperty("NEO4J_URI", "");
    expect(readEnv({ LLM_MODEL: " " }).LLM_MODEL).toBeUndefined();
  });

  it.each([
    [{ PORT: "eighty" }, /^PORT: /],
    [{ PORT: "70000" }, /^PORT: /],
    [{ NEO4J_URI: "http://localhost:7474" }, /^NEO4J_URI: must look like bolt/],
  ])("names the variable that is wrong in %j", (source, line) => {
    expect(() => readEnv(source)).toThrow(line);
  });
});
