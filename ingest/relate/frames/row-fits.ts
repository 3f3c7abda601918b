import type { Token } from "../../document.ts";
import type { Scene } from "../ends.ts";
import { argumentsOf } from "../grammar/arguments.ts";
import type { Arguments, Group } from "../grammar/arguments.ts";
import type { Clause } from "../grammar/clause.ts";
import type { Predicate } from "../grammar/predicate.ts";
import { inSlot } from "../grammar/slots.ts";
import { isQuoteMark, lemmaOf, lower, posOf } from "../grammar/token-reading.ts";
import { judgesBadly } from "../judgement.ts";
import { complementBefore } from "./clause-ends.ts";
import { isNegated } from "../modality.ts";
import { speaksOfItself } from "./own-word.ts";
import { words } from "./row.ts";
import type { VerbRow } from "./row.ts";
import { isOfNothing, tellingFits } from "./telling.ts";

/** The arguments of the verb where its words, its negation and its form are what the row asks for. */
export function argumentsFor(scene: Scene, predicate: Predicate, row: VerbRow): Arguments | undefined {
  if (!wordsFit(scene, predicate, row) || !negationFits(scene, predicate, row)) return undefined;
  const given = argumentsOf(scene.sheet, predicate);
  return formFits(scene, predicate, given, row) ? given : undefined;
}

function formFits(scene: Scene, predicate: Predicate, given: Arguments, row: VerbRow): boolean {
  if (!objectFits(scene, predicate, given, row) || !reflexiveFits(scene, given, row)) return false;
  if (isOfOtherObject(scene, predicate, given, row) || !objectsFit(scene, given, row)) return false;
  if (!wordFits(scene, predicate, given, row) || !isSaid(scene, predicate, row)) return false;
  return row.judging === undefined || judges(scene, predicate, given, row);
}

const objectsFit = (scene: Scene, given: Arguments, { alone, bare }: VerbRow): boolean =>
  (alone !== true || standsAlone(scene, given)) && (bare !== true || given.objects.length === 0);

const isSaid = (scene: Scene, predicate: Predicate, { source, relation }: VerbRow): boolean =>
  source !== "voice" || !(relation === "CRITICIZED" ? isOpen : isNotYet)(scene, predicate);

/** "Das hat es noch nicht gegeben": what is yet to come answers no claim. */
const isNotYet = ({ sheet: { doc } }: Scene, { domain }: Predicate): boolean =>
  domain.some(
    (index) =>
      lower(doc.tokens[index]!) === "noch" && /^(?:nicht|kein\p{L}*)$/u.test(doc.tokens[index + 1]?.text ?? ""),
  );

/** "if the road is unsafe", "after a cable failed", "Who is so stupid?", "that might be illegal": nobody says of it that it is so. */
function isOpen({ sheet: { doc, clauses, line, predicates } }: Scene, { clause, modal = "" }: Predicate): boolean {
  const own = clauses[clause]!;
  if (isSupposed(doc.tokens, own) || isAsked(doc.tokens, line)) return true;
  // "Das Gericht könne feststellen, dass …": what somebody might say is not their word.
  return own.kind === "rel"
    ? possible.test(modal)
    : predicates.some((over) => over.clause === own.parent && over.modal === "können");
}

const isSupposed = (tokens: readonly Token[], { opener }: Clause): boolean =>
  opener !== undefined && supposing.test(tokens[opener]!.text);

const isAsked = (tokens: readonly Token[], line: readonly number[]): boolean => tokens[line.at(-1)!]?.text === "?";

const supposing =
  /^(?:if|unless|whether|when|after|before|while|until|since|once|lest|wenn|falls|sofern|sollte|ob|sobald|bevor|damit)$/iu;
const possible = /^(?:may|might|can|could)$/u;

/** Whose word it must be: the subject's own, as its report or as its claim ("will … haben"). */
function wordFits(scene: Scene, predicate: Predicate, given: Arguments, row: VerbRow): boolean {
  if (row.overdue === true && !(predicate.modal === "should" && predicate.perfect)) return false;
  if (!tellingFits(scene, predicate, given, row)) return false;
  if (row.claimed === true && !(predicate.modal === "wollen" && predicate.perfect)) return false;
  return row.self !== true || speaksOfItself(scene, predicate, given);
}

/** "denied a motion to reconsider": what the infinitive says is no other object. */
function isOfOtherObject(scene: Scene, { verb }: Predicate, given: Arguments, { notTarget, target }: VerbRow): boolean {
  if (target !== "acc clause" || notTarget === undefined) return false;
  // "denied coverage in a contract dispute": what looks like a clause begins with the object.
  const behind = scene.sheet.phrases.filter(({ from }) => from === verb + 1).map(({ index }) => [index]);
  return [...given.objects, ...behind].some((group) => headMatches(scene, group, words(notTarget)));
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
  if (isNaming(sheet, subject, objects[0])) return false;
  return !isQuoteMark(next) && !/^(?:ADJ|DET|NOUN|NUM)$/u.test(posOf(next)) && lower(next) !== "as";
}

/** "a nurse from Lausanne called Maria Lang": what somebody is by name. */
function isNaming({ doc, phrases }: Scene["sheet"], subject: Group | undefined, object: Group | undefined): boolean {
  const [who, name] = [phrases[subject?.[0] ?? -1], phrases[object?.[0] ?? -1]];
  return who?.kind === "noun" && name?.kind === "name" && /^an?$/iu.test(doc.tokens[who.from]!.text);
}

function judges(scene: Scene, predicate: Predicate, given: Arguments, row: VerbRow): boolean {
  const target =
    row.target === "pp:von" || (row.target === "first clause" && isCalledByClause(scene, predicate, given))
      ? undefined
      : row.target === "topic"
        ? given.subject
        : inSlot(scene.sheet, predicate, given, row.target.split(" ")[0] ?? "", () => false)[0];
  const bad = judgesBadly(scene.sheet, predicate, given, target, true);
  return row.judging === "word" ? bad : !bad && judgesBadly(scene.sheet, predicate, given, target, false);
}

/** "Dass niemand gefragt wurde, nannte sie einen Skandal": the clause in front is what is called so, and the object what it is called. */
export const isCalledByClause = (scene: Scene, predicate: Predicate, { objects }: Arguments): boolean =>
  objects.length < 2 && complementBefore(scene, predicate) !== undefined;

function negationFits(scene: Scene, predicate: Predicate, { negation, past }: VerbRow): boolean {
  const told = isNegated(scene.sheet, predicate) || (past === true && isOfNothing(scene.sheet, predicate));
  return negation === undefined || told === (negation === "required");
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
