/** Text of any letters as one part among others that `~` and `,` keep apart. */
export const safe = (text: string): string => encodeURIComponent(text).replace(/~/g, "%7E");

/** Reads it back, no more than so many letters; what nobody could have written is empty. */
export function plain(text: string, longest: number): string {
  try {
    return decodeURIComponent(text).slice(0, longest);
  } catch {
    return "";
  }
}
