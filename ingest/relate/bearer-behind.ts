import type { End, Scene } from "./ends.ts";
import type { Phrase } from "./grammar/phrase.ts";
import { posOf } from "./grammar/token-reading.ts";

/** "to Unity Party presidential nominee Bill Hammons": in English the body stands before the office and the name of the one meant. */
export function bearerOf(scene: Scene, body: Phrase, endIn: (name: Phrase) => End | undefined): End | undefined {
  const { doc, phrases } = scene.sheet;
  const next = phrases[body.index + 1];
  const named = doc.language === "en" && body.kind === "name" && body.mention !== undefined;
  if (!named || next === undefined || !opensWithOffice(scene, body, next)) return undefined;
  if (doc.mentions[body.mention!]?.type !== "Organization") return undefined;
  const end = endIn(next);
  return end?.type === "Person" ? end : undefined;
}

/** A name right behind another phrase that begins with a common word: "presidential nominee Bill Hammons". */
function opensWithOffice(
  { sheet: { doc } }: Scene,
  { index }: Phrase,
  { after, kind, preposition, from }: Phrase,
): boolean {
  const first = doc.tokens[from]!;
  if (after !== index || kind !== "name" || preposition !== undefined) return false;
  return /^\p{Ll}/u.test(first.text) && posOf(first) !== "DET";
}
