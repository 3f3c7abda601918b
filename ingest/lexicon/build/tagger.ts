/**
 * Trains the part-of-speech weights from Universal Dependencies treebanks and writes LANGUAGE/tagger.tsv:
 *   node --import tsx ingest/lexicon/build/tagger.ts de TRAIN.conllu... [--test TEST.conllu]
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { TagModel } from "../../tag/perceptron.ts";
import { contextFeatures, tagOrder, wordFeatures, type TagContext } from "../../tag/tag-features.ts";
import { allowedTags } from "../../tag/allowed-tags.ts";
import { loadLexicon } from "../lexicon.ts";
import { readConllu, type TreeToken } from "./conllu.ts";
import { trainPerceptron, type Sequence } from "./train-perceptron.ts";

const rounds = 8;
const start = "<s>";

const [language, ...rest] = process.argv.slice(2);
if (language !== "de" && language !== "en") throw new Error("Name the language first: de or en.");
const split = rest.indexOf("--test");
const trainFiles = split < 0 ? rest : rest.slice(0, split);
const testFiles = split < 0 ? [] : rest.slice(split + 1);
const lexicon = loadLexicon();

function read(files: readonly string[]): readonly (readonly TreeToken[])[] {
  return files.flatMap((file) => readConllu(file, language as "de" | "en"));
}

function contextOf(sentence: readonly TreeToken[]): TagContext {
  const words = sentence.map(({ form }) => form);
  return { words, allowed: words.map((word) => allowedTags(word, language as "de" | "en", lexicon)) };
}

const tagOf = ({ pos }: TreeToken): string => (pos === "SYM" || pos === "_" ? "X" : pos);

function sequence(sentence: readonly TreeToken[]): Sequence {
  const context = contextOf(sentence);
  return {
    gold: sentence.map((token) => tagOrder.findIndex((tag) => tag === tagOf(token))),
    features: (at, before) => [
      ...wordFeatures(context, at),
      ...contextFeatures(context, at, tagOrder[before[at - 1] ?? -1] ?? start, tagOrder[before[at - 2] ?? -1] ?? start),
    ],
  };
}

const train = read(trainFiles).map(sequence);
const lines = trainPerceptron(train, tagOrder.length, rounds);
const path = join(import.meta.dirname, "..", language, "tagger.tsv");
writeFileSync(
  path,
  ["# SPDX-License-Identifier: CC-BY-SA-4.0; see README.md. Built by build/tagger.ts.", ...lines, ""].join("\n"),
);

const model = TagModel.read(path);
let right = 0;
let all = 0;
for (const sentence of read(testFiles)) {
  const tags = model.tag(contextOf(sentence));
  all += sentence.length;
  right += sentence.filter((token, at) => tagOf(token) === tags[at]).length;
}
process.stdout.write(`${lines.length} features, ${train.length} sentences, test ${right} of ${all}\n`);
