import type { Language } from "#schema/ontology.ts";
import type { Token } from "../document.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";

/** Labels in the order of the weights: outside, then begin and inside of person, organization and place. */
export const nameLabels = ["O", "BP", "IP", "BO", "IO", "BL", "IL"] as const;

/** What the lists say about each token of a sentence, worked out once. */
export type NameContext = Readonly<{
  words: readonly string[];
  tags: readonly string[];
  /** List memberships of each token as one short string. */
  kinds: readonly string[];
  /** How the article uses the word elsewhere: after first names or roles, as part of a known organization. */
  elsewhere: readonly string[];
}>;

/** Uses of words in the whole article: word -> marks. */
export type ArticleUse = ReadonlyMap<string, string>;

const plain = (word: string): string => word.replace(/['’]s?$/u, "");

/** Finds words that somewhere in the article follow a first name or a role: surnames, most likely. */
export function articleUse(tokens: readonly Token[], language: Language, lexicon: Lexicon): ArticleUse {
  const use = new Map<string, Set<string>>();
  for (let at = 1; at < tokens.length; at += 1) {
    const word = plain(tokens[at]?.text ?? "");
    const before = tokens[at - 1] as Token;
    if (!startsCapital.test(word) || tokens[at]?.sentence !== before.sentence) continue;
    const mark = markAfter(before.text, language, lexicon);
    if (mark !== undefined) use.set(word, (use.get(word) ?? new Set()).add(mark));
  }
  return new Map([...use].map(([word, marks]) => [word, [...marks].sort().join("")]));
}

const startsCapital = /^\p{Lu}/u;

/** `f` behind a first name, `r` behind a role. */
function markAfter(before: string, language: Language, { names }: Lexicon): string | undefined {
  if (!startsCapital.test(before)) return undefined;
  if (/^\p{L}+$/u.test(before) && names.firstName(before) !== undefined) return "f";
  return names.role(before, language) === undefined ? undefined : "r";
}

export function nameContext(
  tokens: readonly Token[],
  language: Language,
  lexicon: Lexicon,
  use: ArticleUse,
): NameContext {
  const words = tokens.map(({ text }) => text);
  const known = knownOrganizations(words, lexicon);
  return {
    words,
    tags: tokens.map(({ readings }) => readings[0]?.pos ?? "X"),
    kinds: words.map((word, at) => kindsOf(word, known[at] ?? "", language, lexicon)),
    elsewhere: words.map((word) => use.get(plain(word)) ?? use.get(word.replace(/s$/u, "")) ?? ""),
  };
}

function knownOrganizations(words: readonly string[], lexicon: Lexicon): readonly string[] {
  const marks = words.map(() => "");
  for (let at = 0; at < words.length; at += 1) {
    const found = lexicon.names.organizationAt(words, at);
    if (found === undefined) continue;
    for (let ahead = 0; ahead < found.length; ahead += 1) marks[at + ahead] = ahead === 0 ? "O" : "o";
    at += found.length - 1;
  }
  return marks;
}

function kindsOf(word: string, organization: string, language: Language, lexicon: Lexicon): string {
  const { names } = lexicon;
  const capital = /^\p{Lu}|^\d/u.test(word);
  const role = capital || language === "en" ? roleMark(word, language, lexicon) : "";
  if (!capital) return organization + role;
  const base = word.endsWith("s") ? word.slice(0, -1) : word;
  const flags: readonly (readonly [string, boolean])[] = [
    ["F", names.firstName(word) !== undefined],
    ["S", names.isSurname(word) || names.isSurname(base)],
    ["H", names.organizationHead(word, language) !== undefined],
    ["N", language === "de" && lexicon.german.nounReadings(word).length > 0],
  ];
  const held = flags.filter(([, holds]) => holds).map(([flag]) => flag);
  return [organization, ...held, placeMark(names.place(word) ?? names.place(base)), role].join("");
}

const placeMark = (place: "place" | "country" | undefined): string =>
  place === undefined ? "" : place === "country" ? "C" : "P";

function roleMark(word: string, language: Language, { names }: Lexicon): string {
  const role = names.role(word, language);
  return role === undefined ? "" : role.kin ? "K" : "R";
}

const shapes: readonly (readonly [RegExp, string])[] = [
  [/^\d/u, "9"],
  [/^\p{Lu}\.$/u, "A."],
  [/^[\p{Lu}\d-]{2,}$/u, "AA"],
  [/^\p{Ll}.*\p{Lu}/u, "aA"],
  [/^\p{Ll}/u, "a"],
];

function shape(word: string, at: number): string {
  if (!/[\p{L}\p{N}]/u.test(word)) return word;
  const found = shapes.find(([pattern]) => pattern.test(word))?.[1];
  return (found ?? (at === 0 ? "^A" : "A")) + (word.includes("-") ? "-" : "");
}

/** Features of the token at `at` that its neighbours do not change. */
export function nameWordFeatures({ words, kinds }: NameContext, at: number): readonly string[] {
  const word = words[at] ?? "";
  const form = shape(word, at);
  return [
    `w${word}`,
    ...[2, 3, 4, 6].map((length) => `s${word.slice(-length)}`),
    `p${word.slice(0, 3)}`,
    `p${word.slice(0, 5)}`,
    `h${form}`,
    `k${kinds[at] ?? ""} ${form}`,
  ];
}

function wordsAround(
  { words }: NameContext,
  at: number,
): Readonly<Record<"word" | "before" | "after" | "before2" | "after2" | "nextForm", string>> {
  const lower = (index: number, outside: string): string => (words[index] ?? outside).toLowerCase();
  return {
    word: words[at] ?? "",
    before: lower(at - 1, "<s>"),
    after: lower(at + 1, "</s>"),
    before2: lower(at - 2, "<s>"),
    after2: lower(at + 2, "</s>"),
    nextForm: shape(words[at + 1] ?? "</s>", 1),
  };
}

const kindsAround = ({ kinds }: NameContext, at: number): readonly [string, string, string] => [
  kinds[at - 1] ?? "<",
  kinds[at] ?? "",
  kinds[at + 1] ?? ">",
];

/** Features of the token at `at` among its neighbours, given the labels of the two before it. */
export function nameContextFeatures(
  context: NameContext,
  at: number,
  before: string,
  before2: string,
): readonly string[] {
  const { tags, elsewhere } = context;
  const { word, before: last, after: next, before2: last2, after2: next2, nextForm } = wordsAround(context, at);
  const [lastKind, kind, nextKind] = kindsAround(context, at);
  const form = shape(word, at);
  return [
    `t${tags[at]} ${form}`,
    `tt${tags[at - 1]} ${tags[at]} ${tags[at + 1]}`,
    `b${before}`,
    `bb${before2} ${before}`,
    `bf${before} ${form} ${kind}`,
    `bw${before} ${word}`,
    `v${last}`,
    `n${next}`,
    `vf${last} ${form}`,
    `nf${next} ${form}`,
    `v2${last2} ${form}`,
    `n2${next2} ${form}`,
    `kl${lastKind} ${kind}`,
    `kn${kind} ${nextKind}`,
    `kln${lastKind} ${form} ${nextKind}`,
    `fn${form} ${nextForm}`,
    `bfn${before} ${form} ${nextForm}`,
    `bkn${before} ${kind} ${nextKind}`,
    `e${elsewhere[at]} ${form} ${kind}`,
    `eb${elsewhere[at]} ${before}`,
    `en${elsewhere[at + 1] ?? ""} ${form}`,
    `sl${last.slice(-3)} ${form}`,
    `lk${lastKind} ${form}`,
  ];
}
