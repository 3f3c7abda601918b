import { ACC, DAT } from "./case-marks.ts";
import type { Predicate } from "./predicate.ts";
import type { Sheet } from "./sheet.ts";

/** "Den Vorwurf, er habe gelogen, wies der Minister zurück": the object opens the sentence, before what explains it. */
export function frontedObjects(sheet: Sheet, predicate: Predicate): readonly (readonly number[])[] {
  const group = verbFirst(sheet, predicate)
    ? sheet.groups.find(([first = -1]) => sheet.phrases[first]?.from === sheet.line[0])
    : undefined;
  const phrase = sheet.phrases[group?.[0] ?? -1];
  if (group === undefined || phrase === undefined || phrase.preposition !== undefined) return [];
  return (phrase.cases & (ACC | DAT)) !== 0 && isExplained(sheet, phrase.to) ? [group] : [];
}

/** A main clause behind another one that begins with its verb. */
function verbFirst({ doc, clauses }: Sheet, { clause, finite }: Predicate): boolean {
  const own = clauses[clause];
  return doc.language === "de" && clause > 0 && own?.kind === "main" && own.tokens[0] === finite;
}

/** What explains it stands behind a comma, in the subjunctive. */
function isExplained({ doc, predicates }: Sheet, to: number): boolean {
  const told = predicates.find(({ clause, reported }) => clause === 0 && reported);
  const verb = told?.finite ?? told?.verb ?? to;
  return doc.tokens.slice(to, verb).some(({ text }) => text === ",");
}
