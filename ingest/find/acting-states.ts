import type { Token } from "../document.ts";
import type { DraftMention } from "./draft-mention.ts";
import type { NameScene } from "./settle-names.ts";
import type { NameSpan } from "./name-spans.ts";

const articles = /^(?:der|die|das|den|dem|the)$/iu;
const located: ReadonlySet<string> = new Set(
  "in im aus nach ins bei at from to into inside across near through".split(" "),
);
const dealtWith: ReadonlySet<string> = new Set("gegen mit zwischen gegenüber against with between".split(" "));

/** What must add up before a country counts as a state that acts or is acted on. */
const enough = 2;

/**
 * Countries are places unless they act: as the subject of a verb ("Der Iran streitet dies ab") or as the other side
 * ("Gespräche mit Russland", "Sanktionen gegen Iran"). One clear place makes the article's other clear places count too.
 */
export function actingStates(taken: ReadonlySet<number>, scene: NameScene): readonly NameSpan[] {
  const { tokens, readable } = scene;
  const weights = new Map<string, number>();
  const found: { span: NameSpan; name: string; weight: number }[] = [];
  for (const token of tokens) {
    if (taken.has(token.index) || !readable.has(token.sentence)) continue;
    const length = countryLength(token, scene);
    if (length === 0) continue;
    const to = token.index + length;
    const name = tokens
      .slice(token.index, to)
      .map(({ text }) => text)
      .join(" ")
      .replace(/s$/u, "");
    const weight = agency(tokens, token.index, to);
    weights.set(name, Math.max(weights.get(name) ?? 0, weight));
    found.push({
      span: { from: token.index, to, type: "Organization", score: 0.6, rule: "acting-state" },
      name,
      weight,
    });
  }
  return found.filter(({ name, weight }) => weight > 0 && (weights.get(name) ?? 0) >= enough).map(({ span }) => span);
}

/**
 * Countries that no sentence shows as acting on its own. They stay open: only a statement that has one for an end makes
 * it somebody ("Gespräche mit Israel").
 */
export function openCountries(taken: ReadonlySet<number>, scene: Omit<NameScene, "language">): readonly DraftMention[] {
  let until = 0;
  return scene.tokens.flatMap((token): readonly DraftMention[] => {
    if (token.index < until || taken.has(token.index) || !scene.readable.has(token.sentence)) return [];
    const length = countryLength(token, scene) || actingCity(token, scene);
    if (length === 0) return [];
    until = token.index + length;
    if (isModifier(scene.tokens[until], token)) return [];
    return [
      {
        from: token.index,
        to: until,
        head: until - 1,
        kind: "role",
        type: "Organization",
        number: "sg",
        rule: "country",
        score: 0.6,
      },
    ];
  });
}

/** "Innsbruck wirft München vor": a city that does what a verb tells stands for who governs it. */
function actingCity(token: Token, { tokens, lexicon }: Omit<NameScene, "language">): number {
  if (lexicon.names.place(token.text) !== "place") return 0;
  return agency(tokens, token.index, token.index + 1) > 1 ? 1 : 0;
}

/** "the Iraq War", "US troops": before another noun a country is no end of its own. */
const isModifier = (next: Token | undefined, { sentence }: Token): boolean =>
  next?.sentence === sentence &&
  /^(?:NOUN|PROPN)$/u.test(next.readings[0]?.pos ?? "") &&
  !/^\p{Lu}\p{Lu}/u.test(next.text);

const longestCountry = 3;

function countryLength(token: Token, { tokens, lexicon }: Omit<NameScene, "language">): number {
  if (!/^\p{Lu}/u.test(token.text)) return 0;
  for (let length = longestCountry; length > 0; length -= 1) {
    const words = tokens.slice(token.index, token.index + length);
    if (words.length < length || words.at(-1)?.sentence !== token.sentence) continue;
    const name = words.map(({ text }) => text).join(" ");
    if (lexicon.names.country(name) !== undefined) return length;
  }
  return 0;
}

const isFinite = (token: Token | undefined): boolean =>
  token?.readings.some(
    ({ form, pos }) => form === "fin" && (pos === "VERB" || pos === "AUX") && token.readings[0]?.pos === pos,
  ) === true;

const neighbour = (tokens: readonly Token[], index: number, sentence: number | undefined): Token | undefined =>
  tokens[index]?.sentence === sentence ? tokens[index] : undefined;

/** How clearly the country in the token range acts: 2 as a subject, 1 as the other side, 0 otherwise. */
function agency(tokens: readonly Token[], from: number, to: number): number {
  const sentence = tokens[from]?.sentence;
  const article = articles.test(neighbour(tokens, from - 1, sentence)?.text ?? "");
  const before = neighbour(tokens, article ? from - 2 : from - 1, sentence);
  const after = neighbour(tokens, to, sentence);
  const word = before?.text.toLowerCase() ?? "";
  if (located.has(word)) return 0;
  if (dealtWith.has(word)) return 1;
  return isSubject(before, after) ? 2 : 0;
}

/** First in its clause with the verb behind it, or right behind the verb. */
function isSubject(before: Token | undefined, after: Token | undefined): boolean {
  if (isFinite(before)) return after?.readings[0]?.pos !== "PROPN";
  return opensClause(before) && isFinite(after);
}

function opensClause(before: Token | undefined): boolean {
  if (before === undefined || /^[,„“"»:–-]$/u.test(before.text)) return true;
  const pos = before.readings[0]?.pos;
  return pos === "SCONJ" || pos === "CCONJ";
}
