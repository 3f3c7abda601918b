import type { Token } from "../document.ts";

const openers: ReadonlySet<string> = new Set(["DET", "ADJ", "NUM", "ADV"]);

/** Index of the first token of the noun phrase that ends in `head`: article, numbers and adjectives before it. */
export function phraseStart(tokens: readonly Token[], head: number): number {
  let from = head;
  while (from > 0) {
    const before = tokens[from - 1] as Token;
    const pos = before.readings[0]?.pos ?? "X";
    if (before.sentence !== tokens[head]?.sentence || !openers.has(pos)) break;
    from -= 1;
    if (pos === "DET") break;
  }
  return skipAdverbs(tokens, from, head);
}

/** Adverbs belong to a phrase only behind its article: "ein sehr guter Plan", but not "gestern Präsident". */
function skipAdverbs(tokens: readonly Token[], start: number, head: number): number {
  let from = start;
  while (from < head && tokens[from]?.readings[0]?.pos === "ADV") from += 1;
  return from;
}

const definite =
  /^(?:der|die|das|den|dem|des|dieser?|dieses|diesem|diesen|im|am|vom|zum|zur|beim|ins|the|this|that|these|those)$/iu;
const indefinite = /^(?:ein|eine|einer|einem|einen|eines|a|an|one)$/iu;
const possessive = /^(?:sein|seine[mnrs]?|ihr|ihre[mnrs]?|his|her|their|its)$/iu;

export type Determiner = "definite" | "indefinite" | "possessive" | "none";

/** What introduces the phrase from `from` on; a contracted preposition before it counts as its article. */
export function determiner(tokens: readonly Token[], from: number): Determiner {
  const word = tokens[from]?.text ?? "";
  const before = tokens[from - 1]?.text ?? "";
  if (definite.test(word)) return "definite";
  if (indefinite.test(word)) return "indefinite";
  if (possessive.test(word)) return "possessive";
  return /^(?:im|am|vom|zum|zur|beim|ins)$/iu.test(before) ? "definite" : "none";
}
