import { withWider } from "./name-spans.ts";
import type { NameSpan } from "./name-spans.ts";
import type { NameScene } from "./settle-names.ts";

/** Names of several words that the list knows, where the weights took them for nothing or for a part: "des Auswärtigen Amts". */
export function listedBodies(
  spans: readonly NameSpan[],
  { tokens, readable, lexicon }: NameScene,
): readonly NameSpan[] {
  const words = tokens.map(({ text }) => text);
  const spanAt = new Map(spans.flatMap((span) => tokens.slice(span.from, span.to).map(({ index }) => [index, span])));
  const found = tokens.flatMap(({ index, sentence }): NameSpan[] => {
    const length = readable.has(sentence) ? (lexicon.names.organizationAt(words, index)?.length ?? 0) : 0;
    const to = index + length;
    if (length < 2 || /^(?:der|die|das)$/iu.test(words[index]!) || tokens[to - 1]?.sentence !== sentence) return [];
    const from = behindThe(words, index);
    const inside = tokens.slice(from, to).flatMap((token) => spanAt.get(token.index) ?? []);
    // What the weights take for more, or for somebody, stays so.
    const fits = inside.every((span) => span.type === "Organization" && span.from >= index && span.to <= to);
    const isWhole = inside.some((span) => span.from <= from && span.to === to);
    return fits && !isWhole ? [{ from, to, type: "Organization", score: 0.9, rule: "listed-name" }] : [];
  });
  return withWider(spans, found);
}

/** "the Guardian": in English only a name has a capital behind the article, and the list says whose. */
const behindThe = (words: readonly string[], index: number): number =>
  /^the$/iu.test(words[index]!) ? index + 1 : index;
