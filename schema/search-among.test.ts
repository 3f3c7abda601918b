import { describe, expect, it } from "vitest";
import type { GraphNode } from "./graph.ts";
import { EntityId } from "./ids.ts";
import { searchAmong } from "./search-among.ts";

let degree = 9;
const node = (type: GraphNode["type"], name: string, aliases: string[] = []) => ({
  ...{ id: EntityId.parse(`per_${name.length.toString(16).padStart(16, "0")}`), type, name, aliases, degree: degree-- },
});

const kommerz = node("Organization", "Kommerzbau AG");
const speech = node("Event", "Merz' Rede im Bundestag");
const tamer = node("Person", "Tamer Merzouk");
const werkbund = node("Organization", "Merz-Werkbund");
const merz = node("Person", "Friedrich Merz", ["Merz"]);
const anna = node("Person", "Anna Müller");
const lawrow = node("Person", "Sergej Lawrow");
const nodes = [anna, merz, werkbund, tamer, speech, kommerz, lawrow];

describe("the search among nodes at hand", () => {
  it.each([
    ["merz", [merz, werkbund, tamer, speech, kommerz]],
    ["mue", [anna]],
    ["rede merz", [speech]],
    ["me", [werkbund, merz, tamer, speech]],
    ["üller anna", [anna]],
    ["bert", []],
    ["?!", []],
    ["Lavrov", [lawrow]],
    ["sergey law", [lawrow]],
    ["lavrov anna", []],
  ])("orders what “%s” finds as the store does", (q, expected) => {
    expect(searchAmong(nodes, q)).toEqual(expected);
  });
});
