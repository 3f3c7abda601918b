import { endsOf } from "../ends.ts";
import type { Scene } from "../ends.ts";
import { argumentsOf } from "../grammar/arguments.ts";
import type { Arguments, Group } from "../grammar/arguments.ts";
import type { Predicate } from "../grammar/predicate.ts";
import { inSlot } from "../grammar/slots.ts";
import { isQuoteMark, lemmaOf, lower, posOf } from "../grammar/token-reading.ts";
import { judgesBadly } from "../judgement.ts";
import { isNegated } from "../modality.ts";
import { words } from "./row.ts";
import type { VerbRow } from "./row.ts";

/** The arguments of the verb where its words, its negation and its form are what the row asks for. */
export function argumentsFor(scene: Scene, predicate: Predicate, row: VerbRow): Arguments | undefined {
  if (!wordsFit(scene, predicate, row) || !negationFits(scene, predicate, row)) return undefined;
  const given = argumentsOf(scene.sheet, predicate);
  return formFits(scene, predicate, given, row) ? given : undefined;
}

function formFits(scene: Scene, predicate: Predicate, given: Arguments, row: VerbRow): boolean {
  if (!objectFits(scene, predicate, given, row) || !reflexiveFits(scene, given, row)) return false;
  if ((row.alone === true && !standsAlone(scene, given)) || (row.bare === true && given.objects.length > 0))
    return false;
  if (!wordFits(scene, predicate, given, row)) return false;
  return row.judging === undefined || judges(scene, predicate, given, row);
}

/** Whose word it must be: the subject's own, as its report or as its claim ("will … haben"). */
function wordFits(scene: Scene, predicate: Predicate, given: Arguments, row: VerbRow): boolean {
  if (row.claimed === true && !(predicate.modal === "wollen" && predicate.perfect)) return false;
  return row.self !== true || speaksOfItself(scene, predicate, given);
}

/** German verbs mean something else with "sich", so a row must ask for it. */
const reflexiveFits = (scene: Scene, { reflexive }: Arguments, row: VerbRow): boolean =>
  scene.sheet.doc.language === "en" || (row.reflexive === true ? reflexive : !reflexive || row.reciprocal === true);

/** No second object, adjective or quotation right behind the object. */
function standsAlone({ sheet }: Scene, { objects, subject }: Arguments): boolean {
  const group = objects[0] ?? subject;
  const last = group === undefined ? undefined : sheet.phrases[group.at(-1)!];
  const next = last === undefined ? undefined : sheet.doc.tokens[last.to];
  if (next === undefined || objects.length > 1) return false;
  return !isQuoteMark(next) && !/^(?:ADJ|DET|NOUN|NUM)$/u.test(posOf(next)) && lower(next) !== "as";
}

function judges(scene: Scene, predicate: Predicate, given: Arguments, row: VerbRow): boolean {
  const target =
    row.target === "pp:von"
      ? undefined
      : row.target === "topic"
        ? given.subject
        : inSlot(scene.sheet, predicate, given, row.target.split(" ")[0] ?? "", () => false)[0];
  const bad = judgesBadly(scene.sheet, predicate, given, target, true);
  return row.judging === "word" ? bad : !bad && judgesBadly(scene.sheet, predicate, given, target, false);
}

function negationFits(scene: Scene, predicate: Predicate, { negation }: VerbRow): boolean {
  return negation === undefined || isNegated(scene.sheet, predicate) === (negation === "required");
}

function speaksOfItself(scene: Scene, predicate: Predicate, given: Arguments): boolean {
  const voice = scene.voice(predicate.clause);
  const subject = given.subject === undefined ? [] : endsOf(scene, given.subject, ["Person", "Organization"]);
  if (voice === undefined) return false;
  return subject.length === 0
    ? isOpenPronoun(scene, predicate, given)
    : subject.some(({ entity }) => entity === voice.entity);
}

/** "Er habe nichts gewusst, sagte X": the pronoun comes before the name. */
function isOpenPronoun({ sheet }: Scene, { perfect }: Predicate, { subject }: Arguments): boolean {
  const phrase = sheet.phrases[subject?.[0] ?? -1];
  const word = phrase?.kind === "pronoun" ? lower(sheet.doc.tokens[phrase.head]!) : "";
  // "man habe keine Daten verkauft", but not "man dürfe niemanden täuschen".
  return (
    /^(?:er|sie|he|she|they)$/u.test(word) ||
    (word === "man" && perfect) ||
    (sheet.quotation !== undefined && /^(?:i|we)$/u.test(word))
  );
}

function wordsFit({ sheet }: Scene, predicate: Predicate, row: VerbRow): boolean {
  if (row.needs === undefined && row.not === undefined) return true;
  const needs = words(row.needs);
  const not = words(row.not);
  // The conjunction that joins the verb to another stands before its words: "neither confirm nor deny".
  const heard = [(predicate.domain[0] ?? 0) - 1, ...predicate.domain].filter((index) => sheet.line.includes(index));
  const stands = (set: ReadonlySet<string>): boolean =>
    heard.some((index) => {
      const token = sheet.doc.tokens[index]!;
      return set.has(lower(token)) || set.has(token.text) || set.has(lemmaOf(token));
    });
  return (row.needs === undefined || stands(needs)) && !stands(not);
}

export function headMatches(scene: Scene, group: Group, set: ReadonlySet<string>): boolean {
  return group.some((index) => {
    const head = scene.sheet.doc.tokens[scene.sheet.phrases[index]!.head]!;
    return (
      set.has(lemmaOf(head)) ||
      set.has(head.text) ||
      // "Mutmaßungen": a plural that no list knows.
      (lemmaOf(head) === head.text && set.has(head.text.replace(/en$/u, ""))) ||
      [...set].some((word) => word.startsWith("-") && head.text.toLowerCase().endsWith(word.slice(1)))
    );
  });
}

/** The object that makes a fixed expression may also be the subject of a passive: "Kritik wurde geübt". */
function objectFits(scene: Scene, predicate: Predicate, given: Arguments, row: VerbRow): boolean {
  if (row.object === undefined) return true;
  const set = words(row.object);
  return carriers(predicate, given, row).some((group) => headMatches(scene, group, set));
}

/** Where the noun of an expression can stand; who owns it may also stand in the subject or behind a preposition. */
export function carriers(predicate: Predicate, given: Arguments, row: VerbRow): readonly Group[] {
  const subject = given.subject === undefined ? [] : [given.subject];
  if (predicate.passive && subject.length > 0) return subject;
  if (row.source !== "owner" && row.target !== "owner") return given.objects;
  return [...given.objects, ...subject, ...given.prepositional.map(({ group }) => group)];
}
