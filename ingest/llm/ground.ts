import { relationEnds } from "#schema/ontology.ts";
import type { Claim, LocalEntity, Mention, Related } from "../document.ts";
import type { Answer } from "./answer.ts";
import { findQuote } from "./find-quote.ts";

export type Grounded = Pick<Related, "entities" | "mentions" | "entityOf" | "claims"> & Readonly<{ dropped: number }>;

/** How often an answer that passes grounding is right is not known for an arbitrary model; this says "unknown, likely". */
const confidence = 0.7;

/**
 * Answers of a model to the parts of one text, held against that text: a name that does not stand in it makes no entity, a
 * quote that does not stand in it makes no statement, an end of the wrong kind neither.
 */
export function ground(text: string, answers: readonly Answer[], rule: string): Grounded {
  const entities: LocalEntity[] = [];
  const mentions: Mention[] = [];
  const byName = new Map<string, number>();
  const claims: Claim[] = [];
  let dropped = 0;
  for (const answer of answers) {
    const indexOf = new Map<string, number>();
    for (const said of answer.entities) {
      const index = entityIndex(said, text, entities, mentions, byName);
      if (index !== undefined) indexOf.set(said.id, index);
    }
    for (const said of answer.statements) {
      const claim = claimOf(said, text, entities, indexOf, rule);
      if (claim) claims.push(claim);
      else dropped++;
    }
  }
  return { entities, mentions, entityOf: entityOfMentions(entities, mentions.length), claims, dropped };
}

type SaidEntity = Answer["entities"][number];
type SaidStatement = Answer["statements"][number];

function entityIndex(
  { type, name, aliases }: SaidEntity,
  text: string,
  entities: LocalEntity[],
  mentions: Mention[],
  byName: Map<string, number>,
): number | undefined {
  const known = byName.get(`${type} ${name}`);
  if (known !== undefined) return known;
  const standing = [...new Set([name, ...aliases])].filter((form) => form.length > 1 && text.includes(form));
  // An event may be named by a summary of a clause; people and organizations are named by the text.
  if (standing.length === 0 && type !== "Event") return undefined;
  const index = entities.length;
  const found = standing.flatMap((form) => occurrences(text, form));
  const own = withoutOverlaps(found).map((span, i) => mentionOf(span, mentions.length + i, type));
  mentions.push(...own);
  entities.push({
    index,
    type,
    name: standing.includes(name) || type === "Event" ? name : standing[0]!,
    aliases: standing.filter((form) => form !== name),
    mentions: own.map((mention) => mention.index),
    roles: [],
    unnamed: type === "Person" && !/^\p{Lu}/u.test(name),
    disambiguator: "",
  });
  byName.set(`${type} ${name}`, index);
  return index;
}

type Found = Readonly<{ start: number; end: number }>;

function occurrences(text: string, form: string): Found[] {
  const found: Found[] = [];
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
    const end = at + form.length;
    const inside = /[\p{L}\p{N}]/u.test(text[at - 1] ?? "") || /[\p{L}\p{N}]/u.test(text[end] ?? "");
    if (!inside) found.push({ start: at, end });
  }
  return found;
}

/** Longest first, so that a surname inside a full name is not counted again. */
function withoutOverlaps(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const span of [...found].sort((a, b) => b.end - b.start - (a.end - a.start)))
    if (kept.every((other) => span.end <= other.start || span.start >= other.end)) kept.push(span);
  return kept.sort((a, b) => a.start - b.start);
}

const mentionOf = ({ start, end }: Found, index: number, type: Mention["type"]): Mention => ({
  start,
  end,
  index,
  sentence: 0,
  from: 0,
  to: 0,
  head: 0,
  kind: type === "Event" ? "event" : "name",
  type,
  rule: "llm",
  score: 1,
});

function claimOf(
  said: SaidStatement,
  text: string,
  entities: readonly LocalEntity[],
  indexOf: ReadonlyMap<string, number>,
  rule: string,
): Claim | undefined {
  const source = indexOf.get(said.source);
  const target = indexOf.get(said.target);
  const span = findQuote(text, said.quote);
  if (source === undefined || target === undefined || source === target || !span) return undefined;
  const ends = relationEnds[said.type];
  if (!ends.source.includes(entities[source]!.type) || !ends.target.includes(entities[target]!.type)) return undefined;
  const speaker = said.speaker === null ? undefined : indexOf.get(said.speaker);
  return {
    type: said.type,
    source,
    target,
    ...span,
    trigger: text.slice(span.start, span.end).includes(said.trigger) ? said.trigger : "",
    ...(speaker === undefined ? {} : { speaker }),
    modality: said.modality,
    confidence,
    rule,
    why: "answered by the language model; its quote stands in the text",
  };
}

function entityOfMentions(entities: readonly LocalEntity[], mentions: number): number[] {
  const entityOf = new Array<number>(mentions);
  for (const entity of entities) for (const mention of entity.mentions) entityOf[mention] = entity.index;
  return entityOf;
}
