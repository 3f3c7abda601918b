import { openJudge, type Judge } from "./combine/judge.ts";
import { judged, weigh } from "./combine/read-together.ts";
import type { Plain, Related } from "./document.ts";
import type { Extractor } from "./extractor.ts";
import { loadModel } from "./model/load-model.ts";
import type { Model } from "./model/reading.ts";
import { openStages, type Stages } from "./pipeline.ts";
import { relate } from "./relate/relate.ts";

/** Raise the number when the same text gives other statements than before. */
const version = 10;

/** Characters of an article that the model still reads; a longer one is a book, and rules alone finish it in time. */
const longestForModel = 300_000;

/** Rules, lexicons and the model in the box: no service, no key, nothing leaves the machine. */
export type OfflineExtractor = Extractor &
  Readonly<{
    /** One line for people where the rules work without the model, or the model without its native runtime. */
    notice?: string;
  }>;

/**
 * Loads tables and weights. Without a usable model the rules work alone: the name then says so, which marks every article
 * and lets a later ingest read it again.
 */
export async function openOffline(weights?: string): Promise<OfflineExtractor> {
  const stages = openStages();
  const model = await loadModel(weights);
  if ("unavailable" in model)
    return {
      name: `offline-rules/${version}`,
      notice: model.unavailable,
      read: (plain) => Promise.resolve(relate(stages(plain))),
    };
  const judge = openJudge();
  return {
    name: `offline/${version}`,
    ...(model.runtime === "wasm" && {
      notice: "The native runtime does not load here; the model runs on WebAssembly, slower.",
    }),
    read: (plain) =>
      plain.text.length > longestForModel ? Promise.resolve(relate(stages(plain))) : both(stages, model, judge, plain),
  };
}

const both = async (stages: Stages, model: Model, judge: Judge, plain: Plain): Promise<Related> =>
  judged(await weigh(stages, model, plain), judge);
