import { expect, it } from "vitest";
import { namesToShow } from "./names-to-show.ts";

it.each([
  ["Angela Merkel", ["Merkel", "Merkels", "der Bundeskanzlerin", "die Bundeskanzlerin"], ["Merkel", "Bundeskanzlerin"]],
  ["Angela Merkel", ["Merkels", "the Chancellor"], ["Chancellor"]],
  ["Hans Maas", ["Maas", "Maas'", "Hans"], ["Maas", "Hans"]],
  ["Joe Biden", ["Biden", "Biden’s", "his rival"], ["Biden", "rival"]],
  ["Werft Nordheim", ["werft nordheim", "die Werft"], ["Werft"]],
  ["Sahra Wagenknecht", ["Die Linke"], ["Die Linke"]],
  ["Deniz Derya", ["Derya", "Denis"], ["Derya", "Denis"]],
  ["Anna", [], []],
])("shows other names of %s to people", (name, aliases, shown) => {
  expect(namesToShow(name, aliases, 12)).toEqual(shown);
});

it("shows no more than asked for, in their order", () => {
  expect(namesToShow("A", ["B", "C", "D"], 2)).toEqual(["B", "C"]);
});
