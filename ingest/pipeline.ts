import type { Plain, Related, Resolved } from "./document.ts";
import { find, loadNameModels } from "./find/find.ts";
import { loadLexicon } from "./lexicon/lexicon.ts";
import type { NameReading } from "./model/reading.ts";
import { relate } from "./relate/relate.ts";
import { resolve } from "./resolve/resolve.ts";
import { split } from "./split/split.ts";
import { loadTaggers, tag } from "./tag/tag.ts";

/** The stages up to who is who; `names` are those that the model reads in the text, where it does. */
export type Stages = (plain: Plain, names?: readonly NameReading[]) => Resolved;

/** Loads tables and weights (some hundred milliseconds). */
export function openStages(): Stages {
  const lexicon = loadLexicon();
  const taggers = loadTaggers();
  const models = loadNameModels();
  return (plain, names) => {
    const tagged = tag(split(plain), lexicon, taggers);
    const found = find(tagged, lexicon, models, names);
    return resolve(found, lexicon);
  };
}

let stages: Stages | undefined;

/** Reads one article by rules and lexicons alone. The first call loads them. */
export function read(plain: Plain): Related {
  stages ??= openStages();
  return relate(stages(plain));
}
