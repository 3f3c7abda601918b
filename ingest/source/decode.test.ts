import { describe, expect, it } from "vitest";
import { decode } from "./decode.ts";

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const ascii = (text: string): number[] => [...Buffer.from(text, "latin1")];

describe("decode", () => {
  it("keeps the quotation marks, dash and euro of windows-1252", () => {
    const text = decode(bytes(0x84, ...ascii("Nein"), 0x93, 0x20, 0x96, 0x20, 0x80, 0x20, 0xfc));
    expect(text).toBe("„Nein“ – € ü");
  });

  it("reads a page that calls itself ISO-8859-1 as windows-1252, as browsers do", () => {
    expect(decode(bytes(...ascii('<meta charset="iso-8859-1">'), 0x84, 0xe4))).toBe('<meta charset="iso-8859-1">„ä');
  });

  it("follows another declared encoding", () => {
    expect(decode(bytes(...ascii('<meta charset="windows-1251">'), 0xcb, 0xe0))).toBe(
      '<meta charset="windows-1251">Ла',
    );
  });

  it.each([
    ["UTF-8 with a mark", [0xef, 0xbb, 0xbf, 0xc3, 0xbc], "ü"],
    ["UTF-16 little endian", [0xff, 0xfe, 0xfc, 0x00], "ü"],
    ["UTF-16 big endian", [0xfe, 0xff, 0x00, 0xfc], "ü"],
    ["UTF-8 without a mark", [0xc3, 0xbc], "ü"],
  ])("reads %s", (_, values, expected) => {
    expect(decode(bytes(...values))).toBe(expected);
  });

  it("repairs text that was encoded twice", () => {
    expect(decode(Buffer.from("MÃ¼ller sagte: â€žNeinâ€œ", "utf8"))).toBe("Müller sagte: „Nein“");
  });

  it("leaves a text alone that only looks as if it were", () => {
    const text = "Ã¼ und Лавров";
    expect(decode(Buffer.from(text, "utf8"))).toBe(text);
  });

  it("sets a binary file aside", () => {
    expect(() => decode(bytes(0x50, 0x4b, 0x03, 0x04, 0x00, 0x00))).toThrow("not a text");
  });
});
