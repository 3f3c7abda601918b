import { expect, test } from "vitest";
import type { ExportFormat } from "#schema/export-format.ts";
import { exportFormats } from "./formats.ts";
import { sampleDocument } from "./sample-document.ts";
import { written } from "./written.ts";

/** The most nodes that each format takes which holds the whole graph at once. */
const bounds: readonly (readonly [ExportFormat, number])[] = [
  ["html", 3_000],
  ["markdown", 20_000],
];

test("every format that does not stream has a bound", () => {
  const whole = Object.entries(exportFormats).filter(([, { streams }]) => !streams);
  expect(whole.map(([format]) => format).sort()).toEqual(bounds.map(([format]) => format));
});

test.each(bounds)("%s refuses a node more than %i before the first byte", async (format, most) => {
  const [node] = sampleDocument().nodes;
  if (!node) throw new Error("the sample has nodes");
  const nodes = Array.from({ length: most + 1 }, () => node);
  const values = { nodes: most, elements: expect.any(Number) as number };
  await expect(written(format, { ...sampleDocument(), nodes })).rejects.toMatchObject({
    ...{ code: "TOO_LARGE", status: 413 },
    details: { reason: "format-size", ...values },
  });
});
