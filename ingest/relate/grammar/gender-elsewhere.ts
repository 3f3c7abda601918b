import type { Resolved, Token } from "../../document.ts";

type Gender = "m" | "f" | "n";

const byArticle: Readonly<Record<string, Gender>> = { die: "f", das: "n" };

const known = new WeakMap<Resolved["tokens"], ReadonlyMap<string, Gender>>();

/** Gender of a name that no list knows, by an article that leaves no doubt elsewhere in the text: "die UIG". */
export function genderElsewhere({ tokens }: Resolved, { text, readings }: Token): Gender | undefined {
  if (readings[0]?.pos !== "PROPN") return undefined;
  const genders = known.get(tokens) ?? gendersOf(tokens);
  known.set(tokens, genders);
  return genders.get(text);
}

function gendersOf(tokens: Resolved["tokens"]): ReadonlyMap<string, Gender> {
  const genders = new Map<string, Gender>();
  for (const token of tokens) {
    const before = tokens[token.index - 1];
    const gender = before?.sentence === token.sentence ? byArticle[before.text.toLowerCase()] : undefined;
    if (gender !== undefined && token.readings[0]?.pos === "PROPN") genders.set(token.text, gender);
  }
  return genders;
}
