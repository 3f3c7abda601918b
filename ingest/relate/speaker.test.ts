import { describe, expect, it } from "vitest";
import { said } from "./test-said.ts";

/** Whose word the first statement is, as it is called; the article's own or its source's where nobody is named. */
const speaker = (text: string, language: "de" | "en"): string => {
  const [first = "nothing said"] = said(text, language);
  return /^[^(]*\([a-z]+(?:, (?<by>[^)]+))?\)/u.exec(first)?.groups?.["by"] ?? (first === "nothing said" ? first : "-");
};

describe("whose word it is", () => {
  it.each([
    // Reported speech goes on from whoever acts in the sentence before, whatever they do.
    ["Reederin Ada Lind winkte ab. Karl Voss habe die Ministerin Eva Holm angerufen.", "Ada Lind"],
    [
      "„Unfug“, sagte Jan Berg. Reederin Ada Lind sprach von einem Irrtum. Karl Voss habe die Ministerin Eva Holm angerufen.",
      "Ada Lind",
    ],
    ["Reederin Ada Lind winkte ab. Karl Voss hat die Ministerin Eva Holm angerufen.", "-"],
    // What is only supposed is not the word of who happens to act before.
    ["Reederin Ada Lind winkte ab. Karl Voss soll die Ministerin Eva Holm angerufen haben.", "-"],
    // The next sentence says it.
    ["Karl Voss hat die Ministerin Eva Holm angerufen. Das berichtet der „Spiegel“.", "Spiegel"],
    ["Karl Voss hat die Ministerin Eva Holm angerufen. Dies teilte das Innenministerium mit.", "Innenministerium"],
    ["Karl Voss hat die Ministerin Eva Holm angerufen. Das Innenministerium teilte andere Dinge mit.", "-"],
    ["Karl Voss hat die Ministerin Eva Holm angerufen. Das ärgerte das Innenministerium.", "-"],
    // Papers are the word of those who wrote them.
    [
      "Aus einem Schreiben des Innenministeriums geht hervor, dass Karl Voss die Ministerin Eva Holm besuchte.",
      "Innenministerium",
    ],
    [
      "Wie aus einem Schreiben des Innenministeriums hervorgeht, hat Karl Voss die Ministerin Eva Holm besucht.",
      "Innenministerium",
    ],
    ["Aus einem Schreiben geht hervor, dass Karl Voss die Ministerin Eva Holm besuchte.", "-"],
    ["Karl Voss hat nach Auskunft des Innenministeriums die Ministerin Eva Holm besucht.", "Innenministerium"],
    ["Karl Voss hat nach Vermittlung des Innenministeriums die Ministerin Eva Holm besucht.", "-"],
    ["Nach Darstellung des Compliance-Chefs Jan Berg hat Karl Voss die Ministerin Eva Holm besucht.", "Jan Berg"],
    ["Nach Informationen des „Börsenboten“ hat Karl Voss die Ministerin Eva Holm besucht.", "Börsenboten"],
    ["Das berichtet der „Spiegel“. Danach hat Karl Voss die Ministerin Eva Holm angerufen.", "Spiegel"],
    ["Der „Spiegel“ erschien am Montag. Danach hat Karl Voss die Ministerin Eva Holm angerufen.", "-"],
    [
      "Karl Voss habe die Ministerin Eva Holm angerufen, verlautete am Donnerstag aus dem Innenministerium.",
      "Innenministerium",
    ],
    ["Ada Lind verdächtigt beide: Karl Voss soll die Ministerin Eva Holm angerufen haben.", "Ada Lind"],
    ["Ada Lind kennt beide: Karl Voss soll die Ministerin Eva Holm angerufen haben.", "-"],
    // What stands beside a clause is not said of it.
    ["Karl Voss warf der Polizei Untätigkeit vor; ein Sprecher des Präsidiums wies das zurück.", "-"],
    ["Karl Voss hat die Ministerin Eva Holm angerufen, sagte ein Sprecher des Präsidiums.", "Präsidium"],
    ["Reederin Ada Lind erinnerte daran, dass Karl Voss die Ministerin Eva Holm angerufen habe.", "Ada Lind"],
    ["Reederin Ada Lind machte geltend, dass Karl Voss die Ministerin Eva Holm angerufen habe.", "Ada Lind"],
    ["Reederin Ada Lind erzählt, Karl Voss habe die Ministerin Eva Holm angerufen.", "Ada Lind"],
  ])("is found in German: %s", (text, expected) => {
    expect(speaker(text, "de")).toBe(expected);
  });

  it.each([
    ["Carl Voss met Eva Holm, according to the auditor.", "auditor"],
    ["Carl Voss met Eva Holm, according to a person briefed on the talks.", "person"],
    ["Carl Voss met Eva Holm, according to the letter.", "-"],
    ["Carl Voss met Eva Holm, according to a statement by the Interior Ministry.", "Interior Ministry"],
    ["Carl Voss met Eva Holm, according to a report in The Times.", "Times"],
    ["Carl Voss met Eva Holm, according to one of the arbiters.", "arbiters"],
    ["As the BBC reported, Carl Voss met Eva Holm.", "BBC"],
    ["As reported by the BBC, Carl Voss met Eva Holm.", "BBC"],
    ["Carl Voss met Eva Holm, as the BBC reported.", "BBC"],
    ["The Guardian reported that Carl Voss met Eva Holm.", "Guardian"],
    ["Downing Street made clear that Carl Voss had met Eva Holm.", "Downing Street"],
    ["Carl Voss asked Eva Holm to apologize to the judges he described as lazy.", "-"],
  ])("is found in English: %s", (text, expected) => {
    expect(speaker(text, "en")).toBe(expected);
  });

  it("is not enough to deny in somebody's name what follows upon what they do", () => {
    expect(said("Reederin Ada Lind winkte ab. Sie habe nie Geld genommen.")).toEqual([]);
    expect(said("Reederin Ada Lind sagte nichts Neues. Sie habe nie Geld genommen, erklärte sie.")).not.toEqual([]);
  });
});
