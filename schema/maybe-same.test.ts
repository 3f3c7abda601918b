import { describe, expect, it } from "vitest";
import { maybeSame } from "./maybe-same.ts";

const person = (name: string, ...aliases: string[]) => ({ type: "Person" as const, name, aliases });
const body = (name: string, ...aliases: string[]) => ({ type: "Organization" as const, name, aliases });

describe("two nodes that may be one", () => {
  it.each([
    ["name", person("Anna Müller"), person("Anna Mueller")],
    ["spelling", person("Osama bin Laden"), person("Usama bin Laden")],
    ["spelling", person("Mohammed Mursi"), person("Mohamed Morsi")],
    ["spelling", person("Jens Meier"), person("Jens Meyer")],
    ["short", person("J. Smith"), person("John Smith")],
    ["short", person("Wladimir Putin"), person("Wladimir Wladimirowitsch Putin")],
    ["surname", person("Lukaschenko"), person("Alexander Lukaschenko")],
    ["alias", person("Jorge Bergoglio"), person("Papst Franziskus", "Jorge Bergoglio")],
    ["acronym", body("WHO"), body("World Health Organization")],
    ["acronym", body("Bund für Umwelt und Naturschutz"), body("BUN")],
    ["longer", body("Nordwerk"), body("Nordwerk AG")],
    ["spelling", body("Hisbollah"), body("Hezbollah")],
  ] as const)("have the reason “%s”", (reason, one, other) => {
    expect(maybeSame(one, other)).toBe(reason);
    expect(maybeSame(other, one)).toBe(reason);
  });

  it.each([
    ["other first names", person("Anna Müller"), person("Berta Müller")],
    ["other surnames", person("Anna Müller"), person("Anna Schulz")],
    ["two surnames that differ", person("Bush"), person("Busch")],
    ["a role that many bear", person("Anna Müller", "Ministerin"), person("Berta Schulz", "Ministerin")],
    ["a person and a body", person("Anna Müller"), body("Anna Müller")],
    ["short words", body("UNO"), body("ÜNE")],
    ["a word within the name", body("Bank"), body("Deutsche Bank")],
    ["nothing in common", body("Nordwerk AG"), body("Südwerk AG")],
  ])("are two for %s", (_, one, other) => {
    expect(maybeSame(one, other)).toBeUndefined();
  });

  it("says nothing of events, whose names are words of one article", () => {
    const event = { type: "Event" as const, name: "Gipfel", aliases: [] };
    expect(maybeSame(event, event)).toBeUndefined();
  });
});
