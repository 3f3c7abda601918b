import { groupNoun } from "../people-nouns.ts";
import { DAT, NOM } from "./case-marks.ts";
import type { Phrase } from "./phrase.ts";
import type { Sheet } from "./sheet.ts";
import { lower } from "./token-reading.ts";

/** A clear nominative before one that could be another case, somebody before something; the first of equals. */
export function subjectScore(sheet: Sheet, phrase: Phrase): number {
  const open = phrase.kind === "pronoun" && phrase.mention === undefined && !meansNamedLast(sheet, phrase);
  const pointing = open ? -0.5 : 0;
  return agency(sheet, phrase) + certainty(phrase) + pointing;
}

function certainty({ cases, kind }: Phrase): number {
  if (cases === NOM) return 3;
  return (cases & DAT) === 0 || kind !== "noun" ? 0.5 : 0;
}

/** 1 for somebody known, less for a role that stayed open, 0 for things. */
export function agency(sheet: Sheet, phrase: Phrase): number {
  if (phrase.kind === "relative") return standsForThing(sheet, phrase) ? 0 : 1;
  if (sheet.lastNames.has(sheet.doc.tokens[phrase.head]!.text)) return 1;
  const { mention } = phrase;
  if (meansNamedLast(sheet, phrase)) return 0.6;
  if (mention === undefined || sheet.doc.mentions[mention]?.type === "Event") return isGroup(sheet, phrase) ? 0.6 : 0;
  return sheet.doc.entityOf[mention] === undefined ? 0.6 : 1;
}

/** "Dieser" and "diese" without a noun stand for somebody more often than "das". */
const meansNamedLast = ({ doc }: Sheet, { kind, head }: Phrase): boolean =>
  kind === "pronoun" && /^diese[rs]?$/u.test(lower(doc.tokens[head]!));

/** "die Nachricht, die Lang an ihn geschickt hatte": what stands for a thing that nobody is does nothing. */
function standsForThing(sheet: Sheet, { index, head }: Phrase): boolean {
  const antecedent = sheet.phrases[sheet.antecedentOf.get(index) ?? -1];
  const open = /^(?:die|das)$/u.test(lower(sheet.doc.tokens[head]!));
  return open && antecedent?.kind === "noun" && agency(sheet, antecedent) === 0;
}

const isGroup = ({ doc }: Sheet, { kind, head, number }: Phrase): boolean =>
  kind === "noun" && groupNoun(doc.tokens[head]!, doc.language, number) !== undefined;
