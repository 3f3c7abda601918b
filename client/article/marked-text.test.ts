import { describe, expect, it } from "vitest";
import { markedText } from "./marked-text.ts";
import type { Marking } from "./marked-text.ts";

const text = "Ada Quandt traf Bert Falk.\n\nFalk schwieg. Er ging.";
const mark = (kind: Marking["kind"], id: string, words: string): Marking => {
  const start = text.indexOf(words);
  return { kind, id, start, end: start + words.length };
};
const flat = (markings: readonly Marking[]): string[] =>
  markedText(text, markings).flatMap(({ segments }) =>
    segments.map(({ text: part, statements, mention }) => [part, ...statements, mention ?? ""].join("|")),
  );

describe("markedText", () => {
  it("cuts at paragraphs and loses no letter of them", () => {
    const cut = markedText(text, []);
    expect(cut).toHaveLength(2);
    for (const { segments } of cut)
      for (const segment of segments)
        expect(text.slice(segment.start, segment.start + segment.text.length)).toBe(segment.text);
  });

  it("keeps a name inside a statement and statements that overlap", () => {
    expect(
      flat([
        mark("statement", "s1", "Ada Quandt traf Bert Falk."),
        mark("mention", "ada", "Ada Quandt"),
        mark("statement", "s2", "Bert Falk."),
      ]),
    ).toEqual(["Ada Quandt|s1|ada", " traf |s1|", "Bert Falk.|s1|s2|", "Falk schwieg. Er ging.|"]);
  });

  it("takes the full name rather than the surname in it", () => {
    const markings = [mark("mention", "surname", "Quandt"), mark("mention", "ada", "Ada Quandt")];
    expect(flat(markings)[0]).toBe("Ada Quandt|ada");
  });

  it("carries a statement over the end of a paragraph", () => {
    const over = { kind: "statement", id: "s", start: 11, end: text.indexOf(" Er") } as const;
    expect(flat([over])).toEqual(["Ada Quandt |", "traf Bert Falk.|s|", "Falk schwieg.|s|", " Er ging.|"]);
  });
});
