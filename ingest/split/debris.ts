/**
 * Lines that a page carries beside the article. Each row says what it is for; a line is debris when one matches from its
 * start. All patterns are linear: no quantifier stands inside another that can match the same text.
 */
const debris: readonly Readonly<{ pattern: RegExp; example: string }>[] = [
  { pattern: /^(?:[•*–-]\s{0,3})?Teilen per\b/u, example: "• Teilen per:" },
  { pattern: /^Stand: ?\d/u, example: "Stand: 10.07.2017 04:34 Uhr" },
  { pattern: /^(?:©|\(c\)|Copyright\b|Alle Rechte vorbehalten|All rights reserved)/iu, example: "© Handelsblatt GmbH" },
  {
    pattern: /^(?:Zur Startseite|Nach oben|Zum Thema|Mehr zum Thema|Lesen Sie auch|Read more|Related)\b/iu,
    example: "Mehr zum Thema",
  },
  {
    pattern: /^(?:Quellen?|Sources?|Weblinks?|Themenverwandte Artikel|Einzelnachweise|Schlagworte|Tags)\s{0,2}:?$/iu,
    example: "Quellen",
  },
  { pattern: /^Über dieses Thema berichte/u, example: "Über dieses Thema berichtete der Sender am 3. Mai." },
  {
    pattern: /^(?:Darstellung|Aktualisiert|Veröffentlicht|Updated|Published|Posted)\s{0,2}:/iu,
    example: "Aktualisiert: 9 Uhr",
  },
  { pattern: /^(?:https?:\/\/|www\.)\S{1,300}$/u, example: "https://example.org/a" },
  { pattern: /^\S{0,40} ?\S{0,40} ?\S{0,40} @\w{2,30}$/u, example: "Max Muster @maxmuster" },
  { pattern: /^\([\p{L}/]{2,12}\)$/u, example: "(dpa)" },
  { pattern: /^[-%\d\s.,/:|]{1,400}$/u, example: "-0%1%2%3%" },
  {
    pattern: /^(?:Anzeige|Werbung|Advertisement|Newsletter|Kommentare?|Drucken|Merken|Schließen)\s{0,2}$/iu,
    example: "Anzeige",
  },
  {
    pattern: /^(?:Von|By) \p{Lu}[\p{L}.'’-]{1,30}(?: \p{Lu}[\p{L}.'’-]{1,30}){1,3}(?:, \p{Lu}[\p{L}]{1,30})?$/u,
    example: "Von Anna Beispiel, Berlin",
  },
];

const captions: readonly Readonly<{ pattern: RegExp; example: string }>[] = [
  {
    pattern:
      /(?:\||\s–|\s-)?\s?(?:Bildquelle|Bildrechte|Foto|Fotos|Bild|Photo|File photo|Image|Picture|Grafik)(?:: | by |©).{1,80}$/u,
    example: "Der Saal. Foto: A. Muster",
  },
  { pattern: /\. (?:Quelle|Source|Credit|Credits): .{1,60}$/u, example: "Die Unterhändlerin im Gespräch. Quelle: AP" },
  {
    pattern: /^(?:Archivbild|Symbolbild|Archivfoto|File (?:photo|image) of)\b.{0,200}$/u,
    example: "Archivbild vom Mai",
  },
  {
    pattern: /\((?:Archivbild|Symbolbild|Archivfoto|Archiv|file photo|file image)\)\.?$/iu,
    example: "Die Zentrale (Archivbild)",
  },
];

const months =
  "Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|January|February|March|May|June|July|October|December";
const days =
  "Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";
const dateLines: readonly RegExp[] = [
  new RegExp(`^(?:${days}), (?:${months}) \\d{1,2}, \\d{4}$`, "u"),
  new RegExp(`^(?:(?:${days}), )?(?:den |der )?\\d{1,2}\\. ?(?:${months}) \\d{4}(?:,? \\d{1,2}[:.]\\d{2} Uhr)?$`, "u"),
  /^[\p{L} ()/,.-]{2,60}, \d{1,2}\. ?\d{1,2}\. ?\d{4}$/u,
  new RegExp(`^[\\p{L} ()/,.-]{2,60}, \\d{1,2}\\. (?:${months}) \\d{4}$`, "u"),
];
const longestDateLine = 100;
const longestCaption = 320;

export const isDebris = (line: string): boolean => debris.some(({ pattern }) => pattern.test(line.slice(0, 420)));

export const isCaption = (line: string): boolean =>
  line.length <= longestCaption && captions.some(({ pattern }) => pattern.test(line));

export const isDateLine = (line: string): boolean =>
  line.length <= longestDateLine && dateLines.some((pattern) => pattern.test(line));

/** Examples that a test runs: every row has to know its own. */
export const debrisExamples = debris.map(({ example }) => example);
export const captionExamples = captions.map(({ example }) => example);
