import type { Pos, Reading, Token } from "../../document.ts";

export const lower = (token: Token): string => token.text.toLowerCase();

/** The likeliest part of speech. */
export const posOf = (token: Token): Pos => token.readings[0]?.pos ?? "X";

export const lemmaOf = (token: Token): string => token.verb ?? token.readings[0]?.lemma ?? token.text;

export const isVerbal = (token: Token): boolean =>
  (posOf(token) === "VERB" || posOf(token) === "AUX") && token.text !== "schlicht";

export const readsAs = (token: Token, test: (reading: Reading) => boolean): boolean => token.readings.some(test);

/** English modal verbs have one form, so their readings name none. */
const englishModal = /^(?:would|will|can|could|should|may|might|must|shall|['’]ll)$/u;

export const isFinite = (token: Token): boolean =>
  isVerbal(token) && (token.readings[0]?.form === "fin" || (posOf(token) === "AUX" && englishModal.test(lower(token))));

export const canBeNonFinite = (token: Token): boolean =>
  readsAs(token, ({ pos, form }) => (pos === "VERB" || pos === "AUX") && form !== undefined && form !== "fin");

export const isNominal = (token: Token): boolean => posOf(token) === "NOUN" || posOf(token) === "PROPN";

export const isComma = (token: Token): boolean => token.text === ",";

const quoteMarks = new Set(["„", "“", "”", '"', "»", "«", "‚", "‘", "’", "›", "‹", "''", "``"]);

export const isQuoteMark = (token: Token): boolean => quoteMarks.has(token.text);
