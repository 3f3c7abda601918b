import type { Language } from "#schema/ontology.ts";
import type { Token } from "../document.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { NameSpan } from "./name-spans.ts";

const abbreviated =
  /^(?:D?Dr|Prof|Mag|Dipl|Ing|Hon|Rev|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Mr|Mrs|Ms|Sir|Dame|Herr|Herrn|Frau)\.?$/u;

/** Leaves titles and ordinary words in front of a first name out of the name: "Prof. Dr. Nora Beispiel". */
export function cutTitles(span: NameSpan, tokens: readonly Token[], language: Language, lexicon: Lexicon): NameSpan {
  if (span.type !== "Person") return span;
  let { from } = span;
  while (from < span.to - 1 && isTitle(tokens, from, span.to, language, lexicon)) from += 1;
  return { ...span, from };
}

function isTitle(tokens: readonly Token[], at: number, end: number, language: Language, lexicon: Lexicon): boolean {
  const { names } = lexicon;
  const word = tokens[at]?.text ?? "";
  if (abbreviated.test(word)) return true;
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
  const token = tokens[at];
  return language === "de" ? german.nounReadings(token?.text ?? "").length > 0 : token?.readings[0]?.pos !== "PROPN";
}
