/** A stretch of a quote; `trigger` where it is a word that carries the relation. */
export type QuotePart = Readonly<{ text: string; trigger: boolean }>;

/** A quote cut at its trigger, whose parts (joined by ` … ` for a separable verb) are looked for one after the other. */
export function triggerParts(quote: string, trigger: string): QuotePart[] {
  const parts: QuotePart[] = [];
  let at = 0;
  for (const word of trigger.split(" … ").filter(Boolean)) {
    const found = wordAt(quote, word, at);
    if (found < 0) continue;
    if (found > at) parts.push({ text: quote.slice(at, found), trigger: false });
    parts.push({ text: word, trigger: true });
    at = found + word.length;
  }
  if (at < quote.length) parts.push({ text: quote.slice(at), trigger: false });
  return parts;
}

/** Index of `word` standing for itself, else inside another word ("Kritik" in "Kritikpunkt"), else -1. */
function wordAt(quote: string, word: string, from: number): number {
  const letter = /[\p{L}\p{N}]/u;
  for (let at = quote.indexOf(word, from); at >= 0; at = quote.indexOf(word, at + 1))
    if (!letter.test(quote[at - 1] ?? "") && !letter.test(quote[at + word.length] ?? "")) return at;
  return quote.indexOf(word, from);
}
