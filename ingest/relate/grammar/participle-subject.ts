import type { Clause } from "./clause.ts";
import { isPastParticiple } from "./english-cuts.ts";
import type { Phrase } from "./phrase.ts";
import type { Sheet } from "./sheet.ts";

/** "with Smith of Maine calling it a farce": the noun right before the participle is its subject. */
export function participleSubject(sheet: Sheet, clause: Clause): readonly number[] | undefined {
  const first = clause.tokens[0];
  if (clause.kind !== "ing" || first === undefined) return undefined;
  const past = isPastParticiple(sheet.doc.tokens[first]!);
  const end = past && sheet.doc.tokens[first - 1]?.text === "," ? first - 1 : first;
  const before = sheet.phrases.find(({ to }) => to === end);
  return before === undefined || (!past && hangsOnWords(sheet, before)) ? undefined : [whole(sheet, before).index];
}

/** "Smith" of "Smith of Maine". */
function whole({ phrases }: Sheet, last: Phrase): Phrase {
  let phrase = last;
  while (phrase.after !== undefined && phrase.preposition === "of") phrase = phrases[phrase.after]!;
  return phrase;
}

const words =
  /^(?:statement|message|letter|tweet|post|video|note|memo|e-?mail|release|speech|editorial|op-ed|column|resolution|petition|article|report|essay|remark|motion|leaflet|flyer|pamphlet|communiqu[eé]|declaration|manifesto|appeal|complaint|blog|submission|broadside|banner)s?$/iu;

/** "issued a statement condemning him", "posted a message on Twitter blaming her": whoever issued it speaks. */
function hangsOnWords(sheet: Sheet, last: Phrase): boolean {
  let phrase = last;
  while (phrase.after !== undefined && phrase.preposition !== undefined) phrase = sheet.phrases[phrase.after]!;
  return phrase.preposition === undefined && words.test(sheet.doc.tokens[phrase.head]!.text);
}
