import type { Token } from "../document.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { NameScene } from "./settle-names.ts";
import { tokensIn } from "./name-spans.ts";
import type { NameSpan } from "./name-spans.ts";

/** Words that stand inside a name or close one, though they have no capital: "von", "bin", "der". */
const particles = /^(?:von|vom|van|vander|zu|zur|de|del|della|di|da|dos|du|der|den|bin|ben|ibn|al|el|y|e|la|le)$/u;

/** A score below this is too little to part two people's names by. */
const least = 0.25;

/**
 * Cuts what the weights took into a name too much: "Michael Gordon davon", "Verteidigungsministeriums in", "Opposition
 * Wahlbetrug", and the names of two people side by side, "Trump Putin".
 */
export function trimNames(spans: readonly NameSpan[], scene: NameScene): readonly NameSpan[] {
  const { tokens, language, lexicon } = scene;
  const surnames = surnamesOf(spans, tokens);
  const taken = tokensIn(spans);
  return spans.flatMap((span): readonly NameSpan[] => {
    const trimmed = withoutTail(span, tokens);
    const own = language === "de" ? withoutDeed(trimmed, tokens, lexicon) : trimmed;
    return own.to <= own.from ? [] : parted(withSurname(own, scene, taken), tokens, surnames, lexicon);
  });
}

/** "Johannes Winkel": a surname that is a common noun, too, is one behind a first name alone. */
function withSurname(
  span: NameSpan,
  { tokens, language, lexicon: { german, names } }: NameScene,
  taken: ReadonlySet<number>,
): NameSpan {
  const [first, next] = [tokens[span.to - 1]!, tokens[span.to]];
  const isRole = (token: Token | undefined): boolean => names.role(token?.text ?? "", language) !== undefined;
  if (span.type !== "Person" || next?.sentence !== first.sentence || taken.has(next.index)) return span;
  const alone = tokens.slice(span.from, span.to - 1).every(isRole) && names.firstName(first.text) !== undefined;
  // "Ex-Vorstand Wolfram Kulterbauer": a farmer of a kind that no dictionary has, behind an office.
  const fits = (word: string): boolean =>
    names.isSurname(word) ||
    (language === "de" && isRole(tokens[span.to - 2]) && german.nounReadings(word).length === 0);
  return alone && /^\p{Lu}\p{Ll}+$/u.test(next.text) && fits(next.text) ? { ...span, to: span.to + 1 } : span;
}

function withoutTail(span: NameSpan, tokens: readonly Token[]): NameSpan {
  let { to } = span;
  while (to > span.from + 1 && isStray(tokens[to - 1]!)) to -= 1;
  return { ...span, to };
}

/** A word of the sentence at the end of a name; the last part of a foreign name may be a particle without a noun behind it. */
const isStray = ({ text, readings }: Token): boolean =>
  /^[„“"»«‚]$/u.test(text) ||
  (!/^(?:junior|senior|jun|sen|jr|sr)$/u.test(text) &&
    /^\p{Ll}/u.test(text) &&
    /^(?:ADP|ADV|CCONJ|SCONJ|AUX|DET|PRON|PART)$/u.test(readings[0]?.pos ?? ""));

const acting =
  /^(?:\p{L}*(?:regierung|opposition|polizei|justiz|staatsanwaltschaft|kommission|koalition|behörden?|verwaltung|union|armee|führung|konkurrenz))$/iu;

/** "warf der Opposition Wahlbetrug vor", "werfen Luna Menschenhandel vor": what somebody is accused of is no part of their name. */
function withoutDeed(span: NameSpan, tokens: readonly Token[], lexicon: Lexicon): NameSpan {
  const last = tokens[span.to - 1]!;
  if (span.to - span.from < 2) return span;
  if (isBesideBody(span, tokens, lexicon)) return { ...span, to: span.to - 1 };
  if (!isDeed(last, lexicon)) return span;
  // "Koalition für Einheit und Entwicklung": behind a small word it is a part of the name.
  if (/^\p{Ll}/u.test(tokens[span.to - 2]!.text)) return span;
  const bare = span.type === "Person" || acting.test(tokens[span.from]!.text);
  return bare ? { ...span, to: span.to - 1 } : span;
}

/** Bodies whose own name never goes on with a common noun. */
const bodies =
  /^\p{L}*(?:parlament|kanzlei|landtag|bundestag|kabinett|behörde|spital|klinik|senat|branche|opposition|regierung|polizei|justiz|staatsanwaltschaft|kommission)$/iu;

/** "die dem Spital Patienten zuweisen": what such a body gets or gives is no part of its name. */
function isBesideBody({ from, to }: NameSpan, tokens: readonly Token[], { german, names }: Lexicon): boolean {
  const [body, noun] = [tokens[from]!, tokens[from + 1]!];
  if (to - from !== 2 || !bodies.test(body.text) || names.isSurname(noun.text) || names.place(noun.text) !== undefined)
    return false;
  const own = names.firstName(noun.text) !== undefined || /^(?:Nord|Süd|Ost|West|Mitte)$/u.test(noun.text);
  return !own && german.nounReadings(noun.text).length > 0;
}

type Surnames = ReadonlyMap<string, ReadonlySet<string>>;

const deed =
  /(?:ung|keit|heit|tät|ismus|betrug|verrat|mord|handel|missbrauch|versagen|bruch|diebstahl|raub|untreue|willkür|^(?:anklage|klage|strafanzeige|anzeige|beschwerde|protest|vorwürfe|kritik|einspruch|widerspruch|berufung|revision))$/iu;

/** "Menschenhandel", "Wahlbetrug": a German noun for what somebody does and no surname. */
export const isDeed = ({ text }: Readonly<{ text: string }>, { german, names }: Lexicon): boolean =>
  deed.test(text) &&
  !names.isSurname(text) &&
  (german.nounReadings(text).length > 0 || german.compoundReadings(text).length > 0);

/** Last words of longer names of persons, with the names that end so. */
function surnamesOf(spans: readonly NameSpan[], tokens: readonly Token[]): Surnames {
  const surnames = new Map<string, Set<string>>();
  for (const { type, from, to, score } of spans) {
    if (type !== "Person" || to - from < 2 || score < least || particles.test(tokens[to - 2]!.text)) continue;
    const last = tokens[to - 1]!.text;
    surnames.set(last, (surnames.get(last) ?? new Set()).add(tokens[to - 2]!.text));
  }
  return surnames;
}

/** Two surnames of people whom the article names in full are two people. */
function parted(span: NameSpan, tokens: readonly Token[], surnames: Surnames, { names }: Lexicon): readonly NameSpan[] {
  const [first, second] = [tokens[span.from]!, tokens[span.from + 1]];
  const two = span.type === "Person" && span.to - span.from === 2 && second !== undefined;
  if (!two || names.firstName(first.text) !== undefined || first.text === second.text) return [span];
  // The span itself makes its last word a surname; another name must end in it too.
  const borne = [...(surnames.get(second.text) ?? [])].some((before) => before !== first.text);
  if (!surnames.has(first.text) || !borne) return [span];
  return [
    { ...span, to: span.from + 1 },
    { ...span, from: span.from + 1 },
  ];
}
