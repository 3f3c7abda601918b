import type { Language } from "#schema/ontology.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";

/**
 * A name without its German genitive ending: "Trumps" is "Trump" when the article writes "Trump" elsewhere or only the
 * shorter form is a known name; "Hans", "Charles" and "Niels" stay. `others` holds the words of the article's other names.
 */
export function withoutGenitive(
  word: string,
  language: Language,
  lexicon: Lexicon,
  others: ReadonlySet<string>,
): string {
  if (/['’]s$/u.test(word)) return word.slice(0, -2);
  if (/[sxzß]['’]$/u.test(word)) return word.slice(0, -1);
  if (language !== "de" || !/[^s]s$/u.test(word) || word.length < 4) return word;
  const base = word.slice(0, -1);
  if (others.has(base)) return base;
  const { names } = lexicon;
  const known = (form: string): boolean =>
    names.isSurname(form) || names.firstName(form) !== undefined || names.place(form) !== undefined;
  return known(base) && !known(word) ? base : word;
}
