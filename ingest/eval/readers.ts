import { openJudge } from "../combine/judge.ts";
import { judged, weigh } from "../combine/read-together.ts";
import type { Plain, Related } from "../document.ts";
import { loadModel } from "../model/load-model.ts";
import type { RuntimeName } from "../model/runtime.ts";
import { openStages } from "../pipeline.ts";
import type { RowPrecision } from "../relate/confidence.ts";
import { relate } from "../relate/relate.ts";

export const readerNames = ["rules", "model", "both"] as const;
export type ReaderName = (typeof readerNames)[number];

/** Reads one article as the extractor would, or with one of its parts alone; the model by the first runtime that loads here. */
export async function openReader(
  name: ReaderName,
  precision: RowPrecision,
  runtimes?: readonly RuntimeName[],
): Promise<(plain: Plain) => Promise<Related>> {
  const stages = openStages();
  if (name === "rules") return (plain) => Promise.resolve(relate(stages(plain), precision));
  const model = await loadModel(undefined, runtimes);
  if ("unavailable" in model) throw new Error(model.unavailable);
  const judge = openJudge();
  return async (plain) => judged(await weigh(stages, model, plain, name === "both"), judge);
}
