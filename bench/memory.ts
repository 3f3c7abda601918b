import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Plain } from "#ingest/document.ts";
import { read } from "#ingest/pipeline.ts";
import { readMarkdown } from "#ingest/source/markdown.ts";
import { figure } from "./measure.ts";
import type { Figure } from "./measure.ts";

/** Megabytes by which the heap may be larger at the end than after a quarter, when tables, weights and caches are full. */
const growthMb = 50;
/** Characters of the sample that each article begins with: what stays behind does not hang on its length. */
const length = 1000;
const samples = join(import.meta.dirname, "..", "samples");

const texts = (): Plain[] =>
  readdirSync(samples)
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => readMarkdown(readFileSync(join(samples, name), "utf8")))
    .map(({ text, title, language }) => ({ text, title, language: language === "en" ? "en" : "de" }));

const syllables = [
  "bar",
  "den",
  "fol",
  "gra",
  "hin",
  "kel",
  "lom",
  "mar",
  "nis",
  "pol",
  "rut",
  "sek",
  "tom",
  "vel",
  "wis",
];

/** A surname that no other article has, so that nothing that is kept by name can hide. */
function surname(index: number): string {
  let rest = index + syllables.length;
  let name = "";
  for (; rest > 0; rest = Math.floor(rest / syllables.length)) name += syllables[rest % syllables.length]!;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The sample with people of its own in a paragraph more. */
function varied(plain: Plain, index: number): Plain {
  const [who, whom] = [`Anna ${surname(2 * index)}`, `Bernd ${surname(2 * index + 1)}`];
  const more =
    plain.language === "en"
      ? `Minister ${who} criticized ${whom} and met the ${surname(index)} Company.`
      : `Ministerin ${who} kritisierte ${whom} und traf die ${surname(index)} AG.`;
  return { ...plain, text: `${plain.text.slice(0, length)}\n\n${more}` };
}

const heapMb = (collect: () => void): number => {
  collect();
  return process.memoryUsage().heapUsed / 1024 ** 2;
};

/** Collects what nothing holds any more; Node hides it behind a flag. */
function collector(): () => void {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void;
}

/** Rules read ten thousand articles one after the other; the heap after a collection tells what is left behind. */
export async function memory(articles = 10_000): Promise<Figure[]> {
  const collect = collector();
  const plain = texts();
  const settled = Math.floor(articles / 4);
  let start = 0;
  for (let index = 0; index < articles; index++) {
    read(varied(plain[index % plain.length]!, index));
    if (index === settled) start = heapMb(collect);
    if ((index + 1) % Math.ceil(articles / 10) === 0) {
      console.error(`${index + 1} of ${articles} articles read, ${Math.round(heapMb(collect))} MB of heap`);
      // The terminal gets its line while this goes on.
      await new Promise((done) => setImmediate(done));
    }
  }
  const growth = heapMb(collect) - start;
  return [
    figure(
      `extraction, heap kept after articles ${settled} to ${articles}`,
      "MB",
      Math.max(0, growth),
      { name: "limit", value: growthMb },
      (ratio) => ratio <= 1,
    ),
  ];
}
