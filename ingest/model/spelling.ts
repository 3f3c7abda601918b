/** A word without the s of a genitive or plural, lower case. */
const cut = (word: string): string => {
  const lower = word.toLowerCase();
  return lower.length > 4 && lower.endsWith("s") ? lower.slice(0, -1) : lower;
};

const capital = /^\p{Lu}/u;
const acronym = /^[\p{Lu}\p{N}]{2,6}$/u;

function isAcronymOf(short: readonly string[], long: readonly string[]): boolean {
  const [word] = short;
  if (word === undefined || short.length > 1 || long.length < 2 || !acronym.test(word)) return false;
  const initials = long.filter((part) => capital.test(part)).map((part) => part.slice(0, 1));
  return word === initials.join("");
}

/** How two mentions agree in writing: 0 not, 1 in the last word, 2 wholly, 3 as an acronym. As in training/data.py. */
export function spellingMatch(a: readonly string[], b: readonly string[]): number {
  const left = a.map(cut);
  const right = b.map(cut);
  if (left.join(" ") === right.join(" ")) return 2;
  if (left.at(-1) === right.at(-1)) return 1;
  return isAcronymOf(a, b) || isAcronymOf(b, a) ? 3 : 0;
}
