import { describe, expect, it } from "vitest";
import { captionExamples, debrisExamples, isCaption, isDebris } from "./debris.ts";
import { split } from "./split.ts";

const de = (text: string) => split({ text, title: "", language: "de" });
const sentences = (text: string, language: "de" | "en" = "de") =>
  split({ text, title: "", language }).sentences.map(({ start, end }) => text.slice(start, end));
const quoted = (text: string) => de(text).quotations.map(({ start, end }) => text.slice(start, end));

describe("sentences", () => {
  it.each([
    ["Am 10. Juli kam Dr. Vogt nach Bern. Er blieb."],
    ["Das gilt z. B. für die Firma von Hans J. Muster. Sie wartet."],
    ["Papst Leo XIV. kam am 2. Mai. Viele warteten."],
    ["Rund 1,5 Mio. Euro fehlen. Niemand weiß, warum."],
    ["„Stimmt das?“, fragte Vogt. Niemand antwortete."],
    ["„Genug!“ rief sie. Dann ging sie."],
  ])("keeps abbreviations, ordinals, initials and quotes together: %s", (text) => {
    expect(sentences(text)).toHaveLength(2);
  });

  it.each([
    ["The U.S. Senate met Mr. Vale on Jan. 5. It adjourned."],
    ["J. P. Stone of Acme Inc. spoke. Nobody listened."],
  ])("does the same in English: %s", (text) => {
    expect(sentences(text, "en")).toHaveLength(2);
  });

  it("lets a closing mark stay with its sentence", () => {
    expect(sentences("Sie sagte: „Wir gehen.“ Dann ging sie.")[0]).toBe("Sie sagte: „Wir gehen.“");
  });

  it("cuts one endless line into bounded pieces", () => {
    const text = "wort ".repeat(10_000);
    const pieces = de(text).sentences;
    expect(pieces.length).toBeGreaterThan(10);
    expect(Math.max(...pieces.map(({ start, end }) => end - start))).toBeLessThanOrEqual(4000);
  });
});

describe("page debris", () => {
  it("knows the example of every row", () => {
    expect(debrisExamples.filter((line) => !isDebris(line))).toEqual([]);
    expect(captionExamples.filter((line) => !isCaption(line))).toEqual([]);
  });

  it("tells headline, text, caption and debris apart", () => {
    const text =
      "Vogt weist Kritik zurück\n\nStand: 03.05.2024 10:00 Uhr\n\nDer Saal. Foto: A. Muster\n\nDer Rat tagte am Montag.";
    expect(de(text).blocks.map(({ kind }) => kind)).toEqual(["headline", "debris", "caption", "text"]);
  });

  it("parts a dateline with its agency from the first sentence", () => {
    const { blocks } = de("Bern (dpa) – Der Rat tagte am Montag.");
    expect(blocks.map(({ kind }) => kind)).toEqual(["debris", "text"]);
  });
});

describe("quotations", () => {
  it.each([
    ["Er sagte: „Das ist falsch.“", "Das ist falsch."],
    ["Er sagte: «Das ist falsch.»", "Das ist falsch."],
    ["Er sagte: »Das ist falsch.«", "Das ist falsch."],
    ['Er sagte: "Das ist falsch."', "Das ist falsch."],
    ["He said: “That is wrong.”", "That is wrong."],
  ])("finds the words between the marks of %s", (text, inside) => {
    expect(quoted(text)).toEqual([inside]);
  });

  it("nests single marks in double ones", () => {
    const { quotations } = de("„Er nannte es ‚einen Witz‘ und ging“, sagte sie.");
    expect(quotations.map(({ depth }) => depth)).toEqual([0, 1]);
  });

  it("takes a title in quotes for no speech", () => {
    expect(de("Das „Tageblatt“ schrieb darüber.").quotations[0]?.speech).toBe(false);
    expect(de("„Ich war es nicht“, sagte er.").quotations[0]?.speech).toBe(true);
  });

  it("goes on in a paragraph that opens again without having closed", () => {
    const text = "„Wir haben lange gewartet.\n„Nun ist Schluss damit.“";
    expect(quoted(text)).toEqual(["Wir haben lange gewartet.", "Nun ist Schluss damit."]);
  });

  it("does not take apostrophes for marks", () => {
    expect(quoted("Hans' Plan und Anna's Café")).toEqual([]);
  });
});

describe("bad input", { timeout: 60_000 }, () => {
  it.each([["„"], ["«»"], ["Stand: "], ["(a"], [". "], ["A.b."], ['"'], ["@x "], ["© – "]])(
    "reads a megabyte of %j in bounded time",
    (part) => {
      const text = part.repeat(Math.ceil(1_000_000 / part.length));
      const before = process.cpuUsage();
      split({ text, title: "", language: "de" });
      expect(process.cpuUsage(before).user / 1000).toBeLessThan(8000);
    },
  );

  it("reads nothing out of nothing", () => {
    expect(de("").sentences).toEqual([]);
  });
});
