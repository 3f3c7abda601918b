import type { Token } from "../document.ts";
import type { Phrase } from "./grammar/phrase.ts";
import type { Sheet } from "./grammar/sheet.ts";
import { isFinite, isNominal } from "./grammar/token-reading.ts";

/** What is said or supposed, which a clause behind it tells. */
const told =
  /(?:vorwurf|vorwürfen?|behauptung|anschuldigung|beschuldigung|eindruck|verdacht|darstellung|bericht|meldung|gerücht|spekulation|mutmaßung|befürchtung|vermutung|aussage|these|einschätzung)(?:e|en|s|n)?$|^(?:allegation|claim|accusation|suggestion|report|rumou?r|charge|notion|assertion)s?$/iu;

/** Where "den Vorwurf, er habe gelogen" ends, whose clause says which accusation is meant; `to` where no clause explains it. */
export function explainedTo(sheet: Sheet, { head }: Phrase, to: number): number {
  const { tokens } = sheet.doc;
  const from = told.test(tokens[head]!.text) ? explainingFrom(sheet, to) : undefined;
  if (from === undefined) return to;
  const end = endOfClause(sheet, from);
  return end - from > 1 && explains(sheet, from, end) ? end : to;
}

/** Most words between a noun and the comma behind the verb: "den Eindruck am Montag scharf zurück, …". */
const furthest = 6;

/**
 * Token range of the clause that tells behind the verb what a noun before it means: "wies den Eindruck zurück, es habe …".
 * undefined where none does.
 */
export function explainedBehindVerb(sheet: Sheet, { head }: Phrase, to: number): readonly [number, number] | undefined {
  const { tokens, language } = sheet.doc;
  if (language !== "de" || !told.test(tokens[head]!.text)) return undefined;
  const comma = tokens.slice(to, to + furthest).findIndex(({ text }) => text === ",") + to;
  const between = tokens.slice(to, comma);
  if (between.length === 0 || between.some(({ text }) => /^(?:und|oder|aber|[;:–—.!?])$/u.test(text))) return undefined;
  const end = endOfClause(sheet, comma + 1);
  return end - comma > 3 && explains(sheet, comma + 1, end) ? [comma + 1, end] : undefined;
}

function endOfClause(sheet: Sheet, from: number): number {
  let end = from;
  while (sheet.line.includes(end) && !/^[,;:–—.!?]$/u.test(sheet.doc.tokens[end]!.text)) end += 1;
  return end;
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
  (!hanging.test(doc.tokens[from]!.text) &&
    !comments(doc.tokens.slice(from, end)) &&
    predicates.some(({ verb, reported }) => reported && verb > from && verb < end));

/** "wies die Vorwürfe zurück, sie seien erfunden", "…, der völlig haltlos sei": what is said of the claim, and not what it says. */
function comments([first, second, ...rest]: readonly Token[]): boolean {
  const last = rest.at(-1);
  if (/^(?:er|sie|es|das|diese[rs]?)$/u.test(first!.text))
    return [second, ...rest].some((token) => token && untrue.test(token.text));
  const relative = /^(?:der|die|das)$/u.test(first!.text) && second !== undefined && !isNominal(second);
  return relative && last !== undefined && isFinite(last);
}

const untrue = /^(?:erfunden|erlogen|haltlos|falsch|unbegründet|unwahr|absurd|Unsinn|Grundlage)$/u;

/** "wies den Vorwurf zurück, da er jeder Grundlage entbehre": why, and not what. */
const hanging =
  /^(?:da|weil|wenn|obwohl|obgleich|nachdem|als|während|bevor|damit|denn|so|und|aber|sondern|indem|falls|sofern|solange|wobei|weshalb|wie)$/u;
