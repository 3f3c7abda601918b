import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { weightsFolder } from "./load-model.ts";
import { Unigram, UnigramFile } from "./unigram.ts";
import { wordsOf } from "./words.ts";

const file = UnigramFile.parse(JSON.parse(readFileSync(join(weightsFolder, "tokenizer.json"), "utf8")));
const tokenizer = new Unigram(file);

// Sentence and pieces of each word, computed by training/unigram.py with training/text.py.
const fromTraining: readonly (readonly [string, readonly (readonly number[])[]])[] = [
  [
    "Außenministerin Ortrud Wellenkamp wies die Vorwürfe der „Küstenpost“ am 3. März 2021 scharf zurück.",
    [
      [22677, 17256, 19],
      [1766, 22018],
      [7713, 31, 8977],
      [805, 7],
      [60],
      [2356, 31269],
      [106],
      [117],
      [9389, 1442, 2256],
      [46],
      [350],
      [118],
      [6, 5],
      [15114],
      [16150],
      [2444, 127, 330],
      [5954],
      [6, 5],
    ],
  ],
  [
    "The spokeswoman didn't deny that O'Hara-Quist had phoned the Zzyzx-Ministry’s office at 5:30 p.m.",
    [
      [431],
      [22715, 7, 1877, 487],
      [5942, 25, 18],
      [8, 243],
      [353],
      [158, 25, 9621, 11, 9, 20664, 222],
      [1160],
      [8082, 62],
      [61],
      [422, 1739, 148, 333, 9, 22915, 11452, 26, 7],
      [7850],
      [88],
      [165],
      [132],
      [382],
      [629],
      [6, 5],
      [278],
      [6, 5],
    ],
  ],
  [
    "Donaudampfschifffahrtsgesellschaftskapitän Ærøskøbing traf naïve Señor Ñandú – 12,5 % für 1 000 000 €!",
    [
      [21201, 3127, 10973, 30648, 14375, 7, 21943, 3011, 5143, 19],
      [15808, 38, 3507, 708, 3507, 7976],
      [19105],
      [24, 3987, 223],
      [387, 4951, 38],
      [6, 24654, 1599, 666],
      [41],
      [335],
      [6, 4],
      [165],
      [1080],
      [469],
      [93],
      [1386],
      [1386],
      [1411],
      [509],
    ],
  ],
  [
    "Łódź, Ελλάδα, Москва und 東京 melden: „¿Qué?“ ½ ﬁnal №7 x² 😀",
    [
      [16108, 591, 10333],
      [6, 4],
      [6, 3, 3, 3, 3, 3, 3],
      [6, 4],
      [6, 3, 3, 3, 3, 3, 53],
      [144],
      [6, 3, 3],
      [22549],
      [132],
      [117],
      [2000],
      [6, 10156],
      [504],
      [46],
      [93, 31720, 247],
      [1502],
      [345],
      [287],
      [698, 247],
      [6, 3],
    ],
  ],
];

describe("the tokenizer", () => {
  it.each(fromTraining)("cuts as it did in training: %s", (sentence, pieces) => {
    const words = wordsOf(sentence, [{ start: 0, end: sentence.length }]);
    expect(words.map((word) => tokenizer.word(word.text))).toEqual(pieces);
  });

  it("gives the same pieces when asked again", () => {
    expect(tokenizer.word("Küstenpost")).toEqual(tokenizer.word("Küstenpost"));
  });

  it("has a piece even for what it knows nothing of", () => {
    expect(tokenizer.word("\u{10ffff}").length).toBeGreaterThan(0);
  });
});
