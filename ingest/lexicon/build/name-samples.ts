import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "#schema/ontology.ts";
import type { Tagged } from "../../document.ts";
import type { NameLabel } from "../../find/name-model.ts";
import { split } from "../../split/split.ts";
import { tag, type Taggers } from "../../tag/tag.ts";
import type { Lexicon } from "../lexicon.ts";

/** A tagged document with the right label of each token. */
export type Sample = Readonly<{ document: Tagged; labels: readonly NameLabel[] }>;

type Entity = Readonly<{ type: string; name: string; aliases: readonly string[] }>;
type Frame = Readonly<{ article: string; language?: Language; text?: string; entities: readonly Entity[] }>;

type Tools = Readonly<{ lexicon: Lexicon; taggers: Taggers }>;

/** Whether the article's SHA-1 starts with one of `digits`. */
export const isHeldOut = (article: string, digits: string): boolean =>
  digits.includes(createHash("sha1").update(article).digest("hex")[0] ?? " ");

export function readFrames(path: string): readonly Frame[] {
  return readFileSync(path, "utf8").split("\n").filter((line) => line !== "").map((line) => JSON.parse(line) as Frame);
}

/** Labels every place where an article names one of its persons or organizations. */
export function frameSample(frame: Frame, data: string, tools: Tools): Sample {
  const text = (frame.text ?? readFileSync(join(data, frame.article), "utf8")).normalize("NFC").replace(/^---\n[\s\S]*?\n---\n/, "");
  const language = frame.language ?? (frame.article.startsWith("wikinews-en") ? "en" : "de");
  const document = tag(split({ text, title: "", language }), tools.lexicon, tools.taggers);
  const forms = frame.entities.flatMap((entity) => surfaceForms(entity, language, tools.lexicon));
  const labels: NameLabel[] = document.tokens.map(() => "O");
  for (const { words, kind } of forms.sort((a, b) => b.words.length - a.words.length)) mark(document, words, kind, labels);
  document.tokens.forEach((token, at) => {
    if (labels[at] === "O" && tools.lexicon.names.place(token.text) !== undefined) labels[at] = "BL";
  });
  return { document, labels };
}

type Form = Readonly<{ words: readonly string[]; kind: "P" | "O" }>;

const cutWords = (name: string): readonly string[] => name.match(/[\p{L}\p{N}\p{M}]+(?:[-&'’+][\p{L}\p{N}]+)*\.?|[^\s]/gu) ?? [];

function surfaceForms(entity: Entity, language: Language, lexicon: Lexicon): readonly Form[] {
  if (entity.type === "Event") return [];
  const kind = entity.type === "Person" ? "P" : "O";
  const own = new Set(cutWords(entity.name));
  return [entity.name, ...entity.aliases].flatMap((name): readonly Form[] => {
    const words = kind === "P" ? withoutTitle(cutWords(name), language, lexicon) : cutWords(name);
    const first = words[0] ?? "";
    if (!/^\p{Lu}|^\d|^al-/u.test(first) || /^(?:Der|Die|Das|Ein|Eine|Sein|Seine|Ihre?|The|A|An|Two|His|Her|Its)$/.test(first)) return [];
    if (kind === "P" && !personName(words, own, language, lexicon)) return [];
    if (kind === "O" && words.length === 1 && commonNoun(first, language, lexicon)) return [];
    return [{ words, kind }];
  });
}

function withoutTitle(words: readonly string[], language: Language, lexicon: Lexicon): readonly string[] {
  let from = 0;
  while (from < words.length - 1 && lexicon.names.role(words[from] ?? "", language) !== undefined && lexicon.names.firstName(words[from] ?? "") === undefined) from += 1;
  return words.slice(from);
}

/** A person's form is a name when every word is capitalised or a particle and it is no noun for a role. */
function personName(words: readonly string[], own: ReadonlySet<string>, language: Language, lexicon: Lexicon): boolean {
  if (!words.every((word) => /^\p{Lu}|^(?:von|van|de|der|den|da|di|la|bin|ibn|al|del|dos|zu|ten|ter|junior|senior|jun\.?|sen\.?|jr\.?)$|^al-|^['’-]$/u.test(word))) return false;
  if (words.length === 1) {
    const base = (words[0] ?? "").replace(/['’]?s?$/u, "");
    const inName = [...own].some((word) => word === words[0] || word === base);
    return inName && lexicon.names.role(words[0] ?? "", language) === undefined;
  }
  return !words.some((word) => lexicon.names.role(word, language) !== undefined && lexicon.names.firstName(word) === undefined && !lexicon.names.isSurname(word));
}

/** "Amt", "Firma", "Company" name a body only in their article. */
function commonNoun(word: string, language: Language, lexicon: Lexicon): boolean {
  if (language === "de") return lexicon.names.organizationHead(word, "de") === undefined && lexicon.german.nounReadings(word).length > 0 && lexicon.names.organizationKey(word) === undefined;
  return false;
}

function mark(document: Tagged, words: readonly string[], kind: "P" | "O", labels: NameLabel[]): void {
  const { tokens } = document;
  for (let at = 0; at + words.length <= tokens.length; at += 1) {
    if (!words.every((word, ahead) => same(tokens[at + ahead]?.text ?? "", word, ahead === words.length - 1, document.language))) continue;
    if (labels.slice(at, at + words.length).some((label) => label !== "O")) continue;
    for (let ahead = 0; ahead < words.length; ahead += 1) labels[at + ahead] = `${ahead === 0 ? "B" : "I"}${kind}`;
  }
}

const same = (token: string, word: string, last: boolean, language: Language): boolean =>
  token === word || (last && language === "de" && (token === `${word}s` || token === `${word}’` || token === `${word}'`));

const outerKinds: Readonly<Record<string, "P" | "O" | "L">> = { PER: "P", ORG: "O", LOC: "L" };

/** Reads token-per-line corpora: the columns of the word and of its IOB label, as they differ between corpora. */
export function columnSamples(path: string, language: Language, column: Readonly<{ word: number; label: number }>, tools: Tools): readonly Sample[] {
  return readFileSync(path, "utf8").split(/\n\s*\n/).flatMap((block) => {
    const rows = block.split("\n").filter((line) => line !== "" && !line.startsWith("#")).map((line) => line.split(/[\t ]/));
    const words = rows.map((row) => row[column.word] ?? "");
    return words.length < 3 ? [] : [columnSample(words, rows.map((row) => row[column.label] ?? "O"), language, tools)];
  });
}

function columnSample(words: readonly string[], iob: readonly string[], language: Language, tools: Tools): Sample {
  const starts: number[] = [];
  let text = "";
  for (const word of words) {
    starts.push(text.length);
    text += `${word} `;
  }
  const block = { start: 0, end: text.trimEnd().length };
  const document = tag(
    { text, title: "", language, blocks: [{ ...block, kind: "text" }], sentences: [{ ...block, index: 0, block: 0, kind: "text" }], quotations: [] },
    tools.lexicon,
    tools.taggers,
  );
  const labelAt = new Map(starts.map((start, at) => [start, iob[at] ?? "O"]));
  let running: NameLabel = "O";
  const labels = document.tokens.map((token): NameLabel => {
    running = labelOf(labelAt.get(token.start), running);
    return running;
  });
  return { document, labels };
}

/** A token that starts inside a word of the corpus goes on with the label before it. */
function labelOf(given: string | undefined, before: NameLabel): NameLabel {
  if (given === undefined) return before === "O" ? "O" : (`I${before.slice(1)}` as NameLabel);
  const kind = outerKinds[given.replace(/^[BI]-/, "")];
  if (kind === undefined) return "O";
  return given.startsWith("I-") && before.slice(1) === kind ? `I${kind}` : `B${kind}`;
}
