/**
 * Trains the weights that mark names and writes LANGUAGE/name-model.tsv:
 *   node --import tsx ingest/lexicon/build/name-model.ts de FRAMES_FOLDER DATA_FOLDER
 * Frames whose article's SHA-1 starts with one of the digits 012 are left out and measured; a fourth argument names others.
 * FRAMES_FOLDER holds frames.jsonl and written.jsonl; DATA_FOLDER the articles they name and the corpora below.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Token } from "../../document.ts";
import { articleUse, nameContext, nameContextFeatures, nameLabels, nameWordFeatures } from "../../find/name-features.ts";
import { NameModel } from "../../find/name-model.ts";
import { loadTaggers } from "../../tag/tag.ts";
import { loadLexicon } from "../lexicon.ts";
import { columnSamples, frameSample, isHeldOut, readFrames, type Sample } from "./name-samples.ts";
import { trainPerceptron, type Sequence } from "./train-perceptron.ts";

const rounds = 7;
const [language, framesFolder, data, leftOut = "012"] = process.argv.slice(2);
if ((language !== "de" && language !== "en") || framesFolder === undefined || data === undefined) {
  throw new Error("Name the language, the folder of frames and the folder of data.");
}
const lexicon = loadLexicon();
const tools = { lexicon, taggers: loadTaggers() };

const frames = ["frames.jsonl", "written.jsonl"]
  .flatMap((file) => readFrames(join(framesFolder, file)))
  .filter((frame) => (frame.language ?? (frame.article.startsWith("wikinews-en") ? "en" : "de")) === language);
const corpora = {
  de: [
    { path: "germeval2014/Data/NER-de-test.tsv", word: 1, label: 2 },
    { path: "germeval2014/Data/NER-de-dev.tsv", word: 1, label: 2 },
    { path: "uner-german-pud/de_pud-ud-test.iob2", word: 1, label: 2 },
  ],
  en: [
    { path: "uner-english-pud/en_pud-ud-test.iob2", word: 1, label: 2 },
    { path: "uner-english-ewt/en_ewt-ud-dev.iob2", word: 1, label: 2 },
    { path: "uner-english-ewt/en_ewt-ud-test.iob2", word: 1, label: 2 },
    { path: "wikigold/wikigold.conllu", word: 1, label: 2 },
  ],
}[language];

function sequences({ document, labels }: Sample): readonly Sequence[] {
  const use = articleUse(document.tokens, document.language, lexicon);
  return document.sentences.flatMap(({ index, kind }) => {
    if (kind === "debris") return [];
    const tokens = document.tokens.filter((token: Token) => token.sentence === index);
    const context = nameContext(tokens, document.language, lexicon, use);
    const label = (at: number, before: readonly number[]): string => nameLabels[before[at] ?? -1] ?? "O";
    return [{
      gold: tokens.map((token) => nameLabels.indexOf(labels[token.index] ?? "O")),
      features: (at: number, before: readonly number[]) => [
          ...nameWordFeatures(context, at),
          ...nameContextFeatures(context, at, label(at - 1, before), label(at - 2, before)),
        ],
    }];
  });
}

const samples = frames.filter(({ article }) => !isHeldOut(article, leftOut)).map((frame) => frameSample(frame, data, tools));
const outside = corpora.flatMap(({ path, ...column }) => columnSamples(join(data, path), language, column, tools));
const lines = trainPerceptron([...samples, ...outside].flatMap(sequences), nameLabels.length, rounds, 5);
const path = join(import.meta.dirname, "..", language, "name-model.tsv");
writeFileSync(path, ["# SPDX-License-Identifier: CC-BY-SA-4.0; see README.md. Built by build/name-model.ts.", ...lines, ""].join("\n"));

const model = NameModel.read(path);
const tally = { right: 0, guessed: 0, gold: 0 };
for (const frame of frames.filter(({ article }) => isHeldOut(article, leftOut))) {
  const { document, labels } = frameSample(frame, data, tools);
  const use = articleUse(document.tokens, language, lexicon);
  for (const { index } of document.sentences) {
    const tokens = document.tokens.filter((token) => token.sentence === index);
    const guesses = model.label(nameContext(tokens, language, lexicon, use));
    tokens.forEach((token, at) => {
      const gold = labels[token.index] ?? "O";
      const guess = guesses[at]?.label ?? "O";
      const counts = (label: string): boolean => label !== "O" && !label.endsWith("L");
      if (counts(guess)) tally.guessed += 1;
      if (counts(gold)) tally.gold += 1;
      if (counts(gold) && gold === guess) tally.right += 1;
    });
  }
}
const precision = tally.right / tally.guessed;
const recall = tally.right / tally.gold;
process.stdout.write(`${lines.length} features; held-out tokens P ${precision.toFixed(3)} R ${recall.toFixed(3)} F ${((2 * precision * recall) / (precision + recall)).toFixed(3)}\n`);
