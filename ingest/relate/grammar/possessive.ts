import type { Mention, Resolved } from "../../document.ts";

const englishMarks = new Set(["'s", "’s", "'", "’"]);

/** Forms and mentions of one entity that are looked at; more of them tell nothing new. */
const enough = 50;

/** Names that end in s without being a genitive, so that "Johannes" is not read as "Johanne's". */
function nameWithoutEnding(doc: Resolved, mention: Mention, text: string): boolean {
  const entity = doc.entityOf[mention.index];
  if (entity === undefined) return false;
  const { name = "", aliases = [] } = doc.entities[entity] ?? {};
  const names = [name, ...aliases.slice(0, enough)];
  const bare = text.replace(/(?:['’]s|['’]|s)$/u, "");
  const last = bare.split(" ").at(-1) ?? bare;
  return names.some((name) => name === bare || name.endsWith(` ${bare}`) || name.split(" ").at(-1) === last);
}

/** Where the genitive of a mention ends, as a token index (end exclusive); undefined where it is no genitive. */
export function possessedBy(doc: Resolved, mention: Mention): number | undefined {
  const next = doc.tokens[mention.to];
  if (next !== undefined && englishMarks.has(next.text) && next.start === mention.end) return mention.to + 1;
  if (mention.kind === "pronoun") return undefined;
  const text = doc.text.slice(mention.start, mention.end);
  return /['’]s?$/u.test(text) || isGermanGenitive(doc, mention, text) ? mention.to : undefined;
}

const isGermanGenitive = (doc: Resolved, mention: Mention, text: string): boolean =>
  doc.language === "de" &&
  mention.kind === "name" &&
  text.endsWith("s") &&
  (nameWithoutEnding(doc, mention, text) || alwaysOwns(doc, mention, text));

const endsInS =
  /(?:^|[\s-])(?:Hans|Klaus|Claus|Thomas|Johannes|Jens|Lars|Niels|Nils|Andreas|Matthias|Mathias|Tobias|Markus|Marcus|Lukas|Lucas|Jonas|Elias|Nicolas|Nikolas|Niklas|Carlos|Marcos|Luis|Louis|James|Charles|Chris|Dennis|Boris|Iris|Doris|Agnes|Julius|Marius|Rasmus|Magnus|Silas|Tomas|Jürgens|Moses|Reuters|Siemens|Airbus|Hamas|News|Times|Paris|Texas|Laos)$/u;

/** "Bulgariens Außenminister": a name of the article that stands with its s before nouns only. */
function alwaysOwns(doc: Resolved, mention: Mention, text: string): boolean {
  const entity = doc.entityOf[mention.index];
  const all = entity === undefined ? [mention.index] : (doc.entities[entity]?.mentions ?? []);
  return (
    /[^su]s$/u.test(text) &&
    !endsInS.test(text) &&
    all
      .slice(0, enough)
      .every((index) => doc.mentions[index]?.kind !== "name" || isBeforeNoun(doc, doc.mentions[index]!))
  );
}

function isBeforeNoun({ tokens }: Resolved, { to, sentence }: Mention): boolean {
  const next = tokens[to]?.readings[0]?.pos === "ADJ" ? tokens[to + 1] : tokens[to];
  return next?.sentence === sentence && next.readings[0]?.pos === "NOUN" && next.readings[0].gender !== undefined;
}
