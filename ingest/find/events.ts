import type { Tagged, Token } from "../document.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { DraftMention } from "./draft-mention.ts";
import { phraseStart } from "./noun-phrase.ts";

/** Tokens that a complement may take after its head, at most. */
const longestComplement = 9;
const complements: Readonly<Record<"de" | "en", ReadonlySet<string>>> = {
  de: new Set("von vom mit an am auf gegen in im bei beim für zur zum über zwischen um gegenüber nach".split(" ")),
  en: new Set("of with on against in at for to between over about by into from".split(" ")),
};

/** Noun phrases around nouns for what happens, is said, planned or decided, with their genitives and prepositions. */
export function findEvents(document: Tagged, taken: ReadonlySet<number>, lexicon: Lexicon): readonly DraftMention[] {
  const { tokens, language } = document;
  const found: DraftMention[] = [];
  let until = 0;
  for (const token of tokens) {
    if (taken.has(token.index) || !isEventHead(token, language, lexicon)) continue;
    const from = Math.max(phraseStart(tokens, token.index), nameBefore(tokens, token.index, taken));
    const to = token.index < until ? token.index + 1 : phraseEnd(tokens, token.index, language);
    until = Math.max(until, to);
    found.push({
      from,
      to,
      head: token.index,
      kind: "event",
      type: "Event",
      rule: "event-noun",
      score: 0.7,
      ...numberOf(token),
    });
  }
  return found;
}

const numberOf = (token: Token): { number?: "sg" | "pl" } => {
  const number = token.readings.find((reading) => reading.number !== undefined)?.number;
  return number === undefined ? {} : { number };
};

function isEventHead(token: Token, language: "de" | "en", lexicon: Lexicon): boolean {
  const pos = token.readings[0]?.pos;
  if (pos !== "NOUN" && !(language === "de" && pos === "PROPN")) return false;
  if (language === "de" && !/^\p{Lu}/u.test(token.text)) return false;
  return (
    lexicon.names.isEventHead(token.readings[0]?.lemma ?? token.text, language) ||
    lexicon.names.isEventHead(token.text, language)
  );
}

/** A genitive name before the head belongs to the phrase: "Trumps Treffen"; tokens of other names do not. */
function nameBefore(tokens: readonly Token[], head: number, taken: ReadonlySet<number>): number {
  let from = head;
  while (from > 0 && !taken.has(from - 1) && tokens[from - 1]?.sentence === tokens[head]?.sentence) from -= 1;
  return from;
}

/** Takes one genitive or prepositional phrase after another, as long as each ends in a noun or a name. */
function phraseEnd(tokens: readonly Token[], head: number, language: "de" | "en"): number {
  let end = head + 1;
  for (let at = end; at - head <= longestComplement && inSentence(tokens, at, head); at = Math.max(at + 1, end)) {
    const token = tokens[at] as Token;
    const pos = token.readings[0]?.pos ?? "X";
    if (!(at === end ? opensComplement(token, language) && !isBeside(tokens, at, head) : inPhrase(pos))) break;
    if (pos === "NOUN" || pos === "PROPN") end = nominalEnd(tokens, at + 1);
  }
  return end;
}

/** What stands behind an event without being a part of it: the day on which something was said, and with whom one met there. */
function isBeside(tokens: readonly Token[], at: number, head: number): boolean {
  return (
    isWhen(tokens[at]!, tokens[at + 1]) ||
    isTogether(tokens[at]!, tokens[head]!) ||
    isMet(tokens, at) ||
    isWhereSaid(tokens, at) ||
    isTakenFor(tokens, at)
  );
}

/** "wies die Kritik am Rande des Treffens zurück", "lobte die Reform in einem Brief": where the word fell. */
function isWhereSaid(tokens: readonly Token[], at: number): boolean {
  const [word, next, noun] = tokens.slice(at, at + 3).map(({ text }) => text);
  if (/^(?:am|im|zum)$/u.test(word ?? "")) return /^(?:Rande?|Anschluss|Zuge|Interview|Gespräch)$/u.test(next ?? "");
  return word === "in" && /^eine[mr]$/u.test(next ?? "") && told.test(noun ?? "");
}

const told =
  /^(?:Brief|Schreiben|Interview|Gespräch|Beitrag|Artikel|Zeitungsartikel|Bericht|Rede|Ansprache|Mitteilung|Pressemitteilung|Erklärung|Stellungnahme|E-Mail|Mail|Rundschreiben)$/u;

/** "hielt die Erhöhung für einen Fehler". */
function isTakenFor(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.text !== "für") return false;
  const { sentence } = tokens[at]!;
  const near = tokens.slice(Math.max(0, at - 15), at + 15).filter((token) => token.sentence === sentence);
  return near.some(({ readings }) => readings[0]?.lemma === "halten");
}

/** "stieß das Vorhaben auf Kritik": what something meets with is the word of somebody else. */
function isMet(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:auf|bei|für)$/u.test(tokens[at]!.text)) return false;
  const behind = tokens.slice(at + 1, at + 4);
  const met = behind.findIndex(({ text }) => reaction.test(text));
  // "Reaktion auf die Proteste": what is meant by its article was there before.
  return (
    met >= 0 &&
    behind.slice(0, met).every(({ readings, text }) => readings[0]?.pos !== "DET" || /^(?:wenig|viel)/u.test(text))
  );
}

const reaction =
  /^(?:Kritik|Ablehnung|Widerstand|Widerspruch|Protest|Proteste|Unverständnis|Empörung|Entsetzen|Skepsis|Zustimmung|Beifall|Gegenliebe|Wut|Ärger|Unmut|Aufsehen|Entrüstung|Verärgerung|Spott|Hohn)$/u;

/** "nannte die Entscheidung am Dienstag einen Fehler": the day is that of the word, not of the thing. */
const isWhen = ({ text }: Token, next: Token | undefined): boolean =>
  /^(?:am|on)$/u.test(text) &&
  /^(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend|Wochenende|Vormittag|Nachmittag|Mittag|Abend|Morgen)|^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/u.test(
    next?.text ?? "",
  );

/** "traf im Wahlkampf mit der Anwältin zusammen": only what two sides do has a "mit" of its own. */
const isTogether = ({ text }: Token, head: Token): boolean =>
  text === "mit" &&
  /(?:wahl|wahlen|kampf|krise|reise|sitzung|rede|ansprache|besuch|anschlag|attentat|unfall|absturz|urteil|rücktritt|amtszeit|kampagne)$/iu.test(
    head.readings[0]?.lemma ?? head.text,
  );

const inSentence = (tokens: readonly Token[], at: number, head: number): boolean =>
  tokens[at]?.sentence === tokens[head]?.sentence;

const opensComplement = (token: Token, language: "de" | "en"): boolean =>
  complements[language].has(token.text) || isGenitive(token, language);

const inPhrase = (pos: string): boolean => ["DET", "ADJ", "NUM", "NOUN", "PROPN"].includes(pos);

function isGenitive({ text, readings }: Token, language: "de" | "en"): boolean {
  if (language === "en") return false;
  if (/^(?:des|der|eines|einer)$/.test(text))
    return readings.some(({ pos, cases }) => pos === "DET" && cases?.includes("gen") === true);
  return readings[0]?.pos === "PROPN" && /s$/.test(text);
}

/** Names of several words end behind their last one. */
function nominalEnd(tokens: readonly Token[], from: number): number {
  let end = from;
  while (tokens[end]?.sentence === tokens[from - 1]?.sentence && tokens[end]?.readings[0]?.pos === "PROPN") end += 1;
  return end;
}
