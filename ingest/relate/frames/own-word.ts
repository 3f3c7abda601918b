import { endsOf } from "../ends.ts";
import type { Scene } from "../ends.ts";
import type { Arguments } from "../grammar/arguments.ts";
import type { Predicate } from "../grammar/predicate.ts";
import { lower } from "../grammar/token-reading.ts";
import { isPast } from "./telling.ts";

/** Whether the subject is whose word it is: "er habe", "ich habe", "sein Mandant habe", "it had". */
export function speaksOfItself(scene: Scene, predicate: Predicate, given: Arguments): boolean {
  if (isByTheWay(scene, predicate)) return false;
  const voice = scene.voice(predicate.clause);
  if (voice === undefined || voice.inferred === true || isSomebodyElse(scene, given)) return false;
  // "Wir haben nie Geld genommen" and "Davon wusste ich nichts", but not "Wir nehmen nie Geld".
  if (isSpeakersOwn(scene, given) && !isPast(scene.sheet, predicate)) return false;
  return isOwnSide(scene, given) || isSpeaker(scene, predicate, given, voice.entity);
}

/** The subject is the speaker, or a pronoun that may be. */
function isSpeaker(scene: Scene, predicate: Predicate, given: Arguments, speaker: number): boolean {
  const subject = given.subject === undefined ? [] : endsOf(scene, given.subject, ["Person", "Organization"]);
  return subject.length === 0
    ? isOpenPronoun(scene, predicate, given) || isBodyItself(scene, predicate, speaker, given)
    : subject.some(({ entity }) => entity === speaker);
}

/** "habe gelernt, was er noch nicht wusste", "sei nicht informiert worden": no answer to what somebody is said to have done. */
function isByTheWay({ sheet: { clauses, doc } }: Scene, predicate: Predicate): boolean {
  const { kind, opener = -1 } = clauses[predicate.clause] ?? {};
  const within = kind === "rel" || /^(?:was|we[rnm]|wie|warum|wo|wann)$/u.test(doc.tokens[opener]?.text ?? "");
  return doc.language === "de" && (within || isUndergone(doc.tokens, predicate));
}

/** Passive, and not "habe verraten und werde …". */
const isUndergone = (tokens: Scene["sheet"]["doc"]["tokens"], { passive, finite = -1 }: Predicate): boolean =>
  passive && tokens[finite]?.readings.some(({ lemma }) => lemma === "haben") !== true;

/** "ich", "wir" and "man", which mean the one who speaks. */
const isSpeakersOwn = ({ sheet }: Scene, { subject }: Arguments): boolean =>
  /^(?:ich|wir|man)$/iu.test(sheet.doc.tokens[sheet.phrases[subject?.[0] ?? -1]?.head ?? -1]?.text ?? "");

/** "The company said it had sold nothing": a body that speaks calls itself "it". */
function isBodyItself(
  { sheet, nodes }: Scene,
  { clause }: Predicate,
  speaker: number,
  { subject }: Arguments,
): boolean {
  if (sheet.clauses[clause]?.kind === "main") return false;
  const phrase = sheet.phrases[subject?.[0] ?? -1];
  return (
    phrase?.kind === "pronoun" &&
    lower(sheet.doc.tokens[phrase.head]!) === "it" &&
    nodes.entities[speaker]?.type === "Organization"
  );
}

/** "„He asked for nothing“, said X": in quotation marks nobody calls themselves "he". */
function isSomebodyElse({ sheet }: Scene, { subject }: Arguments): boolean {
  const phrase = sheet.phrases[subject?.[0] ?? -1];
  if (sheet.quotation === undefined || phrase?.kind !== "pronoun") return false;
  return /^(?:he|she|they|er|sie)$/u.test(lower(sheet.doc.tokens[phrase.head]!));
}

/** "Er habe nichts gewusst, sagte X": the pronoun comes before the name. */
function isOpenPronoun({ sheet }: Scene, { perfect }: Predicate, { subject }: Arguments): boolean {
  const phrase = sheet.phrases[subject?.[0] ?? -1];
  const word = phrase?.kind === "pronoun" ? lower(sheet.doc.tokens[phrase.head]!) : "";
  // "man habe keine Daten verkauft", but not "man dürfe niemanden täuschen".
  return (
    /^(?:er|sie|he|she|they)$/u.test(word) ||
    (word === "man" && perfect) ||
    (sheet.quotation !== undefined && /^(?:i|we|ich|wir)$/u.test(word))
  );
}

/** "Ihr Mandant habe …, sagte Anwältin X", "sein Land habe …": the speaker answers for them. */
function isOwnSide({ sheet: { doc, phrases } }: Scene, { subject }: Arguments): boolean {
  const phrase = phrases[subject?.[0] ?? -1];
  if (phrase === undefined) return false;
  return (
    /^(?:(?:sein|ihr|mein|unser)e?|his|her|their|my|our)$/u.test(lower(doc.tokens[phrase.from]!)) &&
    ownSide.test(doc.tokens[phrase.head]!.text)
  );
}

const ownSide =
  /^(?:mandant(?:in)?|klient(?:in)?|client|land|country|regierung|government|partei|party|fraktion|haus|ministerium|ministry|behörde|firma|unternehmen|company|verein|verband|mannschaft|team)$/iu;
