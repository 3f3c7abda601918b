import { describe, expect, it } from "vitest";
import { de } from "./de/all.ts";
import { en } from "./en/all.ts";

type Texts = Readonly<{ [key: string]: string | Texts }>;

const flat = (texts: Texts, path = ""): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${path}${key}`, value] as [string, string]] : flat(value, `${path}${key}.`),
  );

const gaps = (text: string): string[] => [...text.matchAll(/{{\s*(\w+)/g)].map((match) => match[1] ?? "").sort();

const german = new Map(flat(de));
const english = new Map(flat(en));

describe("texts of the interface", () => {
  it("exist in both languages under the same keys", () => {
    expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it("fill in the same values in both languages", () => {
    for (const [key, text] of english) expect([key, gaps(german.get(key) ?? "")]).toEqual([key, gaps(text)]);
  });

  it("are never empty and never left in the other language", () => {
    for (const [key, text] of [...german, ...english]) expect([key, text.trim()]).not.toEqual([key, ""]);
    // Words that are the same in both languages are short names; whole sentences never are.
    const same = [...english].filter(([key, text]) => german.get(key) === text && text.split(" ").length > 3);
    expect(same).toEqual([]);
  });
});
