import type { Reading } from "../document.ts";

const genders: Readonly<Record<string, "m" | "f" | "n">> = { m: "m", f: "f", n: "n" };
const numbers: Readonly<Record<string, "sg" | "pl">> = { s: "sg", p: "pl" };
const cases = { n: "nom", g: "gen", d: "dat", a: "acc" } as const;

/** Reads `m:s:nga`, gender, number and cases; `?` stands for unknown. */
export function nominalFeatures(code: string): Pick<Reading, "gender" | "number" | "cases"> {
  const [gender = "", number = "", letters = ""] = code.split(":");
  const known = [...letters].flatMap((letter) => (letter in cases ? [cases[letter as keyof typeof cases]] : []));
  return {
    ...(gender in genders ? { gender: genders[gender] } : {}),
    ...(number in numbers ? { number: numbers[number] } : {}),
    ...(known.length > 0 ? { cases: known } : {}),
  } as Pick<Reading, "gender" | "number" | "cases">;
}

const moods = { i: "ind", k: "subj1", c: "subj2" } as const;
const tenses = { p: "pres", t: "past" } as const;
const forms = { I: "inf", P: "part", Q: "part", Z: "zu", M: "imp" } as const;

/** Reads `Fip3s` (finite, indicative, present, third person, singular), `I`, `P`, `Q` (present participle), `Z`, `M`. */
export function verbalFeatures(code: string): Omit<Reading, "pos" | "lemma"> {
  if (!code.startsWith("F"))
    return { form: forms[code[0] as keyof typeof forms], ...(code[0] === "Q" ? { tense: "pres" } : {}) };
  const [, mood = "", tense = "", person = "3", number = "s"] = code;
  return {
    form: "fin",
    mood: moods[mood as keyof typeof moods],
    tense: tenses[tense as keyof typeof tenses],
    person: Number(person) as 1 | 2 | 3,
    number: numbers[number] ?? "sg",
  };
}
