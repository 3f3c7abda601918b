import { describe, expect, it } from "vitest";
import { matrix } from "./network.ts";
import { bestTags, taggedSpans } from "./tags.ts";

/** Log probabilities where the listed tags have what is given and the others share nothing. */
const rows = (...words: readonly Readonly<Record<number, number>>[]) =>
  matrix(
    Float32Array.from(words.flatMap((word) => Array.from({ length: 11 }, (_, tag) => Math.log(word[tag] ?? 1e-6)))),
    11,
  );

describe("tags", () => {
  it("never go on with what has not begun", () => {
    expect([...bestTags(rows({ 0: 0.4, 2: 0.6 }, { 2: 0.9, 0: 0.1 }))]).not.toContain(2);
  });

  it("prefer a beginning that makes the rest possible", () => {
    expect([...bestTags(rows({ 0: 0.55, 1: 0.45 }, { 2: 0.95, 0: 0.05 }))]).toEqual([1, 2]);
  });

  it("become spans with the certainty of their weakest word", () => {
    const spans = taggedSpans(rows({ 0: 1 }, { 5: 0.9 }, { 6: 0.8 }, { 9: 0.7 }));
    expect(spans.map(({ start, end, shape }) => [start, end, shape])).toEqual([
      [1, 3, 2],
      [3, 4, 4],
    ]);
    expect(spans[0]?.score).toBeCloseTo(0.8);
  });

  it("are nothing in an empty window", () => {
    expect(taggedSpans(rows())).toEqual([]);
  });
});
