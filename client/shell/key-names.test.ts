import i18next from "i18next";
import { describe, expect, it } from "vitest";
import { de } from "../i18n/de/all.ts";
import { en } from "../i18n/en/all.ts";
import { keyNames } from "./key-names.ts";

const texts = i18next.createInstance();
await texts.init({ resources: { de: { translation: de }, en: { translation: en } } });
const [german, english] = [texts.getFixedT("de"), texts.getFixedT("en")];

describe("names of keys", () => {
  it.each([
    ["Ctrl+k", "Ctrl+K", "Strg+K", "⌘K"],
    ["Ctrl+Shift+Z", "Ctrl+Shift+Z", "Strg+Umschalt+Z", "⇧⌘Z"],
    ["Shift+ArrowUp", "Shift+↑", "Umschalt+↑", "⇧↑"],
    ["Ctrl+Enter", "Ctrl+Enter", "Strg+Eingabe", "⌘↩"],
    ["Escape", "Esc", "Esc", "esc"],
    ["Delete", "Del", "Entf", "⌦"],
    ["Shift+F6", "Shift+F6", "Umschalt+F6", "⇧F6"],
    ["e", "E", "E", "E"],
    ["+", "+", "+", "+"],
    ["?", "?", "?", "?"],
  ])("writes %s as the keyboard does", (keys, inEnglish, inGerman, onMac) => {
    expect([keyNames(keys, english, false), keyNames(keys, german, false), keyNames(keys, german, true)]).toEqual([
      inEnglish,
      inGerman,
      onMac,
    ]);
  });
});
