import { followsNoun, hangsOnNoun, leader } from "./arguments.ts";
import type { Arguments, Group } from "./arguments.ts";
import { ACC, DAT, GEN, NOM } from "./case-marks.ts";
import type { Phrase } from "./phrase.ts";
import type { Predicate } from "./predicate.ts";
import type { Sheet } from "./sheet.ts";

export type Slot = string;

/** The groups that can fill a place: subj · acc · dat · gen · pp:mit. Passive voice moves the places. */
export function inSlot(
  sheet: Sheet,
  predicate: Predicate,
  given: Arguments,
  slot: Slot,
  isAnimate: (group: Group) => boolean,
): Group[] {
  if (slot.startsWith("pp:")) {
    const wanted = slot.slice("pp:".length);
    return freeFirst(
      sheet,
      given.prepositional
        .filter(
          ({ preposition, group }) => preposition === wanted && standsRight(sheet, predicate, leader(sheet, group)),
        )
        .map(({ group }) => group),
    );
  }
  const found = singleSlot(sheet, predicate, given, slot, isAnimate);
  return found === undefined ? [] : [found];
}

/** English prepositional objects stand behind the verb, or open the clause: not "a contributor to Slate wrote". */
function standsRight(sheet: Sheet, { verb, clause, lemma }: Predicate, { from, kind, prepositionAt }: Phrase): boolean {
  if (sheet.doc.language === "de" || kind === "relative") return true;
  // "a judgement favourable to the plaintiff": the adjective has it.
  if (from > verb) return lemma === "be" || !governing.test(sheet.doc.tokens[(prepositionAt ?? 0) - 1]?.text ?? "");
  return sheet.clauses[clause]?.tokens[0] === prepositionAt;
}

const governing =
  /^(?:favou?rable|similar|close|loyal|hostile|sympathetic|relevant|subject|due|dedicated|crucial|vital|dear|available|acceptable|accessible|contrary|familiar|unknown|equal|next|prior|related|indifferent|allied)$/u;

function singleSlot(
  sheet: Sheet,
  predicate: Predicate,
  given: Arguments,
  slot: Slot,
  isAnimate: (group: Group) => boolean,
): Group | undefined {
  if (slot === "subj") return predicate.passive ? agentOf(sheet, predicate, given) : given.subject;
  if (slot === "first") return predicate.passive ? given.subject : given.objects[0];
  if (slot === "acc") return predicate.passive ? given.subject : accusativeOf(sheet, given, isAnimate);
  if (slot === "dat") return dativeOf(sheet, predicate, given, isAnimate);
  return slot === "gen" ? genitiveOf(sheet, predicate, given) : undefined;
}

const freeFirst = (sheet: Sheet, groups: readonly Group[]): Group[] =>
  [...groups].sort(
    (a, b) => Number(followsNoun(sheet, leader(sheet, a))) - Number(followsNoun(sheet, leader(sheet, b))),
  );

const agents = new Set(["von", "durch", "seitens", "by"]);

/** The agent of a passive stands nearest to the participle: last before it in German, first after it in English. */
function agentOf(sheet: Sheet, predicate: Predicate, given: Arguments): Group | undefined {
  const possible = given.prepositional.filter(({ preposition }) => agents.has(preposition)).map(({ group }) => group);
  if (sheet.doc.language === "en") return possible.find((group) => leader(sheet, group).head > predicate.verb);
  return possible.filter((group) => leader(sheet, group).head < predicate.verb).at(-1) ?? possible[0];
}

function accusativeOf(sheet: Sheet, given: Arguments, isAnimate: (group: Group) => boolean): Group | undefined {
  const possible = given.objects.filter((group) => (leader(sheet, group).cases & ACC) !== 0);
  const certain = possible.find((group) => (leader(sheet, group).cases & DAT) === 0);
  if (sheet.doc.language === "en") return possible[0];
  if (certain !== undefined || possible.length < 2) return certain ?? possible[0];
  return possible.find((group) => !isAnimate(group)) ?? possible[0];
}

/** Verbs that cannot do without somebody in the dative. */
const takesPersons = new Set(["vorwerfen", "vorhalten", "widersprechen"]);

/** Verbs that take no accusative beside it. */
const onlyDative = new Set(["widersprechen", "entgegentreten", "gegenüberstehen"]);

function dativeOf(
  sheet: Sheet,
  predicate: Predicate,
  given: Arguments,
  isAnimate: (group: Group) => boolean,
): Group | undefined {
  const possible = given.objects.filter((group) => (leader(sheet, group).cases & DAT) !== 0);
  const certain = possible.find((group) => (leader(sheet, group).cases & (ACC | NOM)) === 0);
  const ambiguous =
    possible.find((group) => isAnimate(group)) ?? (onlyDative.has(predicate.lemma) ? possible[0] : undefined);
  return (
    certain ??
    ambiguous ??
    (takesPersons.has(predicate.lemma) ? hiddenDative(sheet, predicate, given, isAnimate) : undefined)
  );
}

/** A dative that looks like another case, of a verb that cannot do without one. */
function hiddenDative(
  sheet: Sheet,
  predicate: Predicate,
  given: Arguments,
  isAnimate: (group: Group) => boolean,
): Group | undefined {
  // "warf die Ministerin der Opposition vor": what looks like a genitive is the dative that the verb asks for.
  const hidden = genitiveOf(sheet, predicate, given, DAT) ?? given.objects.find((group) => isWeakPlural(sheet, group));
  if (hidden !== undefined || !predicate.passive || given.subject === undefined) return hidden;
  // "Von der Opposition wird Ministerin X vorgeworfen, …": a bare name in the passive is no subject here.
  return isAnimate(given.subject) ? given.subject : undefined;
}

/** "den Menschen", "den Demonstranten": one in the accusative or several in the dative. */
function isWeakPlural(sheet: Sheet, group: Group): boolean {
  const { from, head, preposition } = leader(sheet, group);
  const { tokens } = sheet.doc;
  return preposition === undefined && tokens[from]?.text === "den" && from < head && /en$/u.test(tokens[head]!.text);
}

function genitiveOf(sheet: Sheet, predicate: Predicate, given: Arguments, wanted = GEN): Group | undefined {
  const domain = new Set(predicate.domain);
  return sheet.groups.find((group) => {
    const phrase = leader(sheet, group);
    const taken = given.subject === group || given.objects.includes(group);
    return (
      !taken &&
      domain.has(phrase.head) &&
      phrase.preposition === undefined &&
      (phrase.cases & wanted) !== 0 &&
      (wanted === GEN
        ? (phrase.cases & NOM) === 0
        : hangsOnNoun(sheet, phrase) && phrase.after !== undefined && given.subject?.includes(phrase.after) === true)
    );
  });
}
