import type { Token } from "../document.ts";
import type { NameSpan } from "./name-spans.ts";
import type { NameScene } from "./settle-names.ts";

const title =
  /^(?:Freiherr|Freifrau|Freiin|Graf|Gräfin|Prinz|Prinzessin|Fürst|Fürstin|Baron|Baronin|Baronesse|Herzog|Herzogin|Ritter|Edler)$/u;

const particle = /^(?:von|vom|zu|zur|zum|und|der|dem|den|de|auf)$/u;

/** Most small words between the title and the name: "von und zu", "von der". */
const longest = 4;

/** "Ulrike Freifrau von Stetten": in German a title of nobility between two names is part of the name. */
export function nobleNames(spans: readonly NameSpan[], { tokens, lexicon: { names } }: NameScene): readonly NameSpan[] {
  const found = tokens.flatMap((token): readonly NameSpan[] => {
    const first = tokens[token.index - 1];
    if (!title.test(token.text) || first?.sentence !== token.sentence) return [];
    if (names.firstName(first.text) === undefined) return [];
    const to = endBehind(token, tokens);
    if (to === undefined) return [];
    const known = spans.find((span) => span.type === "Person" && span.from < token.index && span.to > first.index);
    return [
      { from: Math.min(first.index, known?.from ?? first.index), to, type: "Person", score: 0.8, rule: "noble-name" },
    ];
  });
  return [...spans.filter((span) => !found.some(({ from, to }) => span.from < to && span.to > from)), ...found];
}

function endBehind({ index, sentence }: Token, tokens: readonly Token[]): number | undefined {
  let at = index + 1;
  while (at <= index + longest && particle.test(tokens[at]?.text ?? "")) at += 1;
  const name = tokens[at];
  return name?.sentence === sentence && /^\p{Lu}\p{Ll}/u.test(name.text) ? at + 1 : undefined;
}
