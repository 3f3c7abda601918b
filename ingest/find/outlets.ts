import type { Token } from "../document.ts";
import type { NameSpan } from "./name-spans.ts";
import type { NameScene } from "./settle-names.ts";
import { titleInMarks } from "./title-in-marks.ts";

/** Most words of a title in quotation marks that is a medium's. */
const longest = 4;
const telling =
  /^(?:berichte[nt]|berichtete[nt]?|melde[nt]|meldet|meldete[nt]?|schreib(?:en|t)|schrieb(?:en)?|zitiert|zitierte|enthüllte?|zufolge)$/u;
const asked = /^(?:laut|gegenüber)$/iu;
const informing = /^(?:Angaben|Informationen|Recherchen|(?:Medien)?bericht(?:e[ns]?|s)?|Meldung(?:en)?)$/iu;
const medium = /(?:zeitung|magazin|blatt|zeitschrift|sender|portal|anzeiger|kurier|rundschau|agentur)$/iu;

/** "berichtete die „Neue Holmer Post“", "laut „Holmer Post“": what tells the news under a title in quotation marks. */
export function outlets(taken: ReadonlySet<number>, { tokens, language, readable }: NameScene): readonly NameSpan[] {
  if (language !== "de") return [];
  return tokens.flatMap((token): NameSpan[] => {
    const { index, sentence } = token;
    const title = readable.has(sentence) ? titleInMarks(tokens, index, longest) : undefined;
    if (title === undefined || !tells(tokens, index, title.to + 1)) return [];
    const isFree = tokens.slice(title.from, title.to).every((one) => !taken.has(one.index));
    return isFree ? [{ ...title, type: "Organization", score: 0.7, rule: "outlet" }] : [];
  });
}

/** A verb of telling right before its article or right behind it, or another word for whom one tells. */
function tells(tokens: readonly Token[], open: number, behind: number): boolean {
  const word = (at: number): string => tokens[at]?.text ?? "";
  const [before, last, next] = [word(open - 2), word(open - 1), word(behind)];
  const beforeArticle =
    /^(?:der|die|das|dem|des)$/iu.test(last) && (asked.test(before) || telling.test(before) || informing.test(before));
  return beforeArticle || asked.test(last) || medium.test(last) || telling.test(next);
}
