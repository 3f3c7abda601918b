/** Bytes, or characters of JSON, of one row of a person's query: more than a whole answer may hold. */
export const LARGEST_ROW = 8 * 1024 * 1024;

/** What is said, with QUERY_TOO_BIG, where a row or all of them are larger. */
export const answerTooLarge = "The answer is too large. Ask for fewer rows or columns, or for parts of long lists.";
