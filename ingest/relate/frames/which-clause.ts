import type { End, Scene } from "../ends.ts";
import { eventAbove } from "../events.ts";
import type { Group } from "../grammar/arguments.ts";
import type { Phrase } from "../grammar/phrase.ts";
import { lemmaOf, lower } from "../grammar/token-reading.ts";
import type { VerbRow } from "./row.ts";

/** Nouns for what is said, which "which" means where one stands right before it. */
const said =
  /^(?:claim|allegation|accusation|charge|report|suggestion|rumou?r|assertion|criticism|involvement|responsibility|wrongdoing|blame|notion|speculation|story|narrative|finding|version|statement|account|assessment|description|link|theory|insinuation|article|label|role|knowledge|bribe|affair|plot|offen[cs]e|crime|link|tie)$/u;

/** "accused of inciting the murder in some way, which he denied": what stands by the way is not what is denied, but the clause around it. */
export function clauseMeant(scene: Scene, group: Group, { relation }: VerbRow): End | undefined {
  const { doc, phrases, antecedentOf } = scene.sheet;
  const phrase = phrases[group[0] ?? -1];
  if (relation !== "DENIED" || phrase === undefined || !isWhich(scene, phrase)) return undefined;
  const before = phrases[antecedentOf.get(phrase.index) ?? -1];
  const open = before?.preposition !== undefined && before.preposition !== "of";
  return !open || said.test(lemmaOf(doc.tokens[before.head]!)) ? undefined : eventAbove(scene, phrase);
}

const isWhich = ({ sheet: { doc } }: Scene, { kind, head }: Phrase): boolean =>
  kind === "relative" && lower(doc.tokens[head]!) === "which" && doc.tokens[head - 1]?.text === ",";
