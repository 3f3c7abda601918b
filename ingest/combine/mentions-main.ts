import { writeFileSync } from "node:fs";
import { sharedFolder } from "#setup/shared.ts";
import { plainOf } from "../eval/plain-of.ts";
import { readFrames } from "../eval/read-annotated.ts";
import { foldersOf } from "../eval/splits.ts";
import { openStages } from "../pipeline.ts";
import { knownMentions } from "./known-mentions.ts";

/**
 * Writes what the rules take for people and bodies in every annotated article, for `python -m training.cli prepare
 * --mentions OUT.jsonl`: the model learns to choose its ends among what it will be handed when it reads.
 *   node --import tsx ingest/combine/mentions-main.ts OUT.jsonl [FRAMES.jsonl …]
 * Offsets count code points, as Python does.
 */
function main(out: string | undefined, further: readonly string[]): void {
  const shared = sharedFolder();
  if (shared === undefined || out === undefined)
    throw new Error("Say where to write, beside a folder with annotated articles.");
  const { frames = [], data = "" } = foldersOf(shared);
  const stages = openStages();
  const lines = [...frames, ...further]
    .flatMap((file) => readFrames(file, data))
    .map((article) => {
      const { name, text } = article;
      const points = (offset: number): number => lengthOf(text.slice(0, offset));
      const mentions = knownMentions(stages(plainOf(article))).map(({ start, end, type, kind }) => {
        const first = points(start);
        return [first, first + lengthOf(text.slice(start, end)), type, kind];
      });
      return JSON.stringify({ article: name, mentions });
    });
  writeFileSync(out, `${lines.join("\n")}\n`);
  console.log(`${lines.length} articles`);
}

/** Code points of a text; surrogates, two units for one, are rare in news. */
function lengthOf(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}

main(process.argv[2], process.argv.slice(3));
