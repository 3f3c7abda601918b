import type { End, Scene } from "./ends.ts";
import type { Group } from "./grammar/arguments.ts";
import type { Phrase } from "./grammar/phrase.ts";
import { lower } from "./grammar/token-reading.ts";
import { pronounGender } from "./pronoun-gender.ts";

/** How sure it is that "er" means the one man without a name of the sentence before. */
const sureness = 0.8;

/**
 * "Die Polizei nahm einen Mann fest. Er bestreitet die Tat": a pronoun that means nobody with a name means the only person
 * without one of the sentence before, or in German of the clauses before it. `endsIn` says who that is; empty where there is
 * none or more than one.
 */
export function unnamedEnds(
  scene: Scene,
  phrase: Phrase,
  endsIn: (scene: Scene, group: Group) => readonly End[],
): End[] {
  const { sheet, before } = scene;
  const gender = pronounGender[lower(sheet.doc.tokens[phrase.head]!)];
  if (phrase.kind !== "pronoun" || gender === undefined || isKnown(sheet, phrase)) return [];
  const earlier = peopleOfClausesBefore(scene, phrase);
  if (earlier.length > 0) return onlyOne(scene, earlier, gender, endsIn);
  return before === undefined
    ? []
    : onlyOne(
        before,
        before.sheet.phrases.filter((one) => isPerson(before, one)),
        gender,
        endsIn,
      );
}

function onlyOne(
  scene: Scene,
  people: readonly Phrase[],
  gender: string,
  endsIn: (scene: Scene, group: Group) => readonly End[],
): End[] {
  const [only] = people;
  if (only === undefined || people.length > 1 || genderOf(scene, only) !== gender) return [];
  return endsIn(scene, [only.index]).map((end) => ({ ...end, certainty: end.certainty * sureness }));
}

/** "Nachdem der Fahrer den Brand bemerkt hatte, rief er die Feuerwehr": who stands in another clause before the pronoun. */
function peopleOfClausesBefore(scene: Scene, { index, head }: Phrase): Phrase[] {
  const { doc, clauses, phrases } = scene.sheet;
  if (!/^(?:er|sie)$/iu.test(doc.tokens[head]!.text)) return [];
  const own = new Set(clauses.find(({ tokens }) => tokens.includes(head))?.tokens);
  const people = phrases.slice(Math.max(0, index - nearby), index).filter((one) => isPerson(scene, one));
  // Somebody with a name would be known already, so that it stays open who is meant.
  return people.some((one) => isKnown(scene.sheet, one)) ? [] : people.filter((one) => !own.has(one.head));
}

/** Phrases before a pronoun among which its sentence is searched. */
const nearby = 30;

const isKnown = ({ doc }: Scene["sheet"], { mention }: Phrase): boolean =>
  mention !== undefined && doc.entityOf[mention] !== undefined;

/** One person, with a name or without; who has one would be known already, and then nobody else is meant. */
function isPerson({ nodes }: Scene, { kind, mention, number }: Phrase): boolean {
  if (mention === undefined || kind === "pronoun" || kind === "relative" || number === "pl") return false;
  return nodes.mentions[mention]!.type === "Person";
}

const genderOf = ({ nodes }: Scene, { mention }: Phrase): string | undefined =>
  mention === undefined ? undefined : nodes.mentions[mention]!.gender;
