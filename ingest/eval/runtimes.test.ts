import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openJudge } from "../combine/judge.ts";
import { judged, weigh } from "../combine/read-together.ts";
import { loadModel } from "../model/load-model.ts";
import type { RuntimeName } from "../model/runtime.ts";
import { openStages } from "../pipeline.ts";
import { plainOf } from "./plain-of.ts";
import { readFrames } from "./read-annotated.ts";
import { scoreArticle } from "./score-article.ts";

const file = join(import.meta.dirname, "..", "..", "training", "annotations", "judge.jsonl");
const articles = readFrames(file, "");

/** F1 in points, and every statement as one line, of all written items that only the judge has seen. */
async function read(name: RuntimeName): Promise<{ f1: number; said: Set<string> }> {
  const [stages, judge, model] = [openStages(), openJudge(), await loadModel(undefined, [name])];
  if ("unavailable" in model) throw new Error(model.unavailable);
  const sum = { right: 0, wrong: 0, missed: 0 };
  const said = new Set<string>();
  for (const article of articles) {
    const related = judged(await weigh(stages, model, plainOf(article)), judge);
    const { outcomes, missed } = scoreArticle(article, related);
    sum.right += outcomes.filter(({ kind }) => kind === "right").length;
    sum.wrong += outcomes.filter(({ kind }) => kind === "false").length;
    sum.missed += missed.length;
    for (const { type, source, target, start } of related.claims)
      said.add([article.name, type, related.entities[source]?.name, related.entities[target]?.name, start].join(" | "));
  }
  console.log(name, sum, said.size);
  return { f1: (200 * sum.right) / (2 * sum.right + sum.wrong + sum.missed), said };
}

describe("the runtimes of the model", { timeout: 600_000 }, () => {
  it("come to the same figures within half a point, and to the same statements but for a few", async () => {
    const [native, wasm] = [await read("native"), await read("wasm")];
    expect(native.said.size).toBeGreaterThan(200);
    expect(Math.abs(native.f1 - wasm.f1)).toBeLessThanOrEqual(0.5);
    const shared = [...native.said].filter((one) => wasm.said.has(one)).length;
    expect(shared / Math.max(native.said.size, wasm.said.size)).toBeGreaterThan(0.95);
  });
});
