import type { End, Scene } from "./ends.ts";
import { argumentsOf } from "./grammar/arguments.ts";
import type { Group } from "./grammar/arguments.ts";
import type { Phrase } from "./grammar/phrase.ts";
import type { Predicate } from "./grammar/predicate.ts";
import { lower } from "./grammar/token-reading.ts";
import { reportingVerbs } from "./lexicon/reporting-verbs.ts";
import { pronounGender } from "./pronoun-gender.ts";

/** How sure it is that somebody who is reported to say "he" or "she" of nobody named speaks of themselves. */
const sureness = 0.85;

/**
 * "Sie habe ihn angerufen, sagte die Ministerin" and "the union said it had met him": a subject that nobody before is meant by
 * means the one who speaks. `endsIn` says who that is; empty where the sentence has no one speaker with a noun or a name.
 */
export function speakingEnds(scene: Scene, phrase: Phrase, endsIn: (group: Group) => readonly End[]): readonly End[] {
  const { sheet } = scene;
  const word = lower(sheet.doc.tokens[phrase.head]!);
  if (phrase.kind !== "pronoun" || !(word in pronounGender || word === "they")) return [];
  const subject = speakersOf(scene, phrase);
  return subject.length === 1 && canMean(scene, word, sheet.phrases[subject[0]!]!)
    ? endsIn(subject).map((end) => ({ ...end, certainty: end.certainty * sureness }))
    : [];
}

/** Subject of the sentence's one verb of speaking, where it reports what the pronoun does. */
function speakersOf(scene: Scene, phrase: Phrase): Group {
  const { sheet } = scene;
  const speaking = sheet.predicates.filter(({ lemma }) => reportingVerbs[sheet.doc.language].has(lemma));
  const [only] = speaking;
  if (only === undefined || speaking.length > 1 || !isReportedBy(scene, phrase, only)) return [];
  return argumentsOf(sheet, only).subject ?? [];
}

/** Somebody with a noun or a name whose gender, where it is known, is that of the pronoun. */
function canMean(scene: Scene, word: string, speaker: Phrase): boolean {
  if (speaker.kind !== "name" && speaker.kind !== "noun") return false;
  const gender = genderOf(scene, speaker);
  return gender === undefined || pronounGender[word] === undefined || gender === pronounGender[word];
}

function genderOf({ sheet, nodes }: Scene, { mention, head }: Phrase): "m" | "f" | "n" | undefined {
  if (mention === undefined) return sheet.doc.tokens[head]!.readings[0]?.gender;
  const entity = nodes.entityOf[mention];
  const known = entity === undefined ? undefined : nodes.entities[entity]?.gender;
  return known ?? nodes.mentions[mention]?.gender;
}

/** The pronoun is the subject of a clause below the verb of speaking, or beside it in the subjunctive or before it. */
function isReportedBy({ sheet }: Scene, phrase: Phrase, { clause }: Predicate): boolean {
  const own = sheet.predicates.find((predicate) => argumentsOf(sheet, predicate).subject?.[0] === phrase.index);
  if (own === undefined || own.clause === clause) return false;
  if (sheet.clauses[own.clause]?.parent === clause) return sheet.clauses[own.clause]?.kind !== "rel";
  return own.reported || (sheet.doc.language === "en" && own.clause < clause && own.clause + 1 === clause);
}
