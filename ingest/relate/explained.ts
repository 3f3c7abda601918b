import type { Phrase } from "./grammar/phrase.ts";
import type { Sheet } from "./grammar/sheet.ts";

/** What is said or supposed, which a clause behind it tells. */
const told =
  /(?:vorwurf|vorwürfen?|behauptung|anschuldigung|beschuldigung|eindruck|verdacht|darstellung|bericht|meldung|gerücht|spekulation|mutmaßung|befürchtung|vermutung|aussage|these|einschätzung)(?:e|en|s|n)?$|^(?:allegation|claim|accusation|suggestion|report|rumou?r|charge|notion|assertion)s?$/iu;

/** Where "den Vorwurf, er habe gelogen" ends, whose clause says which accusation is meant; `to` where no clause explains it. */
export function explainedTo(sheet: Sheet, { head }: Phrase, to: number): number {
  const { tokens } = sheet.doc;
  const from = told.test(tokens[head]!.text) ? explainingFrom(sheet, to) : undefined;
  if (from === undefined) return to;
  let end = from;
  while (sheet.line.includes(end) && !/^[,;:–—.!?]$/u.test(tokens[end]!.text)) end += 1;
  return end - from > 1 && explains(sheet, from, end) ? end : to;
}

/** First token of what stands behind the comma, or behind the noun where English needs none. */
function explainingFrom({ doc: { tokens, language }, line }: Sheet, to: number): number | undefined {
  const next = tokens[to]?.text;
  const from = next === "," ? to + 1 : language === "en" && next === "that" ? to : undefined;
  return from !== undefined && line.includes(from) ? from : undefined;
}

/** A clause with a conjunction, an infinitive, or one in the subjunctive. */
const explains = ({ doc, clauses, predicates }: Sheet, from: number, end: number): boolean =>
  /^(?:dass|daß|ob|wonach|that)$/u.test(doc.tokens[from]!.text) ||
  clauses.some(({ kind, tokens }) => kind === "inf" && tokens[0] === from) ||
  predicates.some(({ verb, reported }) => reported && verb > from && verb < end);
