/**
 * Spreadsheets take a cell that starts like this for a formula, full-width forms included (OWASP, "CSV Injection").
 * A cell that already starts with apostrophes before such a start gets one more, so that taking one away is exact.
 */
const formulaStart = /^'*[=+\-@\t\r\n＝＋－＠]/;
const guardedStart = /^'+[=+\-@\t\r\n＝＋－＠]/;

export const startsLikeFormula = (text: string): boolean => formulaStart.test(text);

/** The text with an apostrophe in front where a spreadsheet would compute it; the apostrophe makes it text. */
export const guardFormula = (text: string): string => (formulaStart.test(text) ? `'${text}` : text);

/** Takes back what `guardFormula` did. */
export const unguardFormula = (text: string): string => (guardedStart.test(text) ? text.slice(1) : text);
