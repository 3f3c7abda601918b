/** Values of a signature; the error of the estimated similarity is about 1/sqrt(64) = 0.13. */
const size = 64;
const shingleWords = 3;

/** 32-bit FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** Spreads one hash into the i-th of a family: the finaliser of MurmurHash3 on a salted value. */
function spread(value: number, i: number): number {
  let h = value ^ Math.imul(i + 1, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * MinHash of the text's word triples (Broder 1997), 64 values of 8 hex digits. The share of equal values estimates the
 * Jaccard similarity of two texts.
 */
export function signatureOf(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const least = new Uint32Array(size).fill(0xffffffff);
  const last = Math.max(words.length - shingleWords, 0);
  for (let start = 0; start <= last; start++) {
    const shingle = hash(words.slice(start, start + shingleWords).join(" "));
    for (let i = 0; i < size; i++) least[i] = Math.min(least[i]!, spread(shingle, i));
  }
  return Array.from(least, (value) => value.toString(16).padStart(8, "0")).join("");
}

/** Estimated Jaccard similarity of two texts, 0..1. */
export function similarity(a: string, b: string): number {
  let equal = 0;
  for (let i = 0; i < size; i++) if (a.slice(i * 8, i * 8 + 8) === b.slice(i * 8, i * 8 + 8)) equal++;
  return equal / size;
}
