import type { Predicate } from "./grammar/predicate.ts";
import type { Sheet } from "./grammar/sheet.ts";
import { lower } from "./grammar/token-reading.ts";
import { negativeWord, positiveWord } from "./lexicon/judging-words.ts";

/** Whether what something is called after this verb is bad: a word of the list, or quotation marks around it and no praise. */
export function judgesBadly(sheet: Sheet, predicate: Predicate): boolean {
  const { doc } = sheet;
  const tokens = predicate.domain.map((index) => doc.tokens[index]!);
  if (tokens.some((token) => positiveWord(token, doc.language))) return false;
  if (tokens.some((token) => negativeWord(token, doc.language))) return true;
  const quoted = doc.quotations.some(({ start, end }) =>
    tokens.some(
      (token) => token.start >= start && token.end <= end && token.start > (doc.tokens[predicate.verb]?.start ?? 0),
    ),
  );
  return quoted && !tokens.some((token) => /^(?:so|sogenannte[rsn]?)$/u.test(lower(token)));
}
