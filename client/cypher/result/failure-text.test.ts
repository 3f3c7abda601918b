import { beforeAll, describe, expect, it } from "vitest";
import i18next from "i18next";
import { ApiError } from "../../api/api-error.ts";
import { de } from "../../i18n/de/all.ts";
import { en } from "../../i18n/en/all.ts";
import { failureText } from "./failure-text.ts";

beforeAll(() => i18next.init({ lng: "de", resources: { de: { translation: de }, en: { translation: en } } }));

describe("failureText", () => {
  it("says in the reader's language why a query is refused, which part it is about and what to write instead", async () => {
    const details = { rule: "embedded-subset", what: "collect(n.name)[0..2]", advice: "aggregate-part" };
    const error = new ApiError("CYPHER_REFUSED", 403, "In the words of the server.", { details });
    await i18next.changeLanguage("de");
    expect(failureText(error)).toBe(
      "Der eingebaute Speicher kann das nicht. Abgelehnt: collect(n.name)[0..2]. " +
        "Geben Sie erst einen Namen: WITH collect(n.name) AS names RETURN names[0].",
    );
    await i18next.changeLanguage("en");
    expect(failureText(error)).toBe(
      "The embedded engine cannot do this. Refused: collect(n.name)[0..2]. " +
        "Name it first: WITH collect(n.name) AS names RETURN names[0].",
    );
  });

  it("leaves the place in a query to what stands beside it", () => {
    const error = new ApiError("CYPHER_SYNTAX", 400, "Unexpected x (line 2, column 3).", { details: { line: 2 } });
    expect(failureText(error)).toBe("Unexpected x.");
  });

  it("says after how long a query was stopped, and what makes it shorter", async () => {
    const slow = (details: Readonly<Record<string, unknown>>): ApiError =>
      new ApiError("QUERY_TOO_SLOW", 504, "In the words of the server.", { details });
    await i18next.changeLanguage("de");
    expect(failureText(slow({ limit: "time", seconds: 10 }))).toMatch(/nach 10 Sekunden abgebrochen.*LIMIT/);
    expect(failureText(slow({ limit: "plan" }))).toMatch(/planen.*Kürzen Sie/);
    await i18next.changeLanguage("en");
    expect(failureText(slow({ limit: "time", seconds: 10 }))).toMatch(/after 10 seconds.*LIMIT/);
  });

  it("quotes a refusal whose rule it does not know", () => {
    const error = new ApiError("CYPHER_REFUSED", 403, "Not today.", { details: { rule: "unheard-of" } });
    expect(failureText(error)).toBe("Not today.");
  });
});
