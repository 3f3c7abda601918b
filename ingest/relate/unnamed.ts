import type { EntityType } from "#schema/ontology.ts";
import type { End, Scene } from "./ends.ts";
import { extentOf } from "./events.ts";
import type { Phrase } from "./grammar/phrase.ts";
import type { Sheet } from "./grammar/sheet.ts";
import { posOf } from "./grammar/token-reading.ts";
import { addNode } from "./nodes.ts";
import { nominative } from "./nominative.ts";

/**
 * A node for a phrase without a name, called by its nominative. The same noun in one article is the same group, unless
 * it is counted: "300 Menschen" are others than "500 Menschen". Countries are the exception: they are known by name.
 */
export function unnamedEnd({ sheet, nodes }: Scene, phrase: Phrase, type: EntityType, rule: string): End {
  const { doc } = sheet;
  const { from, to } = extentOf(sheet, phrase);
  const start = quantityBefore(doc, behindFrame(doc, from, phrase.head));
  const tail = to > phrase.to ? ` ${textOf(sheet, phrase.to, to)}` : "";
  const likely = phrase.number ?? (type === "Person" ? "sg" : "pl");
  const called = (first: number): string => nominative(doc, { from: first, to: phrase.to, head: phrase.head }, likely);
  const name = `${called(start)}${tail}`;
  const bare = called(phrase.head);
  const named = phrase.mention !== undefined && nodes.mentions[phrase.mention]?.rule === "country";
  const entity = addNode(doc, nodes, {
    type,
    name: named ? bare : name,
    aliases: named ? [] : surfaceForms(sheet, phrase, { start, from, to }),
    named,
    from: start,
    to,
    head: phrase.head,
    key: (/\d/u.test(name) ? name : bare).toLowerCase(),
    rule,
  });
  return { entity, type, certainty: named ? 0.85 : 0.7 };
}

/** "die nicht im Landtag vertretenen Linken": a participle is no name without the words that belong to it. */
function behindFrame({ tokens }: Sheet["doc"], from: number, head: number): number {
  const [first, before] = [tokens[from]!, tokens[from - 1]];
  if (from === head || first.participleOf === undefined || before?.sentence !== first.sentence) return from;
  return /^(?:NOUN|PROPN|ADV)$/u.test(posOf(before)) ? from + 1 : from;
}

const textOf = ({ doc }: Sheet, from: number, to: number): string =>
  doc.text.slice(doc.tokens[from]!.start, doc.tokens[to - 1]!.end).replace(/\s+/gu, " ");

type Extent = Readonly<{ start: number; from: number; to: number }>;

/** The phrase as it stands: with and without its number, possessive and what follows it. */
function surfaceForms(sheet: Sheet, phrase: Phrase, { start, from, to }: Extent): string[] {
  const end = Math.max(to, placeBehind(sheet, phrase, to));
  const first = phrase.possessor === undefined ? start : phrase.from;
  const forms = [
    textOf(sheet, start, to),
    textOf(sheet, from, to),
    textOf(sheet, first, end),
    textOf(sheet, from, phrase.to),
  ];
  return [...new Set(forms)];
}

/** Where "Behörden in Deutschland" or "Abgeordnete aus der Koalition" ends. */
function placeBehind(sheet: Sheet, phrase: Phrase, to: number): number {
  const next = sheet.phrases.find(
    ({ prepositionAt, after }) => prepositionAt === to && after !== undefined && after >= phrase.index,
  );
  return next !== undefined && /^(?:in|aus|von|für|of|in|from|for)$/u.test(next.preposition ?? "") ? next.to : to;
}

const quantity =
  /^(?:mehr|als|rund|etwa|über|knapp|fast|gut|zirka|ca\.?|mindestens|more|than|about|around|nearly|over|some|at|least)$/iu;
const number = /^(?:\d|ein(?:tausend|hundert)|tausend|hundert|one hundred)/iu;

/** First token of "mehr als 16.000 Menschen", where the phrase begins with a number. */
function quantityBefore({ tokens }: Sheet["doc"], from: number): number {
  const first = tokens[from]!;
  if (posOf(first) !== "NUM" && !number.test(first.text)) return from;
  let start = from;
  while (start > 0 && tokens[start - 1]!.sentence === first.sentence && quantity.test(tokens[start - 1]!.text))
    start -= 1;
  return start;
}
