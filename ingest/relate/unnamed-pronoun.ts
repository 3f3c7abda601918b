import type { End, Scene } from "./ends.ts";
import type { Group } from "./grammar/arguments.ts";
import type { Phrase } from "./grammar/phrase.ts";
import { lower } from "./grammar/token-reading.ts";
import { pronounGender } from "./pronoun-gender.ts";

/** How sure it is that "er" means the one man without a name of the sentence before. */
const sureness = 0.8;

/**
 * "Die Polizei nahm einen Mann fest. Er bestreitet die Tat": a pronoun that means nobody with a name means the only person
 * without one of the sentence before. `endsIn` says who that is; empty where there is none or more than one.
 */
export function unnamedEnds(
  { sheet, before }: Scene,
  phrase: Phrase,
  endsIn: (scene: Scene, group: Group) => readonly End[],
): End[] {
  const gender = pronounGender[lower(sheet.doc.tokens[phrase.head]!)];
  if (phrase.kind !== "pronoun" || gender === undefined || before === undefined || isKnown(sheet, phrase)) return [];
  const people = before.sheet.phrases.filter((one) => isPerson(before, one));
  const [only] = people;
  if (only === undefined || people.length > 1 || genderOf(before, only) !== gender) return [];
  return endsIn(before, [only.index]).map((end) => ({ ...end, certainty: end.certainty * sureness }));
}

const isKnown = ({ doc }: Scene["sheet"], { mention }: Phrase): boolean =>
  mention !== undefined && doc.entityOf[mention] !== undefined;

/** One person, with a name or without; who has one would be known already, and then nobody else is meant. */
function isPerson({ nodes }: Scene, { kind, mention, number }: Phrase): boolean {
  if (mention === undefined || kind === "pronoun" || kind === "relative" || number === "pl") return false;
  return nodes.mentions[mention]!.type === "Person";
}

const genderOf = ({ nodes }: Scene, { mention }: Phrase): string | undefined =>
  mention === undefined ? undefined : nodes.mentions[mention]!.gender;
