import type { EntityType } from "#schema/ontology.ts";
import type { End, Scene } from "./ends.ts";
import { argumentsOf } from "./grammar/arguments.ts";
import type { Group } from "./grammar/arguments.ts";
import type { Phrase } from "./grammar/phrase.ts";
import type { Predicate } from "./grammar/predicate.ts";
import { lower } from "./grammar/token-reading.ts";
import { phrasesBefore } from "./phrases-before.ts";

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

/**
 * Whom "beide" and "die beiden Minister" mean: the two that the sentence before and the clauses before this one name, where they
 * name no third of the kind. undefined where the phrase says nothing of two.
 */
export function bothEnds(
  scene: Scene,
  phrase: Phrase,
  kinds: readonly EntityType[],
  endIn: (scene: Scene, phrase: Phrase) => End | undefined,
): End[] | undefined {
  const kind = bothKind(scene, phrase);
  if (kind === undefined) return undefined;
  const here = scene.sheet.clauses.find(({ tokens }) => tokens.includes(phrase.head))?.tokens ?? [];
  const ends = phrasesBefore(scene, phrase).flatMap(({ scene: where, phrase: one }) => {
    if (one.mention === undefined || (where === scene && here.includes(one.head))) return [];
    const end = where.nodes.entityOf[one.mention] === undefined ? undefined : endIn(where, one);
    return end !== undefined && end.type === kind && kinds.includes(end.type) ? [end] : [];
  });
  const distinct = [...new Map(ends.map((end) => [end.entity, end])).values()];
  return distinct.length === 2 ? distinct.map((end) => ({ ...end, certainty: end.certainty * sureness })) : [];
}

const bodies =
  /(?:unternehmen|konzernen?|firmen|länder[n]?|staaten|parteien|fraktionen|verbänden?|vereinen?|regierungen|gewerkschaften|behörden|ministerien|banken|kommunen|städten?|gemeinden|organisationen|gruppen|klubs|häusern?)$/iu;

function bothKind({ sheet: { doc } }: Scene, phrase: Phrase): EntityType | undefined {
  const { from, head, kind, number, mention } = phrase;
  if (doc.language !== "de" || number === "sg") return undefined;
  const words = doc.tokens.slice(from, head + 1).map(lower);
  if (!words.slice(0, 2).some((word) => /^beiden?$/u.test(word))) return undefined;
  if (kind !== "noun") return kind === "pronoun" ? "Person" : undefined;
  const noun = words.at(-1)!;
  const named = mention === undefined ? undefined : doc.mentions[mention]?.type;
  return bodies.test(noun) ? "Organization" : named;
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
