import type { PartialDate } from "#schema/dates.ts";
import type { EntityType, Language, Modality, RelationType } from "#schema/ontology.ts";

/** The words in which an export speaks to people: the dossier and the HTML file. */
export type Wording = Readonly<{
  types: Readonly<Record<EntityType, string>>;
  relation: Readonly<Record<RelationType, string>>;
  modality: Readonly<Record<Modality, string>>;
  contested: string;
  quotes: readonly [open: string, close: string];
  aliases: string;
  /** Before the nodes that one is made of. */
  merged: string;
  saidBy: string;
  retrieved: string;
  corrected: string;
  undated: string;
  confidence: string;
  characters: string;
  eventDate: string;
}>;

export const wording: Readonly<Record<Language, Wording>> = {
  de: {
    types: { Person: "Personen", Organization: "Organisationen", Event: "Ereignisse" },
    relation: { CONTACTED: "kontaktierte", DENIED: "dementierte", CRITICIZED: "kritisierte" },
    modality: { asserted: "berichtet", alleged: "angeblich", negated: "verneint", planned: "geplant" },
    contested: "umstritten",
    quotes: ["„", "“"],
    aliases: "auch",
    merged: "zusammengeführt aus",
    saidBy: "nach Angaben von",
    retrieved: "abgerufen am",
    corrected: "korrigiert oder geändert am",
    undated: "ohne Datum",
    confidence: "Sicherheit der Erkennung",
    characters: "Zeichen",
    eventDate: "Ereignis",
  },
  en: {
    types: { Person: "People", Organization: "Organizations", Event: "Events" },
    relation: { CONTACTED: "contacted", DENIED: "denied", CRITICIZED: "criticized" },
    modality: { asserted: "stated", alleged: "alleged", negated: "negated", planned: "planned" },
    contested: "contested",
    quotes: ["“", "”"],
    aliases: "also",
    merged: "merged from",
    saidBy: "according to",
    retrieved: "retrieved on",
    corrected: "corrected or updated on",
    undated: "undated",
    confidence: "confidence of the reading",
    characters: "characters",
    eventDate: "event",
  },
};

const locale: Readonly<Record<Language, string>> = { de: "de-DE", en: "en-GB" };

/** A date in words with no more precision than it has: `2016-06` is "Juni 2016". */
export function dateInWords(date: PartialDate, language: Language): string {
  const [year = "", month, day] = date.split("-");
  if (!month) return year;
  const options: Intl.DateTimeFormatOptions = { year: "numeric", month: "long", ...(day && { day: "numeric" }) };
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1));
  return new Intl.DateTimeFormat(locale[language], { ...options, timeZone: "UTC" }).format(at);
}

/** The day of an instant, in UTC and in words. */
export const dayInWords = (instant: string, language: Language): string => dateInWords(instant.slice(0, 10), language);
