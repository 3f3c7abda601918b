import type { EntityType } from "#schema/ontology.ts";
import type { End, Scene } from "../ends.ts";
import { eventFor } from "../events.ts";
import type { Group } from "../grammar/arguments.ts";
import { isTime } from "../grammar/groups.ts";
import type { Predicate } from "../grammar/predicate.ts";
import { lower } from "../grammar/token-reading.ts";
import { phrasesBefore } from "../phrases-before.ts";

const genders: Readonly<Record<string, string>> = { sie: "f", ihn: "m", es: "n" };

/** Nouns for what is done, and never for who does it. */
const deed =
  /(?:\p{Ll}{3}ung|nahme|versuch|akt|fehler|bruch|angriff|eingriff|einmischung|zensur|willkür|justiz|terror|mord|verbrechen|verrat|skandal|unrecht|provokation|farce|manöver|kampagne|schritt|signal|zeichen|verstoß|attacke|schande|anschlag|aktion|theater)(?:s|es|en)?$/iu;

/**
 * "Die Festnahme war gestern. Lang verurteilte sie als Einschüchterung": what is called a deed is one, and the pronoun means a
 * thing of its gender. undefined where the pronoun may mean somebody; empty where no thing is near.
 */
export function thingMeant(
  scene: Scene,
  predicate: Predicate,
  group: Group,
  kinds: readonly EntityType[],
): End[] | undefined {
  const { phrases, doc } = scene.sheet;
  const phrase = phrases[group[0]!]!;
  const gender = phrase.kind === "pronoun" ? genders[lower(doc.tokens[phrase.head]!)] : undefined;
  if (doc.language !== "de" || gender === undefined || !isCalledDeed(scene, predicate)) return undefined;
  const things = phrasesBefore(scene, phrase).filter(
    ({ scene: { sheet, nodes }, phrase: { kind, head, number, mention } }) =>
      kind === "noun" &&
      number !== "pl" &&
      !isTime(sheet.doc.tokens[head]) &&
      sheet.doc.tokens[head]!.readings[0]?.gender === gender &&
      (mention === undefined || nodes.mentions[mention]?.type === "Event"),
  );
  // Of the sentence before, its first thing is what it speaks of.
  const meant = things.findLast((one) => one.scene === scene) ?? things[0];
  const end = meant === undefined || !kinds.includes("Event") ? undefined : eventFor(meant.scene, meant.phrase);
  return end === undefined ? [] : [{ ...end, certainty: end.certainty * 0.8 }];
}

const isCalledDeed = ({ sheet: { phrases, doc } }: Scene, { domain }: Predicate): boolean =>
  phrases.some(
    ({ from, head }) =>
      doc.tokens[from - 1]?.text === "als" && domain.includes(head) && deed.test(doc.tokens[head]!.text),
  );
