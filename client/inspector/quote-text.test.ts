import { describe, expect, it } from "vitest";
import { quoteText } from "./quote-text.ts";

const german = { marks: ["„", "“"], date: () => "5. März 2024" } as const;
const statement = {
  quote: "Ada Müller rief\nJonas Berg an.",
  outlet: "Nordheimer Bote",
  articleTitle: "Anruf",
  publishedAt: "2024-03-05",
  url: "https://bote.example/anruf",
};

describe("quoteText", () => {
  it("puts outlet, title, date and address behind the quote, on one line", () => {
    expect(quoteText(statement, german)).toBe(
      "„Ada Müller rief Jonas Berg an.“ — Nordheimer Bote, „Anruf“, 5. März 2024, https://bote.example/anruf",
    );
  });

  it("leaves out what is not known, and an address that is no link", () => {
    const { quote, articleTitle } = statement;
    expect(quoteText({ quote, articleTitle, url: "javascript:alert(1)" }, german)).toBe(
      "„Ada Müller rief Jonas Berg an.“ — „Anruf“",
    );
  });

  it("keeps marks inside a quote and does not double those around it", () => {
    const around = quoteText({ ...statement, quote: "“We never met.”" }, german);
    expect(around).toMatch(/^„We never met\.“ —/);
    const inside = quoteText({ ...statement, quote: "„Nie“, sagte sie, „nie“" }, german);
    expect(inside).toMatch(/^„„Nie“, sagte sie, „nie““ —/);
  });
});
