/**
 * The form in which names are compared and searched: lower case, without accents and punctuation, and with every
 * German spelling of an umlaut folded to one (Müller, Mueller and Muller all give `muller`, Strauß and Strauss `strauss`).
 *
 * `ue`, `oe` and `ae` are folded to one letter on both sides of a comparison, so `Duell` becomes `dull` in the index and in
 * the question alike: the folding need not be reversible, only the same on both sides.
 */
export function searchKey(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/æ|ae/g, "a")
    .replace(/ø|œ|oe/g, "o")
    .replace(/ue/g, "u")
    .replace(/ł/g, "l")
    .replace(/đ|ð/g, "d")
    .replace(/ı/g, "i")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
