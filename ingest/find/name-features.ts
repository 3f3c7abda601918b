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
  const mark = (word: string, what: string): void => {
    use.set(word, (use.get(word) ?? new Set()).add(what));
  };
  for (let at = 1; at < tokens.length; at += 1) {
    const word = plain(tokens[at]?.text ?? "");
    const before = tokens[at - 1]?.text ?? "";
    if (!/^\p{Lu}/u.test(word) || tokens[at]?.sentence !== tokens[at - 1]?.sentence) continue;
    if (/^\p{Lu}\p{L}+$/u.test(before) && lexicon.names.firstName(before) !== undefined) mark(word, "f");
    else if (/^\p{Lu}/u.test(before) && lexicon.names.role(before, language) !== undefined) mark(word, "r");
  }
  return new Map([...use].map(([word, marks]) => [word, [...marks].sort().join("")]));
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
  if (!/^\p{Lu}|^\d/u.test(word))
    return organization + (language === "en" && lexicon.names.role(word, language) !== undefined ? "R" : "");
  const { names } = lexicon;
  const base = word.endsWith("s") ? word.slice(0, -1) : word;
  const role = names.role(word, language);
  const place = names.place(word) ?? names.place(base);
  return [
    organization,
    names.firstName(word) !== undefined ? "F" : "",
    names.isSurname(word) || names.isSurname(base) ? "S" : "",
    place === "country" ? "C" : place === "place" ? "P" : "",
    role === undefined ? "" : role.kin ? "K" : "R",
    names.organizationHead(word, language) !== undefined ? "H" : "",
    language === "de" && lexicon.german.nounReadings(word).length > 0 ? "N" : "",
  ].join("");
}

function shape(word: string, at: number): string {
  if (/^\d/.test(word)) return "9";
  if (!/[\p{L}\p{N}]/u.test(word)) return word;
  if (/^\p{Lu}\.$/u.test(word)) return "A.";
  const hyphen = word.includes("-") ? "-" : "";
  if (word.length > 1 && word === word.toUpperCase()) return `AA${hyphen}`;
  if (/^\p{Ll}/u.test(word)) return /\p{Lu}/u.test(word) ? "aA" : "a";
  return (at === 0 ? "^A" : "A") + hyphen;
}

/** Features of the token at `at`, given the labels of the two before it. The trainer and the finder share them. */
export function nameFeatures(context: NameContext, at: number, before: string, before2: string): readonly string[] {
  const { words, tags, kinds, elsewhere } = context;
  const word = words[at] ?? "";
  const form = shape(word, at);
  const kind = kinds[at] ?? "";
  const next = words[at + 1] ?? "</s>";
  const last = words[at - 1] ?? "<s>";
  const nextForm = shape(next, 1);
  const lastKind = kinds[at - 1] ?? "<";
  const nextKind = kinds[at + 1] ?? ">";
  return [
    `w${word}`,
    `s${word.slice(-2)}`,
    `s${word.slice(-3)}`,
    `s${word.slice(-4)}`,
    `s${word.slice(-6)}`,
    `p${word.slice(0, 3)}`,
    `p${word.slice(0, 5)}`,
    `h${form}`,
    `k${kind} ${form}`,
    `t${tags[at]} ${form}`,
    `tt${tags[at - 1]} ${tags[at]} ${tags[at + 1]}`,
    `b${before}`,
    `bb${before2} ${before}`,
    `bf${before} ${form} ${kind}`,
    `bw${before} ${word}`,
    `v${last.toLowerCase()}`,
    `n${next.toLowerCase()}`,
    `vf${last.toLowerCase()} ${form}`,
    `nf${next.toLowerCase()} ${form}`,
    `v2${(words[at - 2] ?? "<s>").toLowerCase()} ${form}`,
    `n2${(words[at + 2] ?? "</s>").toLowerCase()} ${form}`,
    `kl${lastKind} ${kind}`,
    `kn${kind} ${nextKind}`,
    `kln${lastKind} ${form} ${nextKind}`,
    `fn${form} ${nextForm}`,
    `bfn${before} ${form} ${nextForm}`,
    `bkn${before} ${kind} ${nextKind}`,
    `e${elsewhere[at]} ${form} ${kind}`,
    `eb${elsewhere[at]} ${before}`,
    `en${elsewhere[at + 1] ?? ""} ${form}`,
    `sl${last.slice(-3).toLowerCase()} ${form}`,
    `lk${lastKind} ${form}`,
  ];
}
