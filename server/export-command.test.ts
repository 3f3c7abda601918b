import { describe, expect, it } from "vitest";
import { exportUsage, parseExportCommand } from "./export-command.ts";

const json = ["--format", "json"];
const [per, org] = ["per_0123456789abcdef", "org_0123456789abcdef"];

describe("the command line of an export", () => {
  it("asks for everything, with all that belongs to it, when nothing else is said", () => {
    expect(parseExportCommand(json)).toEqual({
      request: { format: "json", language: "en", evidence: true, texts: true, notes: true },
    });
  });

  it("takes nodes by commas and one by one", () => {
    const nodes = ["--nodes", `${per}, ${org}`, "--nodes", per];
    expect(parseExportCommand([...json, ...nodes])?.request.nodes).toEqual([per, org, per]);
  });

  it("takes a parameter as JSON where it is any, else as text", () => {
    const pairs = ["a=5", 'b="5"', "c=Anna Müller", 'd=["x"]', "e=", "f=a=b", "g=null"].flatMap((one) => [
      "--param",
      one,
    ]);
    const params = parseExportCommand([...json, "--query", "RETURN $a", ...pairs])?.request.params;
    expect(params).toEqual({ a: 5, b: "5", c: "Anna Müller", d: ["x"], e: "", f: "a=b", g: null });
  });

  it("gives help instead, which names every option", () => {
    expect(parseExportCommand(["--help"])).toBeUndefined();
    for (const option of ["query", "param", "nodes", "view", "title", "description", "language", "no-evidence", "out"])
      expect(exportUsage).toContain(`--${option}`);
  });

  it.each([
    [["--nodes", "x"], "--nodes: x is no id"],
    [["--nodes", ""], "at least one id"],
    [["--view", "x"], "--view: x is no id"],
    [["--param", "a=1"], "--param: it belongs to a --query"],
    [["--query", "RETURN $a", "--param", "a"], "NAME=VALUE, not a"],
    [["--query", "RETURN $a", "--param", "=a"], "NAME=VALUE, not =a"],
    [["--query", "RETURN 1", "--view", "view_0123456789abcdef"], "give one of them"],
    [["--query", "RETURN 1", "--nodes", per], "give one of them"],
    [["--nodes", Array.from({ length: 50_001 }, () => per).join(",")], "at most 50000"],
    [["--language", "fr"], "--language: one of de, en"],
  ])("is refused where it makes no sense (%#)", (args, text) => {
    expect(() => parseExportCommand([...json, ...args])).toThrow(text);
  });
});
