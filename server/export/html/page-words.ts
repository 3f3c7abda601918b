import type { Language } from "#schema/ontology.ts";
import { wording } from "../wording.ts";
import type { Wording } from "../wording.ts";

const own = {
  de: {
    search: "Suchen",
    filters: "Filter",
    kinds: "Knoten",
    relations: "Beziehungen",
    modalities: "Redeweise",
    time: "Zeitraum",
    from: "von",
    to: "bis",
    contestedOnly: "nur Umstrittenes",
    theme: "Hell oder dunkel",
    fit: "Alles zeigen",
    reset: "Filter zurücksetzen",
    shown: "{nodes} von {allNodes} Knoten, {edges} von {allEdges} Kanten",
    nothing: "Nichts gefunden. Filter zurücksetzen?",
    hint: "Ein Klick auf einen Knoten oder eine Kante zeigt die Zitate.",
    noQuotes: "Diese Datei wurde ohne Belege ausgegeben.",
    contradicted: "Dem widerspricht",
    neighbours: "Kanten",
    note: "Notiz",
    statementCount: ["Aussage", "Aussagen"],
    storyCount: ["unabhängige Meldung", "unabhängige Meldungen"],
    lone: "auch ohne Kante",
    more: "{count} weitere",
    quotesFound: "In Zitaten",
    sources: "Quellen",
    zoomIn: "Größer",
    zoomOut: "Kleiner",
    made: "Beleg, Stand",
    link: "Artikel öffnen",
    drawing: "Graph",
    close: "Schließen",
  },
  en: {
    search: "Search",
    filters: "Filters",
    kinds: "Nodes",
    relations: "Relations",
    modalities: "Modality",
    time: "Period",
    from: "from",
    to: "to",
    contestedOnly: "contested only",
    theme: "Light or dark",
    fit: "Show all",
    reset: "Reset filters",
    shown: "{nodes} of {allNodes} nodes, {edges} of {allEdges} edges",
    nothing: "Nothing found. Reset the filters?",
    hint: "Click a node or an edge to read its quotes.",
    noQuotes: "This file was made without evidence.",
    contradicted: "Contradicted by",
    note: "Note",
    neighbours: "Edges",
    statementCount: ["statement", "statements"],
    storyCount: ["independent story", "independent stories"],
    lone: "without edges too",
    more: "{count} more",
    quotesFound: "In quotes",
    sources: "Sources",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    made: "Beleg, as of",
    link: "Open article",
    drawing: "Graph",
    close: "Close",
  },
} as const;

type Own = (typeof own)["de"];
type Counted = readonly [one: string, more: string];

export type PageWords = Wording & Readonly<{ [K in keyof Own]: Own[K] extends string ? string : Counted }>;

/** Every word of the HTML file; they travel in its data, so that its script is the same in every language. */
export const pageWords: Readonly<Record<Language, PageWords>> = {
  de: { ...wording.de, ...own.de },
  en: { ...wording.en, ...own.en },
};
