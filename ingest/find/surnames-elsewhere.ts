import type { Token } from "../document.ts";
import type { NameSpan } from "./name-spans.ts";
import type { NameScene } from "./settle-names.ts";

/** Below this score a name is too doubtful to look for its surname elsewhere. */
const least = 0.25;

/**
 * Surnames that stand alone where the weights saw no name: "Sergey Lavrov" is named, and later a sentence begins with
 * "Lavrov", which the tagger takes for an adjective. Only what no list knows as another word, with no noun or name beside it.
 * English only: in German, where every noun has a capital, it found no statement more.
 */
export function surnamesElsewhere(
  spans: readonly NameSpan[],
  taken: ReadonlySet<number>,
  scene: NameScene,
): readonly NameSpan[] {
  const { tokens, readable, language } = scene;
  if (language === "de") return [];
  const bearers = new Map<string, NameSpan>();
  for (const span of spans) {
    const surname = tokens[span.to - 1]?.text ?? "";
    const full = span.type === "Person" && span.to - span.from > 1 && span.score >= least;
    if (full && isOnlyName(surname, scene)) bearers.set(surname, span);
  }
  return tokens.flatMap((token): readonly NameSpan[] => {
    const bearer = bearers.get(token.text);
    const { index } = token;
    if (bearer === undefined || taken.has(index) || !readable.has(token.sentence)) return [];
    if (!/^(?:PROPN|NOUN|ADJ|X)$/u.test(tagOf(token)) || besideNoun(tokens, token)) return [];
    return [{ from: index, to: index + 1, type: "Person", score: bearer.score * 0.8, rule: "surname-elsewhere" }];
  });
}

function isOnlyName(word: string, { lexicon: { names, english } }: NameScene): boolean {
  if (!/^\p{Lu}\p{L}{3,}$/u.test(word) || names.place(word) !== undefined || names.firstName(word) !== undefined)
    return false;
  if (names.role(word, "en") !== undefined || names.organizationHead(word, "en") !== undefined) return false;
  return english.readings(word).length === 0;
}

const tagOf = ({ readings }: Token): string => readings[0]?.pos ?? "X";

/** A name goes on over it, or it describes a noun: "the Brown family". */
function besideNoun(tokens: readonly Token[], { index, sentence }: Token): boolean {
  const [before, next] = [tokens[index - 1], tokens[index + 1]];
  if (before?.sentence === sentence && tagOf(before) === "PROPN") return true;
  return next?.sentence === sentence && /^(?:PROPN|NOUN|ADJ)$/u.test(tagOf(next));
}
