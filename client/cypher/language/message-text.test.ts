import i18next from "i18next";
import { beforeAll, describe, expect, it } from "vitest";
import { de } from "../../i18n/de/all.ts";
import { en } from "../../i18n/en/all.ts";
import { messageText } from "./message-text.ts";

beforeAll(() =>
  i18next.init({
    lng: "de",
    resources: { de: { translation: de }, en: { translation: en } },
    interpolation: { escapeValue: false },
  }),
);

const clauses =
  "a graph pattern, ',', 'ORDER BY', 'CALL', 'CREATE', 'LOAD CSV', 'DELETE', 'RETURN', 'SET', 'WHERE', 'WITH' or <EOF>";

describe("messageText", () => {
  it.each([
    [`Invalid input 'RETRN': expected ${clauses}`, "„RETRN“ passt hier nicht. Meinten Sie RETURN?"],
    [`Invalid input 'b': expected '('`, "„b“ passt hier nicht. Möglich sind hier: '('."],
    [
      "Invalid input 'RETURN': expected a graph pattern, a parameter, ')', ':', 'IS', 'WHERE' or '{'",
      "„RETURN“ passt hier nicht. Möglich sind hier: ein Muster, ein Parameter, ')' oder ':'.",
    ],
    [
      `Invalid input '1': expected ${clauses}.`,
      "„1“ passt hier nicht. Möglich sind hier: ein Muster, ORDER BY, CALL oder RETURN.",
    ],
    [
      "Invalid input '': expected an expression, '*' or 'DISTINCT'",
      "Die Abfrage endet zu früh. Möglich sind hier: ein Ausdruck, '*' oder DISTINCT.",
    ],
    [
      "Type mismatch: expected String or List<T> but was Integer",
      "Hier braucht es String oder List<T>, da steht aber Integer.",
    ],
    ["Variable `m` not defined.", "m kommt vorher nicht vor."],
    ["Undefined variable 'm'. Did you mean 'n'?", "m kommt vorher nicht vor."],
    ["/ by zero.", "Durch null kann nicht geteilt werden."],
    ["Invalid value for MonthOfYear (valid values 1 - 12): 13.", "13 passt nicht zu MonthOfYear: möglich ist 1 - 12."],
  ])("says in German: %s", (message, text) => {
    expect(messageText(message)).toBe(text);
  });

  it("never lists all that the parser would take, in English neither", async () => {
    await i18next.changeLanguage("en");
    expect(messageText(`Invalid input 'LIKE': expected an expression, ${clauses}`)).toBe(
      "Invalid input 'LIKE'. Possible here: an expression, a pattern, ORDER BY or CALL.",
    );
    await i18next.changeLanguage("de");
  });

  it("leaves a sentence that it does not know to be quoted", () => {
    expect(messageText("The stars do not favour this query.")).toBeUndefined();
  });
});
