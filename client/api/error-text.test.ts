import i18next from "i18next";
import { beforeAll, describe, expect, it } from "vitest";
import { errorReasons } from "#schema/error-reasons.ts";
import { de } from "../i18n/de/all.ts";
import { en } from "../i18n/en/all.ts";
import { ApiError } from "./api-error.ts";
import { errorText } from "./error-text.ts";

beforeAll(async () => {
  await i18next.init({
    resources: { de: { translation: de }, en: { translation: en } },
    interpolation: { escapeValue: false },
  });
});

const rows = new ApiError("BAD_REQUEST", 400, "in English", {
  details: { reason: "file-rows", name: "nodes.csv", most: 1_000_000 },
});
const tooLarge = new ApiError("TOO_LARGE", 413, "in English", { details: { reason: "views-full", most: 500 } });

describe("what a failure says", () => {
  it("is said in the reader's language where the server gives a reason, with what it is about", async () => {
    await i18next.changeLanguage("de");
    expect(errorText(rows)).toBe("Diese Datei lässt sich nicht öffnen: nodes.csv hat mehr als 1000000 Zeilen.");
    expect(errorText(tooLarge)).toBe("Es gibt schon 500 Ansichten. Löschen Sie erst welche.");
    await i18next.changeLanguage("en");
    expect(errorText(rows)).toBe("This file cannot be opened: nodes.csv has more than 1000000 rows.");
  });

  it("goes by the code where the reason is unknown", async () => {
    await i18next.changeLanguage("de");
    const newer = new ApiError("TOO_LARGE", 413, "in English", { details: { reason: "of a newer server" } });
    expect(errorText(newer)).toBe("Das ist zu viel auf einmal.");
  });

  it("leaves no gap open, whatever the reason", async () => {
    await i18next.changeLanguage("de");
    const values = { line: 1, column: 2, name: "x", most: 3, place: "p", id: "i", nodes: 4, elements: 5 };
    for (const reason of Object.keys(errorReasons)) {
      const text = errorText(new ApiError("BAD_REQUEST", 400, "in English", { details: { reason, ...values } }));
      expect(text).not.toMatch(/[{}]|undefined|in English/);
    }
  });
});
