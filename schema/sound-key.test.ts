import { describe, expect, it } from "vitest";
import { searchKey } from "./search-key.ts";
import { soundsOf } from "./sound-key.ts";

const sounds = (name: string): string => soundsOf(searchKey(name)).join(" ");

describe("the sound of a name", () => {
  it.each([
    [["Sergej Lawrow", "Sergey Lavrov"]],
    [["Selenskyj", "Zelenskyy", "Zelensky"]],
    [["Weselnizkaja", "Veselnitskaya"]],
    [["Chruschtschow", "Khrushchev"]],
  ])("is one for %j", (spellings) => {
    expect(new Set(spellings.map(sounds)).size).toBe(1);
  });

  it("is kept from short words and from other scripts", () => {
    expect(sounds("Ada van Лавров")).toBe("");
  });
});
