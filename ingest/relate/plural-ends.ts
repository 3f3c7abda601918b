import type { End, Scene } from "./ends.ts";
import { argumentsOf } from "./grammar/arguments.ts";
import type { Group } from "./grammar/arguments.ts";
import type { Phrase } from "./grammar/phrase.ts";
import type { Predicate } from "./grammar/predicate.ts";
import { lower } from "./grammar/token-reading.ts";

/** How sure it is that a pronoun in the plural means those who did what the sentence before tells. */
const sureness = 0.8;

/**
 * Whom "they", "both", "beide" and a "sie" beside a verb in the plural mean: those who are the subject of the sentence before,
 * where it has one subject in the plural only. "Both" are two. Empty where that is not clear. `endsIn` says who they are.
 */
export function pluralEnds(
  scene: Scene,
  phrase: Phrase,
  endsIn: (scene: Scene, group: Group) => readonly End[],
): End[] {
  const several = severalIn(scene, phrase);
  const { before } = scene;
  if (several === undefined || before === undefined) return [];
  const subjects = before.sheet.predicates.flatMap((predicate) => {
    const { subject, subjectFrom } = argumentsOf(before.sheet, predicate);
    return subject !== undefined && subjectFrom === "own" && isPlural(before, predicate, subject) ? [subject] : [];
  });
  const [only] = subjects;
  if (only === undefined || subjects.some((subject) => subject[0] !== only[0])) return [];
  const ends = endsIn(before, only);
  if (several === "both" && ends.length !== 2) return [];
  return ends.map((end) => ({ ...end, certainty: end.certainty * sureness }));
}

function severalIn({ sheet }: Scene, { kind, head, mention }: Phrase): "both" | "some" | undefined {
  const word = lower(sheet.doc.tokens[head]!);
  if (kind !== "pronoun" || (mention !== undefined && sheet.doc.entityOf[mention] !== undefined)) return undefined;
  if (/^(?:beiden?|both)$/u.test(word)) return "both";
  if (/^(?:they|them|ihnen)$/u.test(word)) return "some";
  return word === "sie" && besidePlural(sheet.doc.tokens, head) ? "some" : undefined;
}

/** The finite verb that stands right before or behind it. */
const besidePlural = (tokens: Scene["sheet"]["doc"]["tokens"], at: number): boolean =>
  [tokens[at + 1], tokens[at - 1]].some((token) => {
    const reading = token?.sentence === tokens[at]?.sentence ? token?.readings[0] : undefined;
    return reading?.form === "fin" && reading.number === "pl";
  });

/** Several, none of them a pronoun: a chain of pronouns is not followed. */
function isPlural({ sheet }: Scene, { finite }: Predicate, group: Group): boolean {
  const phrases = group.map((index) => sheet.phrases[index]!);
  if (phrases.some(({ kind }) => kind !== "name" && kind !== "noun")) return false;
  const number = phrases[0]?.number ?? sheet.doc.tokens[finite ?? -1]?.readings[0]?.number;
  return phrases.length > 1 || number === "pl";
}
