import { describe, expect, it } from "vitest";
import type { EntityType } from "#schema/ontology.ts";
import { entityKey } from "./entity-key.ts";

const key = (name: string, type: EntityType = "Person", disambiguator = "", unnamed = false) =>
  entityKey({ index: 0, type, name, aliases: [], mentions: [], roles: [], unnamed, disambiguator }, "de");
const englishKey = (name: string) =>
  entityKey(
    { index: 0, type: "Person", name, aliases: [], mentions: [], roles: [], unnamed: false, disambiguator: "" },
    "en",
  );

describe("persons", () => {
  it.each([
    ["Sergej Lawrow", "Sergey Lavrov"],
    ["Wolodymyr Selenskyj", "Volodymyr Zelenskyy"],
    ["Natalja Weselnizkaja", "Natalia Veselnitskaya"],
    ["Wladimir Putin", "Vladimir Putin"],
    ["Gerhard Schröder", "Gerhard Schroeder"],
    ["Michail Chodorkowski", "Mikhail Khodorkovsky"],
    ["Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"],
    ["Benjamin Netanjahu", "Benjamin Netanyahu"],
    ["Donald J. Trump", "Donald Trump"],
    ["Wolodymyr Selenskyj", "Volodymyr Zelensky"],
    ["Michail Gorbatschow", "Mikhail Gorbachev"],
    ["Viktor Janukowytsch", "Viktor Yanukovych"],
    ["Mohammed bin Salman", "Mohammad bin Salman"],
    ["Mohammed bin Salman", "Muhammad bin Salman"],
    ["Mohamed Bazoum", "Mohammed Bazoum"],
    ["Hugo Chávez", "Hugo Chavez"],
  ])("share a key over languages and spellings: %s, %s", (a, b) => {
    expect(key(a)).toEqual(englishKey(b));
  });

  it.each([
    ["Peter Müller", "Petra Müller"],
    ["Donald Trump", "Melania Trump"],
    ["Jan Maier", "Jens Maier"],
    ["Hans Meier", "Hans Meyer"],
    ["Peter Fischer", "Peter Fisher"],
    ["Karl Schulz", "Karl Schultz"],
  ])("stay apart: %s, %s", (a, b) => {
    expect(key(a).key).not.toBe(key(b).key);
  });

  it("are not joined by a surname alone", () => {
    expect(key("Wiesner").scope).toBe("article");
    expect(key("Wiesner").key).not.toBe(key("Klara Wiesner").key);
  });

  it("keep the junior apart by the disambiguator", () => {
    expect(key("Donald Trump junior", "Person", "jr")).toEqual({
      key: key("Donald Trump").key,
      disambiguator: "jr",
      scope: "world",
    });
  });
});

describe("organizations and events", () => {
  it.each([
    ["USA", "United States"],
    ["Russland", "Russia"],
    ["Russlands", "Russland"],
    ["Europäische Union", "EU"],
    ["Deutschen Bundestages", "Bundestag"],
  ])("share a key when the table knows them: %s, %s", (a, b) => {
    expect(key(a, "Organization").key).toBe(key(b, "Organization").key);
  });

  it("belong to their article when every country has one", () => {
    expect(key("Polizei", "Organization").scope).toBe("article");
    expect(key("Treffen in Bern", "Event").scope).toBe("article");
    expect(key("eine Anwältin", "Person", "", true).scope).toBe("article");
  });
});
