import { describe, expect, it } from "vitest";
import { said } from "./test-said.ts";

describe("Words that condemn", () => {
  it.each([
    ["Die Abgeordnete Lena Brandt nannte den Vorschlag lieblos.", "CRITICIZED Lena Brandt > Vorschlag (asserted)"],
    ["Die Abgeordnete Lena Brandt nannte den Vorschlag ungehobelt.", "CRITICIZED Lena Brandt > Vorschlag (asserted)"],
    ["Die Abgeordnete Lena Brandt hält den Vorschlag für zu teuer.", "CRITICIZED Lena Brandt > Vorschlag (asserted)"],
    [
      "Die Abgeordnete Lena Brandt bezeichnete den Vorschlag als verpasste Chance.",
      "CRITICIZED Lena Brandt > Vorschlag (asserted)",
    ],
  ])("are read: %s", (text, expected) => {
    expect(said(text)).toContain(expected);
  });

  it.each([
    "Die Abgeordnete Lena Brandt nannte den Vorschlag unabhängig.",
    "Die Abgeordnete Lena Brandt nannte den Vorschlag kostenlos.",
    "Die Abgeordnete Lena Brandt hält den Vorschlag für teuer.",
    "Die Abgeordnete Lena Brandt bezeichnete den Vorschlag als Chance.",
  ])("are told from others: %s", (text) => {
    expect(said(text).filter((line) => line.startsWith("CRITICIZED"))).toEqual([]);
  });
});
