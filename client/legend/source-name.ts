import type { TFunction } from "i18next";
import { shorten } from "../graph-view/shorten.ts";
import type { SourceCounts } from "./source-counts.ts";

type Words = Readonly<{ t: TFunction; language: string }>;

/** What an outlet, a language or a speaker is called; each kind has a word for the empty name. */
export function sourceName({ t, language }: Words, kind: keyof SourceCounts, value: string): string {
  if (value === "") return t(kind === "speakers" ? "graph.legend.ownWord" : "inspector.noOutlet");
  return kind === "languages" ? languageName(value, language) : shorten(value, 48);
}

function languageName(code: string, inLanguage: string): string {
  try {
    return new Intl.DisplayNames(inLanguage, { type: "language" }).of(code) ?? code;
  } catch {
    // A code that no language has.
    return code;
  }
}
