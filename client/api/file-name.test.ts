import { expect, it } from "vitest";
import { fileName } from "./file-name.ts";

it.each([
  ['attachment; filename="Beleg.json"', "Beleg.json"],
  ["attachment; filename=Beleg.json", "Beleg.json"],
  [
    "attachment; filename=\"?????? ? ??????.json\"; filename*=UTF-8''%D0%93%D0%BE%D1%81%D1%82%D1%8C%20%E2%80%93%20x.json",
    "Гость – x.json",
  ],
  ["attachment; filename=\"x.json\"; filename*=UTF-8''%D0", "x.json"],
  [null, "beleg.json"],
])("reads %s as a file name in its own letters", (disposition, name) => {
  expect(fileName(disposition, "beleg.json")).toBe(name);
});
