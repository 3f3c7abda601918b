import type { Language } from "#schema/ontology.ts";
import type { Token } from "../document.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { NameSpan } from "./name-spans.ts";

/** A form of address or an abbreviated title. */
export const addressed =
  /^(?:D?Dr|Prof|Mag|Dipl|Ing|Hon|Rev|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Mr|Mrs|Ms|Sir|Dame|Don|Doña|Herr|Herrn|Frau)\.?$/u;

/** Leaves titles and ordinary words in front of a first name out of the name: "Prof. Dr. Nora Beispiel". */
export function cutTitles(span: NameSpan, tokens: readonly Token[], language: Language, lexicon: Lexicon): NameSpan {
  if (span.type !== "Person") return language === "en" ? personBehind(span, tokens, lexicon) : partisanIn(span, tokens);
  let from = language === "en" ? behindOffice(span, tokens, lexicon) : span.from;
  while (from < span.to - 1 && isTitle(tokens, from, span.to, language, lexicon)) from += 1;
  return { ...span, from };
}

/** "House Speaker Ella Example", "Community Services Minister Ella Example": two words at least are the name behind an office. */
function behindOffice({ from, to }: NameSpan, tokens: readonly Token[], { names }: Lexicon): number {
  if (to - from > 2 && demonym.test(tokens[from]!.text)) return from + 1;
  if (names.firstName(tokens[from]!.text) !== undefined) return from;
  for (let at = to - 3; at > from; at -= 1) if (offices.test(tokens[at]!.text)) return at + 1;
  return from;
}

/** "Die Grüne Ella Example": what a person is by party, and the whole name. */
function partisanIn(span: NameSpan, tokens: readonly Token[]): NameSpan {
  const [before, first] = [tokens[span.from - 1]?.text ?? "", tokens[span.from]!.text];
  const partisan = /^(?:Grüner?|Linker?|Liberaler?|Parteiloser?)$/u.test(first) && /^(?:die|der|eine?)$/iu.test(before);
  return partisan && span.to - span.from === 3 ? { ...span, from: span.from + 1, type: "Person" } : span;
}

/** A body that closes with an office and a whole name is that person. */
function personBehind(span: NameSpan, tokens: readonly Token[], lexicon: Lexicon): NameSpan {
  if (span.to - span.from > 2 && personal.test(tokens[span.from]!.text))
    return { ...span, from: span.from + 1, type: "Person" };
  const from = behindOffice(span, tokens, lexicon);
  const named =
    from > span.from &&
    offices.test(tokens[from - 1]!.text) &&
    lexicon.names.firstName(tokens[from]!.text) !== undefined;
  return named ? { ...span, from, type: "Person" } : span;
}

/** Forms of address that no body bears. */
const personal = /^(?:Rev|Sen|Rep|Gov|Mr|Mrs|Ms|Dame)\.?$/u;

/** "the Dane Ella Example". */
const demonym =
  /^(?:Dane|Swede|Finn|Norwegian|Icelander|German|Austrian|Swiss|Pole|Czech|Slovak|Hungarian|Romanian|Bulgarian|Greek|Turk|Serb|Croat|Slovene|Russian|Ukrainian|Estonian|Latvian|Lithuanian|Italian|Spaniard|Portuguese|Belgian|Luxembourger|(?:English|Irish|Welsh|French|Dutch)(?:man|woman)|Scot|Briton|American|Canadian|Mexican|Brazilian|Argentine|Australian|Indian|Pakistani|Chinese|Japanese|Korean|Israeli|Iranian|Iraqi|Syrian|Egyptian|Kenyan|Nigerian|Ghanaian|Democrat|Republican|Conservative|Liberal|Socialist)$/u;

const offices =
  /^(?:Minister|Secretary|Speaker|Leader|Chairman|Chairwoman|Commissioner|Ambassador|Attorney|General|Director|President|Governor|Senator|Spokesman|Spokeswoman)$/u;

function isTitle(tokens: readonly Token[], at: number, end: number, language: Language, lexicon: Lexicon): boolean {
  const { names } = lexicon;
  const word = tokens[at]?.text ?? "";
  if (addressed.test(word)) return true;
  if (names.firstName(word) !== undefined || names.isSurname(word)) return false;
  return (
    names.role(word, language) !== undefined || (at + 2 < end && ordinaryBeforeName(tokens, at, language, lexicon))
  );
}

/** A common word in front of a first name: "Voter" in "Voter Ella Example". */
function ordinaryBeforeName(
  tokens: readonly Token[],
  at: number,
  language: Language,
  { german, names }: Lexicon,
): boolean {
  if (names.firstName(tokens[at + 1]?.text ?? "") === undefined) return false;
  const token = tokens[at]!;
  if (language === "en") return token.readings[0]?.pos !== "PROPN";
  return german.nounReadings(token.text).length > 0 || german.compoundReadings(token.text).length > 0;
}
