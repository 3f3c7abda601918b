import type { Scene } from "../ends.ts";
import type { Arguments, Group } from "../grammar/arguments.ts";
import type { Predicate } from "../grammar/predicate.ts";
import { isReported } from "../grammar/reported.ts";
import type { Sheet } from "../grammar/sheet.ts";
import { lower } from "../grammar/token-reading.ts";
import { isNegated } from "../modality.ts";
import { complementOf } from "./clause-ends.ts";
import type { VerbRow } from "./row.ts";

/** Whether it is told as the row asks for: as done, by somebody who is named near by, and not as what is yet to come. */
export function tellingFits(scene: Scene, predicate: Predicate, given: Arguments, row: VerbRow): boolean {
  if (row.done === true && !isToldAsDone(scene, predicate)) return false;
  if (row.near === true && !isWordNear(scene, predicate)) return false;
  if (row.self === true && predicate.future) return false;
  return tellsWhatWas(scene, predicate, given, row);
}

/** In a relative clause it is said by the way, and need not be the speaker's point. */
const isWordNear = ({ sheet, voice }: Scene, { clause }: Predicate): boolean =>
  sheet.clauses[clause]?.kind !== "rel" && voice(clause)?.carried !== true;

/** What somebody says was done: in quotation marks, in the subjunctive, or in a clause below their verb. */
function isToldAsDone({ sheet }: Scene, predicate: Predicate): boolean {
  const kind = sheet.clauses[predicate.clause]?.kind;
  if (!predicate.perfect || kind === "rel") return false;
  return sheet.quotation !== undefined || isReported(sheet, predicate) || kind !== "main";
}

/** Whether it is told in the past, and of nobody, where the row asks for it. */
function tellsWhatWas(scene: Scene, predicate: Predicate, given: Arguments, row: VerbRow): boolean {
  const { sheet } = scene;
  if (row.undone === true && !tellsUndone(scene, predicate)) return false;
  if (row.past === true && !isPast(sheet, predicate)) return false;
  return row.nobody !== true || isNobody(sheet, given.subject) || isAtNoTime(sheet, predicate);
}

/** "insisted that they had not broken the law", but not "insisted that there was no need". */
function tellsUndone(scene: Scene, predicate: Predicate): boolean {
  const { sheet } = scene;
  const below = complementOf(scene, predicate);
  return sheet.predicates.some(
    (inside) =>
      inside.clause === below?.index &&
      (isNegated(sheet, inside) || isOfNothing(sheet, inside)) &&
      isPast(sheet, inside) &&
      !inside.domain.some((index) => /^(?:there|what)$/u.test(lower(sheet.doc.tokens[index]!))),
  );
}

/** Told in the past or the perfect, and not of what may or will be. */
export const isPast = ({ doc }: Sheet, { modal, future, perfect, finite = -1 }: Predicate): boolean =>
  modal === undefined &&
  !future &&
  (perfect || doc.tokens[finite]?.readings.some(({ tense }) => tense === "past") === true);

/** "nobody", "no soldier", "none of his men", "not a shot". */
function isNobody({ doc: { tokens }, phrases }: Sheet, subject: Group | undefined): boolean {
  const from = phrases[subject?.[0] ?? -1]?.from;
  if (from === undefined) return false;
  const [before, first] = [tokens[from - 1], tokens[from]!];
  return /^(?:no|nobody|none|neither)$/u.test(lower(first)) || (before !== undefined && lower(before) === "not");
}

/** "at no point", "at no time", "in no way". */
const isAtNoTime = ({ doc: { tokens } }: Sheet, { domain }: Predicate): boolean =>
  domain.some(
    (index) =>
      lower(tokens[index]!) === "no" &&
      /^(?:at|in)$/iu.test(tokens[index - 1]?.text ?? "") &&
      /^(?:point|time|stage|way)$/u.test(tokens[index + 1]?.text ?? ""),
  );

/** "had signed nothing", but not "asked for nothing but the truth". */
export const isOfNothing = ({ doc: { tokens } }: Sheet, { domain }: Predicate): boolean =>
  domain.some(
    (index) =>
      lower(tokens[index]!) === "nothing" &&
      !/^(?:but|other|except|short|more|less|like)$/u.test(tokens[index + 1]?.text ?? ""),
  );
