import type { Language } from "#schema/ontology.ts";

/** The words that only the Markdown dossier needs. */
export type DossierWording = Readonly<{
  dossier: (retrieved: string, counts: { statements: number; articles: number; stories: number }) => string;
  disputed: string;
  nothingDisputed: string;
  statements: string;
  notes: string;
  sources: string;
  contradictedBy: string;
  sameStory: string;
  file: string;
  noEvidence: string;
  silent: string;
  replacedTitle: string;
  replacedText: string;
  inArticles: (statements: number, stories: number) => string;
}>;

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

export const dossierWording: Readonly<Record<Language, DossierWording>> = {
  de: {
    dossier: (retrieved, { statements, articles, stories }) =>
      `Dossier, abgerufen am ${retrieved}: ${many(statements, "Aussage", "Aussagen")} aus ${many(articles, "Artikel", "Artikeln")} ` +
      `(${many(stories, "unabhängige Meldung", "unabhängige Meldungen")}). Jedes Zitat steht wörtlich im genannten Artikel.`,
    disputed: "Umstritten",
    nothingDisputed: "Keine Aussage widerspricht einer anderen.",
    statements: "Aussagen in zeitlicher Folge",
    notes: "Notizen",
    sources: "Quellen",
    contradictedBy: "Dem widerspricht",
    sameStory: "gleiche Meldung wie",
    file: "Datei",
    noEvidence: "Ohne Belege ausgegeben: Zitate und Quellen fehlen.",
    silent: "Ohne Aussage in diesem Dossier:",
    replacedTitle: "Ersetzte Zeichen",
    replacedText: "Hier steht � für Zeichen, die eine Textdatei nicht enthalten kann:",
    inArticles: (statements, stories) =>
      `${many(statements, "Aussage", "Aussagen")}, ${many(stories, "unabhängige Meldung", "unabhängige Meldungen")}`,
  },
  en: {
    dossier: (retrieved, { statements, articles, stories }) =>
      `Dossier, retrieved on ${retrieved}: ${many(statements, "statement", "statements")} from ${many(articles, "article", "articles")} ` +
      `(${many(stories, "independent story", "independent stories")}). Every quote stands verbatim in the article named.`,
    disputed: "Contested",
    nothingDisputed: "No statement contradicts another.",
    statements: "Statements in order of time",
    notes: "Notes",
    sources: "Sources",
    contradictedBy: "Contradicted by",
    sameStory: "same story as",
    file: "file",
    noEvidence: "Made without evidence: quotes and sources are missing.",
    silent: "Without a statement in this dossier:",
    replacedTitle: "Replaced characters",
    replacedText: "Here � stands for characters that no text file can hold:",
    inArticles: (statements, stories) =>
      `${many(statements, "statement", "statements")}, ${many(stories, "independent story", "independent stories")}`,
  },
};
