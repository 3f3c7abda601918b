import { describe, expect, it } from "vitest";
import { Unigram } from "./unigram.ts";
import { windowsOf } from "./windows.ts";
import { wordsOf, type Word } from "./words.ts";

/** A tokenizer that knows single letters: a word has as many pieces as letters, and one for the space. */
const letters = ["<s>", "</s>", "<unk>", "\u2581", ..."abcdefghijklmnopqrstuvwxyz"];
const tokenizer = new Unigram({ bos: 0, eos: 1, unk: 2, pieces: letters, scores: letters.map(() => -1), norm: {} });

/** Sentences of `length` words of four letters. */
function text(sentences: number, length: number): readonly Word[] {
  const sentence = Array.from({ length }, () => "wort").join(" ");
  const all = Array.from({ length: sentences }, () => sentence).join("\n");
  const spans = Array.from({ length: sentences }, (_, index) => ({
    start: index * (sentence.length + 1),
    end: index * (sentence.length + 1) + sentence.length,
  }));
  return wordsOf(all, spans);
}

describe("windows", () => {
  it("make every word of a long text fresh exactly once", () => {
    const words = text(400, 17);
    const windows = windowsOf(words, tokenizer);
    const fresh = windows.flatMap(({ fresh: from, end }) => Array.from({ length: end - from }, (_, i) => from + i));
    expect(fresh).toEqual([...words.keys()]);
  });

  it("never exceed what the encoder can take, not even with a sentence longer than a window", () => {
    for (const words of [text(30, 20), text(2, 900), text(1, 5000)])
      for (const { ids, starts, first, end } of windowsOf(words, tokenizer)) {
        expect(ids.length).toBeLessThanOrEqual(512);
        expect(starts.length).toBe(end - first);
      }
  });

  it("repeat sentences before them as context", () => {
    const [, second] = windowsOf(text(40, 10), tokenizer);
    expect(second && second.fresh - second.first).toBe(20);
  });

  it("point each word at its first piece", () => {
    const [window] = windowsOf(text(1, 2), tokenizer);
    expect([...(window?.starts ?? [])]).toEqual([1, 6]);
    expect(window?.ids[0]).toBe(0);
    expect(window?.ids.at(-1)).toBe(1);
  });

  it("do not exist for a text without words", () => {
    expect(windowsOf([], tokenizer)).toEqual([]);
  });

  it("cut a word of thousands of letters short", () => {
    const word = "a".repeat(3000);
    const [window] = windowsOf(wordsOf(word, [{ start: 0, end: word.length }]), tokenizer);
    expect(window?.ids.length).toBeLessThanOrEqual(512);
  });
});
