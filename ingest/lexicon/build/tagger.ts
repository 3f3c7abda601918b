/**
 * Trains the part-of-speech weights from Universal Dependencies treebanks and writes LANGUAGE/tagger.tsv:
 *   node --import tsx ingest/lexicon/build/tagger.ts de TRAIN.conllu... [--test TEST.conllu]
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { best, score, TagModel } from "../../tag/perceptron.ts";
import { tagFeatures, tagOrder, type TagContext } from "../../tag/tag-features.ts";
import { allowedTags } from "../../tag/allowed-tags.ts";
import { loadLexicon } from "../lexicon.ts";
import { readConllu, type TreeToken } from "./conllu.ts";

const rounds = 8;
/** Weights are kept as integers in this fraction of one update; smaller ones are dropped. */
const scale = 4;
const smallest = 2;

type Example = Readonly<{ context: TagContext; gold: readonly string[] }>;
/** Weight, its running total, and the step it was last changed at, for each tag. */
type Cell = [weight: number, total: number, step: number];

const [language, ...rest] = process.argv.slice(2);
if (language !== "de" && language !== "en") throw new Error("Name the language first: de or en.");
const split = rest.indexOf("--test");
const trainFiles = split < 0 ? rest : rest.slice(0, split);
const testFiles = split < 0 ? [] : rest.slice(split + 1);
const lexicon = loadLexicon();

function examples(files: readonly string[]): readonly Example[] {
  return files.flatMap((file) => readConllu(file, language as "de" | "en")).map((sentence) => example(sentence));
}

function example(sentence: readonly TreeToken[]): Example {
  const words = sentence.map(({ form }) => form);
  const context = { words, allowed: words.map((word) => allowedTags(word, language as "de" | "en", lexicon)) };
  return { context, gold: sentence.map(({ pos }) => (pos === "SYM" || pos === "_" ? "X" : pos)) };
}

const cells = new Map<string, Map<number, Cell>>();
const live = new Map<string, number[]>();
let step = 0;

function update(feature: string, tag: number, by: number): void {
  const row = cells.get(feature) ?? new Map<number, Cell>();
  cells.set(feature, row);
  const cell = row.get(tag) ?? [0, 0, 0];
  cell[1] += cell[0] * (step - cell[2]);
  cell[0] += by;
  cell[2] = step;
  row.set(tag, cell);
  live.set(
    feature,
    [...row].flatMap(([index, [weight]]) => [index, weight]),
  );
}

function learn({ context, gold }: Example): void {
  const tags: string[] = [];
  for (let at = 0; at < gold.length; at += 1) {
    step += 1;
    const features = tagFeatures(context, at, tags[at - 1] ?? "<s>", tags[at - 2] ?? "<s>");
    const guess = best(score(live, features));
    const right = gold[at] as (typeof tagOrder)[number];
    if (guess !== right) {
      for (const feature of features) {
        update(feature, tagOrder.indexOf(right), 1);
        update(feature, tagOrder.indexOf(guess), -1);
      }
    }
    tags.push(guess);
  }
}

/** A fixed shuffle, so that the same treebanks give the same weights. */
function shuffle<T>(list: readonly T[], seed: number): readonly T[] {
  const copy = [...list];
  let state = seed;
  for (let at = copy.length - 1; at > 0; at -= 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const other = state % (at + 1);
    [copy[at], copy[other]] = [copy[other] as T, copy[at] as T];
  }
  return copy;
}

const train = examples(trainFiles);
for (let round = 1; round <= rounds; round += 1) shuffle(train, round).forEach(learn);

const lines = [...cells].flatMap(([feature, row]) => {
  const kept = [...row].flatMap(([tag, cell]) => {
    const mean = Math.round((scale * (cell[1] + cell[0] * (step - cell[2]))) / step);
    return Math.abs(mean) < smallest ? [] : [`${tag}:${mean}`];
  });
  return kept.length === 0 ? [] : [`${feature}\t${kept.join(" ")}`];
});
const path = join(import.meta.dirname, "..", language, "tagger.tsv");
writeFileSync(
  path,
  ["# SPDX-License-Identifier: CC-BY-SA-4.0; see README.md. Built by build/tagger.ts.", ...lines, ""].join("\n"),
);

const model = TagModel.read(path);
let right = 0;
let all = 0;
for (const { context, gold } of examples(testFiles)) {
  const tags = model.tag(context);
  all += gold.length;
  right += gold.filter((tag, at) => tag === tags[at]).length;
}
process.stdout.write(`${lines.length} features, ${train.length} sentences, test ${right} of ${all}\n`);
