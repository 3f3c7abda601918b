import type { EntityType } from "#schema/ontology.ts";
import type { End, Scene } from "./ends.ts";
import { extentOf } from "./events.ts";
import type { Phrase } from "./grammar/phrase.ts";
import type { Sheet } from "./grammar/sheet.ts";
import { posOf } from "./grammar/token-reading.ts";
import { addAlias, addNode, onlyBearer } from "./nodes.ts";
import type { NewNode } from "./nodes.ts";
import { nominative } from "./nominative.ts";

/**
 * A node for a phrase without a name, called by its nominative. The same noun in one article is the same group, unless
 * it is counted: "300 Menschen" are others than "500 Menschen". Countries are the exception: they are known by name.
 */
export function unnamedEnd(
  { sheet, nodes }: Pick<Scene, "sheet" | "nodes">,
  phrase: Phrase,
  type: EntityType,
  rule: string,
): End {
  const { doc } = sheet;
  const { from, to } = extentOf(sheet, phrase);
  const start = quantityBefore(doc, behindFrame(doc, from, phrase.head));
  const tail = to > phrase.to ? ` ${textOf(sheet, phrase.to, to)}` : "";
  const likely = phrase.number ?? (type === "Person" ? "sg" : "pl");
  const called = (first: number): string => nominative(doc, { from: first, to: phrase.to, head: phrase.head }, likely);
  const bare = called(phrase.head);
  const place = { type, from: start, to, head: phrase.head, rule };
  if (phrase.mention !== undefined && nodes.mentions[phrase.mention]?.rule === "country")
    return countryEnd({ doc, nodes }, place, bare);
  const name = `${called(start)}${tail}`;
  const aliases = surfaceForms(sheet, phrase, { start, from, to });
  const key = (/\d/u.test(name) ? name : bare).toLowerCase();
  return { entity: addNode(doc, nodes, { ...place, name, aliases, key }), type, certainty: 0.7, number: likely };
}

/** A country is the one that the article names elsewhere, and known by its name beyond it. */
function countryEnd(
  { doc, nodes }: Readonly<{ doc: Sheet["doc"]; nodes: Scene["nodes"] }>,
  place: Pick<NewNode, "type" | "from" | "to" | "head" | "rule">,
  form: string,
): End {
  const name = doc.language === "de" && !endInS.test(form) ? form.replace(/(?<=\p{Ll}{3})s$/u, "") : form;
  const known = onlyBearer(nodes, name, [place.type]);
  if (known !== undefined) addAlias(nodes, known.index, form);
  const entity =
    known?.index ?? addNode(doc, nodes, { ...place, name, aliases: [form], named: true, key: name.toLowerCase() });
  return { entity, type: place.type, certainty: 0.85 };
}

/** Countries that are no genitive. */
const endInS = /^(?:Laos|Honduras|Barbados|Bahamas|Mauritius|Belarus)$/u;

/** "die nicht im Landtag vertretenen Linken": a participle is no name without the words that belong to it. */
function behindFrame({ tokens }: Sheet["doc"], from: number, head: number): number {
  const [first, before] = [tokens[from]!, tokens[from - 1]];
  if (from === head || first.participleOf === undefined || before?.sentence !== first.sentence) return from;
  return /^(?:NOUN|PROPN|ADV)$/u.test(posOf(before)) ? from + 1 : from;
}

const textOf = ({ doc }: Sheet, from: number, to: number): string =>
  doc.text.slice(doc.tokens[from]!.start, doc.tokens[to - 1]!.end).replace(/\s+/gu, " ");

const several = /^(?:alle|beide|all|both|ander|mehrer|viel|einig|zahlreich|manch|several|many|some|other)/iu;

type Extent = Readonly<{ start: number; from: number; to: number }>;

/** The phrase as it stands: with and without its number, possessive and what follows it. */
function surfaceForms(sheet: Sheet, phrase: Phrase, { start, from, to }: Extent): string[] {
  const end = Math.max(to, placeBehind(sheet, phrase, to));
  const determiner = sheet.doc.tokens[phrase.from]!.text;
  const first = phrase.possessor === undefined && !owning.test(determiner) ? start : phrase.from;
  const counted = from === phrase.from && from < phrase.head && several.test(determiner);
  const forms = [
    textOf(sheet, start, to),
    ...(counted ? [textOf(sheet, from + 1, to)] : []),
    textOf(sheet, from, to),
    textOf(sheet, first, end),
    textOf(sheet, from, phrase.to),
    ...(sheet.doc.tokens[phrase.head]!.readings[0]?.pos === "PROPN" ? [textOf(sheet, phrase.head, to)] : []),
    ...(several.test(determiner) ? [textOf(sheet, phrase.from, to)] : []),
  ];
  return [...new Set(forms)];
}

/** "seine Tochter", "their lawyers", "dieser Zeitung": the owner may be unknown. */
const owning = /^(?:(?:sein|ihr|mein|unser|euer|dies)(?:e[rmns]?)?|his|her|their|its|my|our)$/iu;

/** Where "Behörden in Deutschland" or "Abgeordnete aus der Koalition" ends. */
export function placeBehind(sheet: Sheet, phrase: Phrase, to: number): number {
  const next = sheet.phrases.find(
    ({ prepositionAt, after }) => prepositionAt === to && after !== undefined && after >= phrase.index,
  );
  if (next === undefined || !/^(?:in|aus|von|für|of|in|from|for)$/u.test(next.preposition ?? "")) return to;
  const other = sheet.phrases[next.index + 1];
  const joined = /^(?:und|and)$/u.test(sheet.doc.tokens[next.to]?.text ?? "") && other?.from === next.to + 1;
  return joined && other.to === other.from + 1 ? other.to : next.to;
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
