/** The parts of a person's name as an article writes it. */
export type PersonName = Readonly<{
  words: readonly string[];
  /** Family name with its particles: "von der Leyen". The only word where there is just one. */
  surname: string;
  /** First given name or initial; empty where only a surname stands. */
  given: string;
  generation: "" | "jr" | "sr";
}>;

const generations: Readonly<Record<string, "jr" | "sr">> = {
  jr: "jr",
  "jr.": "jr",
  junior: "jr",
  jun: "jr",
  "jun.": "jr",
  sr: "sr",
  "sr.": "sr",
  senior: "sr",
  sen: "sr",
  "sen.": "sr",
};
const particles: ReadonlySet<string> = new Set(
  "von van vom zu zum zur de der den del della di da dos das du la le bin ibn ben el al ten ter af av".split(" "),
);

const isParticle = (word: string | undefined): boolean => particles.has((word ?? "").toLowerCase());

export function parsePersonName(words: readonly string[]): PersonName {
  const generation = generations[words.at(-1)?.toLowerCase() ?? ""] ?? "";
  const kept = (generation === "" ? words : words.slice(0, -1)).filter((word) => word !== ",");
  const from = surnameStart(kept);
  return { words, surname: kept.slice(from).join(" "), given: from > 0 ? (kept[0] ?? "") : "", generation };
}

/** Particles belong to the surname they precede: "von der Leyen". */
function surnameStart(words: readonly string[]): number {
  if (isParticle(words[0])) return 0;
  let from = Math.max(0, words.length - 1);
  while (from > 1 && isParticle(words[from - 1])) from -= 1;
  return from;
}

/** Whether two given names can be one: equal, or one is the other's initial. */
export function givenNamesAgree(a: string, b: string): boolean {
  if (a === b || a === "" || b === "") return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return /^\p{Lu}\.?$/u.test(short) && long.startsWith(short[0] ?? "");
}

/** Last word of the surname without an Arabic article: what a second mention may be cut to. */
export const shortSurname = (surname: string): string =>
  (surname.split(" ").at(-1) ?? surname).replace(/^(?:[Aa][a-z]|[Ee]l)-/u, "").replace(/\.$/u, "");
