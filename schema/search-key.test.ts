import { describe, expect, it } from "vitest";
import { searchKey } from "./search-key.ts";

describe("searchKey", () => {
  it.each([
    [["Müller", "Mueller", "Muller", "MÜLLER"]],
    [["Strauß", "Strauss"]],
    [["Erdoğan", "Erdogan"]],
    [["José Ångström", "Jose Angstrom"]],
    [["Łódź", "Lodz"]],
    [["Sørensen", "Soerensen", "Sorensen"]],
    [["Müller-Lüdenscheidt", "Mueller Luedenscheidt"]],
  ])("gives one key to %j", (spellings) => {
    expect(new Set(spellings.map(searchKey)).size).toBe(1);
  });

  it("keeps different names apart", () => {
    expect(searchKey("Miller")).not.toBe(searchKey("Müller"));
    expect(searchKey("Merz")).not.toBe(searchKey("März"));
  });

  it("keeps other scripts", () => {
    expect(searchKey("Лавров")).toBe("лавров");
  });
});
