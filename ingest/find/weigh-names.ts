import type { Token } from "../document.ts";
import { firstReached } from "../first-reached.ts";
import type { NameReading } from "../model/reading.ts";
import type { NameSpan } from "./name-spans.ts";
import type { NameScene } from "./settle-names.ts";

/** Names less sure than this say nothing. These chances were chosen on held-out and reserved articles. */
const least = 0.3;
/** From here on the model's kind of name holds. */
const sureOfKind = 0.6;
/** From here on the model's borders of a name hold. */
const sureOfBorders = 0.7;
/** From here on a name is taken that only the model reads. */
const sureAlone = 0.85;
/** From here on a body is kept that only the weights see. */
const sureBody = 0.8;

type Read = Readonly<{ from: number; to: number; type: NameSpan["type"]; score: number }>;
type Range = Readonly<{ from: number; to: number }>;

/**
 * What weights and model together take for a name. The model sees the sentence where the weights see a few words: it says
 * where a name begins and whose kind it is, adds what they miss, and what it sees nowhere in the article as a name is
 * dropped ("Soviet-style", "Trafalgar Square" as a person), but for bodies that the weights or the lists are sure of.
 */
export function weighNames(
  marked: readonly NameSpan[],
  names: readonly NameReading[],
  scene: NameScene,
): readonly NameSpan[] {
  const { tokens } = scene;
  const read = names.flatMap((name) => inTokens(name, tokens)).filter(({ score }) => score >= least);
  const readAt = new Map(read.flatMap((one) => indices(one).map((at) => [at, one] as const)));
  const over = (range: Range): Read[] => [...new Set(indices(range).flatMap((at) => readAt.get(at) ?? []))];
  const mended = marked.map((span) => asRead(span, over(span)));
  const supported = mended.filter((span) => over(span).some(({ type }) => type === span.type));
  const kept = withoutUnseen(mended, new Set(supported), scene);
  const taken = new Set(kept.flatMap(indices));
  const fresh = read.filter((one) => !indices(one).some((at) => taken.has(at)) && isNewName(one, scene));
  return [...kept, ...fresh.map((one) => ({ ...one, rule: "model-name" }))].sort((a, b) => a.from - b.from);
}

const indices = ({ from, to }: Range): number[] => Array.from({ length: to - from }, (_, i) => from + i);

const textOf = (tokens: readonly Token[], { from, to }: Range): string =>
  tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(" ");

function inTokens({ start, end, type, score }: NameReading, tokens: readonly Token[]): Read[] {
  const from = firstReached(tokens.length, (at) => tokens[at]!.end > start);
  let to = firstReached(tokens.length, (at) => tokens[at]!.start >= end);
  while (to > from + 1 && /^['’]s?$/u.test(tokens[to - 1]!.text)) to -= 1;
  return from < to ? [{ from, to, type, score }] : [];
}

/** The name with the borders and the kind that the model is sure of. */
function asRead(span: NameSpan, [one, ...more]: readonly Read[]): NameSpan {
  if (one === undefined || more.length > 0) return span;
  const agreed = one.type === span.type;
  if (!agreed && one.score < sureOfKind) return span;
  const { from, to } = one.score >= sureOfBorders ? one : span;
  return { ...span, from, to, type: one.type, score: agreed ? Math.max(span.score, one.score) : one.score };
}

/** A name that the model sees in one place is one in the others, too, and so is the surname of somebody that it sees. */
function withoutUnseen(
  spans: readonly NameSpan[],
  supported: ReadonlySet<NameSpan>,
  scene: NameScene,
): readonly NameSpan[] {
  const { tokens } = scene;
  const forms = new Set([...supported].map((span) => textOf(tokens, span)));
  const surnames = new Set([...supported].flatMap(({ type, to }) => (type === "Person" ? [tokens[to - 1]!.text] : [])));
  return spans.filter((span) => {
    const form = textOf(tokens, span);
    if (supported.has(span) || forms.has(form) || forms.has(form.replace(/s$/u, ""))) return true;
    if (span.type === "Person") return surnames.has(tokens[span.to - 1]!.text);
    return span.score >= sureBody || isKnownBody(span, scene);
  });
}

function isKnownBody(span: NameSpan, { tokens, lexicon: { names }, language }: NameScene): boolean {
  const whole = textOf(tokens, span);
  if (names.organizationKey(whole) !== undefined || names.stateCode(whole) !== undefined) return true;
  const words = tokens.slice(span.from, span.to);
  return words.length > 1 && words.some(({ text }) => names.organizationHead(text, language) !== undefined);
}

/** A name by its capitals that is no place and, in German, no common noun. */
function isNewName(one: Read, { tokens, language, lexicon, readable }: NameScene): boolean {
  const words = tokens.slice(one.from, one.to);
  if (one.score < sureAlone || !looksLikeName(words) || !readable.has(words[0]!.sentence)) return false;
  const whole = textOf(tokens, one);
  if (lexicon.names.place(whole) !== undefined) return false;
  if (language === "en" || words.length > 1) return true;
  const { german } = lexicon;
  return german.nounReadings(whole).length === 0 && german.compoundReadings(whole).length === 0;
}

/** Capitals at both ends, in one sentence; no address. */
const looksLikeName = (words: readonly Token[]): boolean =>
  [words[0]!, words.at(-1)!].every(({ text, sentence }) => /\p{Lu}/u.test(text) && sentence === words[0]!.sentence) &&
  !words.some(({ text }) => text.includes("_"));
