import { searchKey } from "#schema/search-key.ts";
import type { Language } from "#schema/ontology.ts";
import type { NameLists } from "./lexicon/names.ts";
import { romanised } from "#schema/romanised.ts";

/** Titles and generations that are no part of a name's key. */
const leftOut = /^(?:jr|sr|junior|senior|jun|sen|dr|prof)$/;
/** A middle initial is given in one article and left out in the next. */
const initial = /^\p{L}$/u;

/** Endings of Slavic surnames in German and English letters, whose spelling tells languages apart and not people. */
const slavic =
  /(?:[oe][vw]a?|off|[sz]k(?:[iy]|ij|yj|iy|yy|aja|aya)|[ctz]ky|enko|t?s?chuk|[vw][iy](?:tsch|ch)|ytsch|utin|[el][zt]s?in)$/u;

/**
 * Surnames of the lists that only their letters keep apart: "Meier" and "Meyer", "Fischer" and "Fisher" are different people,
 * though the rows for names from other scripts would spell them alike.
 */
export function ambiguousSurnames(lists: NameLists): ReadonlySet<string> {
  const bySound = new Map<string, Set<string>>();
  for (const surname of lists.surnames()) {
    const key = searchKey(surname);
    if (key.includes(" ") || slavic.test(key)) continue;
    const sound = romanised(key);
    bySound.set(sound, (bySound.get(sound) ?? new Set()).add(key));
  }
  return new Set([...bySound.values()].filter((keys) => keys.size > 1).flatMap((keys) => [...keys]));
}

/** What all spellings of a person's full name share, over articles and languages. */
export function personKey(name: string, language: Language, ambiguous: ReadonlySet<string>): string {
  const words = searchKey(name.replace(/['’]s?$/u, "")).split(" ");
  const kept = words.filter(
    (word, at) => !leftOut.test(word) && !(at > 0 && at < words.length - 1 && initial.test(word)),
  );
  const surname = kept.at(-1) ?? "";
  const english = language === "en" && slavic.test(surname);
  return kept
    .map((word, at) =>
      at === kept.length - 1 && ambiguous.has(word) ? word : romanised(english ? inGerman(word) : word),
    )
    .join(" ");
}

/** English writes "Gorbachev" for what German writes with "tsch"; "kh" is its German "ch". */
const inGerman = (word: string): string => word.replace(/(?<![cst]|sh)ch/gu, "tsch");
