/** Control characters, zero-width characters, bidirectional controls and lone surrogates: never part of what is said. */
const unwanted =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|\p{Surrogate}/gu;

/** The form in which article text is kept: NFC, `\n` line ends, without invisible characters. */
export function normalise(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/\u2028|\u2029/g, "\n")
    .replace(unwanted, "")
    .normalize("NFC");
}
