import type { FormatterModule } from "i18next";
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { de } from "./de/all.ts";
import { en } from "./en/all.ts";
import { formatNumber } from "./format.ts";

export const languages = ["de", "en"] as const;
export type UiLanguage = (typeof languages)[number];

const stored = "beleg.language";

/** The language chosen before, else the browser's, else English. */
function startLanguage(): UiLanguage {
  const wanted = [localStorage.getItem(stored), ...navigator.languages].map((tag) => tag?.slice(0, 2));
  return languages.find((language) => language === wanted.find((tag) => tag === "de" || tag === "en")) ?? "en";
}

/** Numbers in texts stand as the reader writes them; whatever else is filled in stays as it is. */
const inWords: FormatterModule = {
  type: "formatter",
  init() {},
  add() {},
  addCached() {},
  format: (value: unknown, _format, language = "en") =>
    typeof value === "number" ? formatNumber(value, language) : String(value ?? ""),
};

export async function startTexts(): Promise<void> {
  await i18next
    .use(initReactI18next)
    .use(inWords)
    .init({
      lng: startLanguage(),
      fallbackLng: "en",
      resources: { de: { translation: de }, en: { translation: en } },
      interpolation: { escapeValue: false, alwaysFormat: true },
      returnNull: false,
    });
  announceLanguage();
}

export async function chooseLanguage(language: UiLanguage): Promise<void> {
  localStorage.setItem(stored, language);
  await i18next.changeLanguage(language);
  announceLanguage();
}

function announceLanguage(): void {
  document.documentElement.lang = i18next.language;
}
