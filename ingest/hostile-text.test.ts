import { describe, expect, it } from "vitest";
import type { Language } from "#schema/ontology.ts";
import type { Related } from "./document.ts";
import { openStages } from "./pipeline.ts";
import { relate } from "./relate/relate.ts";

const stages = openStages();
const read = (text: string, language: Language): Related => relate(stages({ text, title: "", language }), () => 1, 0.4);

/** A text of so many UTF-16 units, of parts that may differ from each other. */
function filled(length: number, part: (index: number) => string): string {
  let text = "";
  for (let index = 0; text.length < length; index++) text += part(index);
  return text.slice(0, length);
}

const letters = "bdfghklmnprstvw";
/** Another name for each number. */
const name = (index: number): string =>
  `${letters[index % 15]!.toUpperCase()}${"aeiou"[Math.floor(index / 15) % 5]}${index.toString(5).replace(/\d/gu, (digit) => ["bar", "den", "lo", "mi", "kus"][Number(digit)]!)}`;

type Kind = readonly [what: string, language: Language, part: (index: number) => string];

const kinds: readonly Kind[] = [
  ["appositions", "en", () => "said that Kim, the head, the director, the chairman, "],
  ["quotes in quotes", "de", () => "„Er sagte: ‚Sie sagte: "],
  ["whole sentences in quotes", "de", () => "„Wir haben nichts getan“, sagte Kim. "],
  ["brackets", "de", () => "(Kim ("],
  ["dashes", "en", () => "Kim — the head — "],
  ["one subjunction", "de", () => "dass "],
  ["straight marks", "en", () => '"'],
  ["capitals", "de", () => "KIM TRIFFT PARK "],
  ["one sentence without end", "de", () => "und der Minister kritisierte den Kanzler "],
  ["different people, each once", "en", (i) => `Anna ${name(i)} met Bernd ${name(i + 7)}. `],
  ["one list of names", "de", (i) => `Anna ${name(i)}, `],
  ["people who are named again", "en", (i) => `Anna ${name(i)} said ${name(i)} met him. The minister denied it. `],
  ["many of one surname", "de", (i) => `${name(i)} Müller kritisierte Meier. Müller schwieg. `],
  ["one name again and again", "de", () => "Kims Kritik traf Kim. Kim wies Kims Kritik zurück. "],
  ["bodies", "de", (i) => `Die ${name(i)} AG kritisierte die ${name(i)}. Das Unternehmen wies das zurück. `],
  ["titles", "de", (i) => `Außenminister ${name(i)} traf den Präsidenten. Er dementierte. Sie kritisierte ihn. `],
  ["events", "en", () => "The meeting with Kim and the criticism of Park. The meeting failed. "],
  ["frames around participles", "de", () => "Die von der Opposition kritisierten Pläne verteidigte Kim. "],
  ["pictograms", "en", () => "😀👨‍👩‍👧 "],
  ["right-to-left text", "en", () => "قال الوزير إن الرئيس التقى \u202e"],
  ["bodies by what they are for", "de", () => "Amt für Umwelt, Auswärtiges Amt, die „Post“ berichtet "],
  ["empty lines", "en", () => "a\n\n"],
];

/** What costs little each time and too much where it is compared with the whole article. */
const longKinds: readonly Kind[] = [
  ["pronouns of the sentence before", "de", (i) => `Karl ${name(i)} kam. Man lobte ihn. `],
];

function cpuSeconds(act: () => unknown): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const length = 12_000;
const long = 100_000;
/** Four times the text takes four times as long, and sixteen times where each part is compared with each other one. */
const most = 9;

/** Whether a text of four times the length costs no more than it should. */
function keepsPace([, language, part]: Kind, units: number): boolean {
  read(filled(units, part), language);
  const short = cpuSeconds(() => read(filled(units, part), language));
  // What else runs on the machine can only make it longer: a turn that was held up gets another one.
  return [1, 2, 3].some(() => cpuSeconds(() => read(filled(4 * units, part), language)) < most * short);
}

describe("hostile text", { timeout: 600_000 }, () => {
  it.each(kinds)("%s cost no more than their length", (...kind) => {
    expect(keepsPace(kind, length)).toBe(true);
  });

  it.each(longKinds)("%s cost no more than their length in a long text", (...kind) => {
    expect(keepsPace(kind, long)).toBe(true);
  });

  it("keeps ten thousand names apart", () => {
    const text = Array.from({ length: 10_000 }, (_, i) => `Anna ${name(i)} schwieg. `).join("");
    const { mentions, entities } = read(text, "de");
    const persons = entities.filter(({ type }) => type === "Person");
    expect(mentions.filter(({ kind }) => kind === "name").length).toBeGreaterThan(9000);
    expect(new Set(persons.map((person) => person.name)).size).toBe(persons.length);
    expect(persons.length).toBeGreaterThan(9000);
  });
});
