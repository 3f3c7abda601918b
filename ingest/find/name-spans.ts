import type { Language } from "#schema/ontology.ts";
import type { Token } from "../document.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { widenGerman } from "./widen-german.ts";

/** A name before it is a mention: a token range of the document and what kind of thing it names. */
export type NameSpan = Readonly<{
  from: number;
  to: number;
  type: "Person" | "Organization";
  score: number;
  rule: string;
}>;

/** Tokens that stand in one of them. */
export const tokensIn = (spans: readonly Pick<NameSpan, "from" | "to">[]): ReadonlySet<number> =>
  new Set(spans.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)));

/** The wider ones, and of the others those that lie in none of them. */
export function withWider(spans: readonly NameSpan[], wider: readonly NameSpan[]): readonly NameSpan[] {
  const at = new Map(
    wider.flatMap((span) => Array.from({ length: span.to - span.from }, (_, i) => [span.from + i, span] as const)),
  );
  return [...spans.filter(({ from, to }) => at.get(from) === undefined || at.get(from) !== at.get(to - 1)), ...wider];
}

const connectors: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(["of", "for", "and", "the", "on", "&"]),
  de: new Set([]),
};
/** Newspapers are called so, "Daily Tribune of Lagos"; what the weights take for a body by such a word is one. */
const media = /^(?:Times|Star|Post|Herald|Tribune|Voice)$/u;
const capital = /^\p{Lu}|^\d+$/u;

/**
 * Mends the borders of organizations by their shape: a German name ends where marks and acronyms say so; an English name runs over every capitalised word around its head
 * ("Lake County" + "Center for Public Records"), which the weights alone cut short.
 */
export function mendBorders(
  spans: readonly NameSpan[],
  tokens: readonly Token[],
  language: Language,
  lexicon: Lexicon,
): readonly NameSpan[] {
  const widened = spans.map((span) => {
    if (language === "de") return widenGerman(span, tokens, lexicon);
    return span.type === "Organization" ? widen(span, tokens, lexicon) : span;
  });
  const outermost = outermostOf(widened);
  return widened.filter((span) => outermost.has(span));
}

/** Spans that lie in no other one; of equal ones the first. */
function outermostOf(spans: readonly NameSpan[]): ReadonlySet<NameSpan> {
  const outermost = new Set<NameSpan>();
  let reached = -1;
  for (const span of [...spans].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (span.to > reached) outermost.add(span);
    reached = Math.max(reached, span.to);
  }
  return outermost;
}

function widen(span: NameSpan, tokens: readonly Token[], lexicon: Lexicon): NameSpan {
  const words = tokens.slice(span.from, span.to).map(({ text }) => text);
  const hasHead = words.some(
    (word) => capital.test(word) && (media.test(word) || lexicon.names.organizationHead(word, "en") !== undefined),
  );
  if (!hasHead || lexicon.names.organizationKey(words.join(" ")) !== undefined) return span;
  return { ...span, from: leftEnd(span, tokens, lexicon), to: rightEnd(span, tokens) };
}

function leftEnd(span: NameSpan, tokens: readonly Token[], lexicon: Lexicon): number {
  let from = span.from;
  while (joins(tokens[from - 1], tokens[from]) && !isRole(tokens[from - 1], lexicon)) from -= 1;
  const opener = tokens[from];
  const ordinary = opener !== undefined && startsSentence(opener, tokens) && opener.readings[0]?.pos !== "PROPN";
  return ordinary && from < span.from ? from + 1 : from;
}

const isRole = (token: Token | undefined, lexicon: Lexicon): boolean =>
  lexicon.names.role(token?.text ?? "", "en") !== undefined;

function joins(left: Token | undefined, right: Token | undefined): boolean {
  if (left === undefined || right === undefined || left.sentence !== right.sentence) return false;
  const pos = left.readings[0]?.pos;
  return /^\p{Lu}[\p{L}\p{N}.&-]*$/u.test(left.text) && (pos === "PROPN" || pos === "ADJ" || pos === "NOUN");
}

const startsSentence = (token: Token, tokens: readonly Token[]): boolean =>
  tokens[token.index - 1]?.sentence !== token.sentence;

/** Capitalised words behind the name, over one connector: "Center" + "for Public Records". */
function rightEnd(span: NameSpan, tokens: readonly Token[]): number {
  let to = span.to;
  for (;;) {
    const next = tokens[to];
    const after = tokens[to + 1];
    if (joins(next, tokens[to - 1]) && next?.readings[0]?.pos === "PROPN") to += 1;
    else if (next !== undefined && after !== undefined && connects(next, after, tokens[to - 1])) to += 2;
    else return to;
  }
}

const days =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.?|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber)$/u;

function connects(link: Token, after: Token, head: Token | undefined): boolean {
  if (link.sentence !== after.sentence || head?.sentence !== link.sentence) return false;
  const opens =
    /^(?:Times|Star|Post|Herald|Tribune|Voice|Bank|Center|Centre|Committee|Commission|Department|Ministry|Office|Bureau|Institute|Council|Court|University|House|Federation|Association|Foundation|Union|Party|Academy|Society|Board|Agency)s?$/u.test(
      head.text,
    );
  return opens && connectors.en.has(link.text) && /^\p{Lu}/u.test(after.text) && !days.test(after.text);
}
