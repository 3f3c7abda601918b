import type { Mention, Resolved } from "../../document.ts";

const englishMarks = new Set(["'s", "’s", "'", "’"]);

/** Names that end in s without being a genitive, so that "Johannes" is not read as "Johanne's". */
function nameWithoutEnding(doc: Resolved, mention: Mention, text: string): boolean {
  const entity = doc.entityOf[mention.index];
  if (entity === undefined) return false;
  const names = [doc.entities[entity]?.name ?? "", ...(doc.entities[entity]?.aliases ?? [])];
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
  if (/['’]s?$/u.test(text)) return mention.to;
  if (doc.language !== "de" || mention.kind !== "name" || !text.endsWith("s")) return undefined;
  return nameWithoutEnding(doc, mention, text) ? mention.to : undefined;
}
