import type { Tagged, Token } from "../document.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { DraftMention } from "./draft-mention.ts";
import { articleUse, nameContext, type ArticleUse } from "./name-features.ts";
import type { NameGuess, NameModel } from "./name-model.ts";
import { personGender } from "./person-gender.ts";

const types = { P: "Person", O: "Organization" } as const;
/** A lead of the perceptron that counts as certain; leads below it map to scores in proportion. */
const certainLead = 60;

/** Names of persons and organizations in every sentence that is not debris. */
export function findNames(
  document: Tagged,
  sentences: readonly (readonly Token[])[],
  lexicon: Lexicon,
  model: NameModel,
): readonly DraftMention[] {
  const use = articleUse(document.tokens, document.language, lexicon);
  return sentences.flatMap((tokens) => namesIn(tokens, document, lexicon, model, use));
}

function namesIn(
  tokens: readonly Token[],
  document: Tagged,
  lexicon: Lexicon,
  model: NameModel,
  use: ArticleUse,
): readonly DraftMention[] {
  const context = nameContext(tokens, document.language, lexicon, use);
  const guesses = model.label(context);
  const first = tokens[0]?.index ?? 0;
  const found: DraftMention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const kind = guesses[at]?.label[1];
    if (guesses[at]?.label[0] !== "B" || (kind !== "P" && kind !== "O")) continue;
    let end = at + 1;
    while (guesses[end]?.label === `I${kind}`) end += 1;
    found.push(mention(tokens.slice(at, end), first + at, types[kind], scoreOf(guesses.slice(at, end)), lexicon));
  }
  return found;
}

const scoreOf = (guesses: readonly NameGuess[]): number =>
  Math.min(1, guesses.reduce((sum, { lead }) => sum + lead, 0) / guesses.length / certainLead);

function mention(
  tokens: readonly Token[],
  from: number,
  type: "Person" | "Organization",
  score: number,
  lexicon: Lexicon,
): DraftMention {
  const gender = type === "Person" ? personGender(tokens, lexicon) : undefined;
  return {
    from,
    to: from + tokens.length,
    head: from + tokens.length - 1,
    kind: "name",
    type,
    ...(gender === undefined ? {} : { gender }),
    ...(type === "Person" ? { number: "sg" as const } : {}),
    rule: "name-model",
    score,
  };
}
