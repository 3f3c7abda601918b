import type { Plain, Related, Resolved } from "./document.ts";
import { find, loadNameModels } from "./find/find.ts";
import { loadLexicon } from "./lexicon/lexicon.ts";
import { relate } from "./relate/relate.ts";
import { resolve } from "./resolve/resolve.ts";
import { split } from "./split/split.ts";
import { loadTaggers, tag } from "./tag/tag.ts";

/** Loads tables and weights (some hundred milliseconds) and gives the stages up to who is who. */
export function openStages(): (plain: Plain) => Resolved {
  const lexicon = loadLexicon();
  const taggers = loadTaggers();
  const models = loadNameModels();
  return (plain) => {
    const tagged = tag(split(plain), lexicon, taggers);
    const found = find(tagged, lexicon, models);
    return resolve(found, lexicon);
  };
}

let stages: ReturnType<typeof openStages> | undefined;

/** Reads one article by rules and lexicons alone. The first call loads them. */
export function read(plain: Plain): Related {
  stages ??= openStages();
  return relate(stages(plain));
}
