import type { EntityType } from "#schema/ontology.ts";
import type { Gender } from "../document.ts";
import type { End, Scene } from "./ends.ts";
import type { Phrase } from "./grammar/phrase.ts";
import { lower, posOf } from "./grammar/token-reading.ts";
import { phrasesBefore } from "./phrases-before.ts";

/** How sure it is that "dieser" means the one named last. */
const sureness = 0.85;

type Meant = Readonly<{ gender: Gender; other?: Gender }>;

/** What "dieser" and its forms stand for in the singular, as subject or object and behind a preposition. */
const plain: Readonly<Record<string, Meant>> = {
  dieser: { gender: "m" },
  diesen: { gender: "m" },
  diese: { gender: "f" },
  dieses: { gender: "n" },
  diesem: { gender: "m", other: "n" },
};
const governed: Readonly<Record<string, Meant>> = { ...plain, dieser: { gender: "f" } };

/**
 * "Der Anwalt schrieb dem Minister. Dieser wies das zurück": "dieser" means the one named last whose noun has its gender, in the
 * same sentence or the one before. Empty where nobody fits, and where a thing may be meant as well.
 */
export function demonstrativeEnds(
  scene: Scene,
  phrase: Phrase,
  kinds: readonly EntityType[],
  endIn: (scene: Scene, phrase: Phrase) => End | undefined,
): End[] {
  const meant = meantBy(scene, phrase);
  if (meant === undefined || kinds.includes("Event")) return [];
  for (const { scene: place, phrase: one } of phrasesBefore(scene, phrase).toReversed()) {
    if (!agrees(place, one, meant)) continue;
    const end = endIn(place, one);
    if (end !== undefined) return [{ ...end, certainty: end.certainty * sureness }];
  }
  return [];
}

function meantBy({ sheet: { doc } }: Scene, { kind, head, preposition }: Phrase): Meant | undefined {
  const token = doc.tokens[head]!;
  if (kind !== "pronoun" || doc.language !== "de") return undefined;
  const next = doc.tokens[head + 1];
  const several = [next, doc.tokens[head - 1]].some(
    (near) => near?.sentence === token.sentence && near.readings[0]?.form === "fin" && near.readings[0].number === "pl",
  );
  return several ? undefined : (preposition === undefined ? plain : governed)[lower(token)];
}

/** One noun or name whose gender is that of the pronoun; of a person's name it may be unknown. */
function agrees(scene: Scene, phrase: Phrase, { gender, other }: Meant): boolean {
  const { kind, number, mention } = phrase;
  if ((kind !== "noun" && kind !== "name") || number === "pl") return false;
  const told = genderOf(scene, phrase);
  if (told !== undefined) return told === gender || told === other;
  return gender !== "n" && mention !== undefined && scene.nodes.mentions[mention]?.type === "Person";
}

function genderOf({ sheet, nodes }: Scene, { mention, head }: Phrase): Gender | undefined {
  const token = sheet.doc.tokens[head]!;
  const noun = posOf(token) === "PROPN" ? undefined : token.readings[0]?.gender;
  if (mention === undefined) return noun;
  const entity = nodes.entityOf[mention];
  return (entity === undefined ? undefined : nodes.entities[entity]?.gender) ?? nodes.mentions[mention]?.gender ?? noun;
}
