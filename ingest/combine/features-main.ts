import { writeFileSync } from "node:fs";
import { sharedFolder } from "#setup/shared.ts";
import type { AnnotatedArticle } from "../eval/annotated-article.ts";
import { plainOf } from "../eval/plain-of.ts";
import { readFrames } from "../eval/read-annotated.ts";
import { scoreArticle } from "../eval/score-article.ts";
import { foldersOf, readParts } from "../eval/splits.ts";
import { loadModel, weightsFolder } from "../model/load-model.ts";
import type { Model } from "../model/reading.ts";
import { openStages, type Stages } from "../pipeline.ts";
import { featureNames } from "./features.ts";
import { weigh } from "./read-together.ts";

/**
 * Writes what rules and model together say of annotated articles, with the features of every statement and whether it is
 * right, for training/judge.py:
 *   node --import tsx ingest/combine/features-main.ts OUT.jsonl [WEIGHTS [FRAMES.jsonl …]]
 * Without frames these are the articles that neither model nor rules were made on: held-out frames and the gold.
 */
async function main([out = "", weights = weightsFolder, ...frames]: readonly string[]): Promise<void> {
  const shared = sharedFolder();
  const model = await loadModel(weights);
  if ("unavailable" in model) throw new Error(model.unavailable);
  if (shared === undefined || out === "")
    throw new Error("Say where to write, beside a folder with annotated articles.");
  const folders = foldersOf(shared);
  const parts =
    frames.length > 0
      ? frames.flatMap((file) => readFrames(file, folders.data ?? "").map((article) => ({ split: "further", article })))
      : readParts(folders, false).filter(({ split }) => split !== "tuning");
  const stages = openStages();
  const lines: string[] = [JSON.stringify({ features: featureNames })];
  for (const { split, article } of parts)
    lines.push(JSON.stringify({ split, ...(await judgedArticle(stages, model, article)) }));
  writeFileSync(out, `${lines.join("\n")}\n`);
  console.log(`${parts.length} articles`);
}

async function judgedArticle(stages: Stages, model: Model, article: AnnotatedArticle) {
  const { related, ends, joint, features } = await weigh(stages, model, plainOf(article));
  const claims = joint.map((one) => ({
    type: one.type,
    source: one.source,
    target: one.target,
    ...one.sentence,
    trigger: "",
    modality: "asserted" as const,
    confidence: 1,
    rule: "",
    why: "",
  }));
  const scored = scoreArticle(article, { ...related, entities: ends.entities, claims });
  const outcomes = new Map<string, { statement: number; optional: boolean }>();
  for (const outcome of scored.outcomes) {
    const { type, source, target } = joint[outcome.claim]!;
    const statement = outcome.kind === "false" ? -1 : outcome.statement;
    outcomes.set(`${type} ${source} ${target}`, {
      statement,
      optional: article.statements[statement]?.optional === true,
    });
  }
  return {
    article: article.name,
    language: article.language,
    required: article.statements.filter(({ optional }) => !optional).length,
    statements: joint.map(({ type, source, target, claim, read }, i) => ({
      type,
      pair: `${source} ${target}`,
      ...outcomes.get(`${type} ${source} ${target}`),
      rule: claim?.confidence ?? 0,
      model: read?.score ?? 0,
      features: features[i],
    })),
  };
}

await main(process.argv.slice(2));
