import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { confidenceOf, readPrecision } from "./confidence.ts";
import type { Candidate } from "./frames/candidate.ts";
import type { Nodes } from "./nodes.ts";
import { verbRows } from "./rows/rows.ts";

const folder = mkdtempSync(join(tmpdir(), "beleg-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = join(folder, "precision.tsv");
writeFileSync(
  file,
  "row\tright\tfalse\twritten, right\twritten, false\nde.denied.often-right\t40\t0\t0\t0\nde.contacted.often-wrong\t2\t38\t0\t0\nde.contacted.once\t1\t0\t0\t0\nde.contacted.right-in-written\t1\t0\t20\t0\n",
);
const precision = readPrecision(file);

describe("the precision of a row", () => {
  it("follows its own counts where there are many", () => {
    expect(precision("de.denied.often-right")).toBeGreaterThan(0.95);
    expect(precision("de.contacted.often-wrong")).toBeLessThan(0.15);
  });

  it("learns from written items, and less than from as many on news", () => {
    const fromWritten = precision("de.contacted.right-in-written");
    expect(fromWritten).toBeGreaterThan(precision("de.contacted.once") + 0.1);
    expect(fromWritten).toBeLessThan(21 / 22);
  });

  it("leans on its relation where it fired once or never", () => {
    expect(precision("de.contacted.once")).toBeLessThan(0.5);
    expect(precision("de.denied.never")).toBeGreaterThan(precision("de.contacted.never"));
  });
});

describe("a nameless crowd", () => {
  const nodes = { entities: [{ name: "Anwohner", unnamed: true }] } as unknown as Nodes;
  const towards = (id: string): number => {
    const row = verbRows.find((one) => one.id === id);
    const target = { entity: 0, type: "Organization", certainty: 1 };
    return confidenceOf({ row, target, certainty: 1 } as unknown as Candidate, () => 1, nodes);
  };

  it("is less sure where a message goes to it", () => {
    expect(towards("de.contacted.mitteilen")).toBeLessThan(0.7);
  });

  it("is nearly as sure as a name where it takes part", () => {
    expect(towards("de.contacted.reden-mit")).toBe(0.9);
  });
});
