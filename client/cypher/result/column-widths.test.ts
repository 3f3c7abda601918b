import { describe, expect, it } from "vitest";
import { columnWidths } from "./column-widths.ts";

describe("columnWidths", () => {
  it("gives long values more room than numbers, within bounds", () => {
    const [number, name, text] = columnWidths({
      columns: ["n", "name", "quote"],
      rows: [[1, "Ada Quandt-Müller", "x".repeat(900)]],
    });
    expect(number).toBe(80);
    expect(name).toBeGreaterThan(number!);
    expect(text).toBe(280);
  });

  it("is not widened by one long value among many", () => {
    const rows = Array.from({ length: 20 }, (_, i) => [i === 7 ? "x".repeat(200) : "kurz"]);
    expect(columnWidths({ columns: ["a"], rows })[0]).toBe(80);
  });

  it("gives a path room for its last node", () => {
    const node = { $type: "node", id: "n", labels: ["Person"], properties: { name: "Ada Quandt-Müller" } } as const;
    const step = {
      $type: "relationship",
      id: "r",
      type: "CRITICIZED",
      source: "n",
      target: "n",
      properties: {},
    } as const;
    const path = { $type: "path", nodes: [node, node, node], relationships: [step, step] } as const;
    expect(columnWidths({ columns: ["p"], rows: [[path]] })[0]).toBeGreaterThan(500);
  });

  it("knows the width of a column without rows", () => {
    expect(columnWidths({ columns: ["n"], rows: [] })).toEqual([80]);
  });
});
