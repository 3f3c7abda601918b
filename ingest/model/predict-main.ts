import { writeFileSync } from "node:fs";
import { given } from "#schema/given.ts";
import { findFiles } from "../source/find-files.ts";
import { readArticle } from "../source/read-article.ts";
import { split } from "../split/split.ts";
import { loadModel, weightsFolder } from "./load-model.ts";
import { localEntities } from "./local-entities.ts";
import type { ModelReading, StatementCandidate } from "./reading.ts";

/**
 * What the model alone would say, for measuring it (training/MODEL_CARD.md):
 *   node --import tsx ingest/model/predict-main.ts FOLDER OUT.jsonl [THRESHOLD [WEIGHTS]]
 * Each line is in the scorer's format, with the score of every statement.
 */
async function main([
  folder = "",
  out = "",
  threshold = "0.3",
  weights = weightsFolder,
]: readonly string[]): Promise<void> {
  const model = await loadModel(weights);
  if ("unavailable" in model) throw new Error(model.unavailable);
  const lines: string[] = [];
  let [spent, characters] = [0, 0];
  for (const { path, file } of await findFiles([folder], process.cwd())) {
    const { text, title, language } = await readArticle(path, file);
    if (language === "other") continue;
    const { sentences } = split(given({ text, title, language }));
    const begun = performance.now();
    const reading = await model.read(
      text,
      sentences.filter(({ kind }) => kind === "text" || kind === "headline"),
    );
    spent += performance.now() - begun;
    characters += text.length;
    lines.push(JSON.stringify(lineOf(file, text, reading, Number(threshold))));
  }
  writeFileSync(out, `${lines.join("\n")}\n`);
  const second = spent / 1000;
  console.log(
    `${lines.length} articles, ${(lines.length / second).toFixed(1)} a second, ${Math.round(characters / second)} characters a second`,
  );
}

function lineOf(file: string, text: string, reading: ModelReading, threshold: number) {
  const entities = localEntities(text, reading);
  const clusterOf = new Map(
    reading.clusters.flatMap((members, cluster) => members.map((member) => [member, cluster] as const)),
  );
  const idOf = (mention: number): string => `e${clusterOf.get(mention) ?? -1}`;
  const events = new Map<string, string>();
  const eventId = ({ target }: StatementCandidate): string => {
    if (target.kind === "mention") return idOf(target.mention);
    const name = text.slice(target.span.start, target.span.end);
    const known = events.get(name) ?? `v${events.size}`;
    events.set(name, known);
    return known;
  };
  const best = new Map<string, object>();
  for (const statement of reading.statements.filter(({ score }) => score >= threshold)) {
    const [source, target] = [idOf(statement.source), eventId(statement)];
    const key = [statement.relation, source, target].join(" ");
    if (source === target || best.has(key)) continue;
    const { start, end } = statement.sentence;
    best.set(key, {
      type: statement.relation,
      source,
      target,
      evidence: { start, end, text: text.slice(start, end) },
      attributedTo: statement.speaker === undefined ? null : idOf(statement.speaker),
      modality: statement.modality,
      trigger: text.slice(statement.trigger.start, statement.trigger.end),
      confidence: statement.score,
    });
  }
  const used = new Set([...best.values()].flatMap((statement) => Object.values(statement) as unknown[]));
  const kept = entities
    .map(({ type, name, aliases, unnamed }, index) => ({ id: `e${index}`, type, name, aliases, unnamed }))
    .filter(({ id, unnamed, name }) => name !== "" && (!unnamed || used.has(id)));
  const named = [...events].map(([name, id]) => ({ id, type: "Event", name, aliases: [] }));
  return { article: { file }, entities: [...kept, ...named], statements: [...best.values()] };
}

await main(process.argv.slice(2));
