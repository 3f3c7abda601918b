import type { Gender, Tagged } from "../document.ts";
import type { DraftMention } from "./draft-mention.ts";

type Row = Readonly<{ forms: string; gender?: Gender; number: "sg" | "pl"; rule: string }>;

const rows: Readonly<Record<"de" | "en", readonly Row[]>> = {
  de: [
    { forms: "er ihn ihm", gender: "m", number: "sg", rule: "personal" },
    { forms: "sie ihr", gender: "f", number: "sg", rule: "personal" },
    { forms: "ihnen", number: "pl", rule: "personal" },
    { forms: "sein seine seinem seinen seiner seines", gender: "m", number: "sg", rule: "possessive" },
    { forms: "ihre ihrem ihren ihrer ihres", gender: "f", number: "sg", rule: "possessive" },
  ],
  en: [
    { forms: "he him", gender: "m", number: "sg", rule: "personal" },
    { forms: "she", gender: "f", number: "sg", rule: "personal" },
    { forms: "they them", number: "pl", rule: "personal" },
    { forms: "his", gender: "m", number: "sg", rule: "possessive" },
    { forms: "her", gender: "f", number: "sg", rule: "possessive" },
    { forms: "their", number: "pl", rule: "possessive" },
  ],
};

const byForm = (language: "de" | "en"): ReadonlyMap<string, Row> =>
  new Map(rows[language].flatMap((row) => row.forms.split(" ").map((form) => [form, row] as const)));

/** Pronouns of the third person; possessives carry the rule `possessive`. */
export function findPronouns({ tokens, language }: Tagged): readonly DraftMention[] {
  const known = byForm(language);
  return tokens.flatMap((token): readonly DraftMention[] => {
    const row = known.get(token.text.toLowerCase());
    const pos = token.readings[0]?.pos;
    if (row === undefined || (pos !== "PRON" && pos !== "DET")) return [];
    // "sie" and "ihr" before a noun or with a plural verb are told apart when they are resolved.
    const possessive = row.rule === "possessive" || (token.text.toLowerCase() === "ihr" && pos === "DET");
    const { gender, number } = row;
    return [
      {
        from: token.index,
        to: token.index + 1,
        head: token.index,
        kind: "pronoun",
        type: "Person",
        ...(gender === undefined ? {} : { gender }),
        number,
        rule: possessive ? "possessive" : "personal",
        score: 1,
      },
    ];
  });
}
