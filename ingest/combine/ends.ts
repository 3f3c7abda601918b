import type { Span } from "#schema/entity.ts";
import type { LocalEntity, Mention, Related } from "../document.ts";
import { localEntities, type ModelEntity } from "../model/local-entities.ts";
import type { ModelReading } from "../model/reading.ts";
import { eventName, longestName } from "../relate/events.ts";
import { entitiesOfReading, type EntityOfReading } from "./model-links.ts";
import { overlap, tokenRange } from "./token-range.ts";

/** Words that point at what was said before. */
const pointing = /^(?:das|dies|dieses|dem|davon|dazu|daran|darin|dagegen|darüber|this|that)$/iu;
/** Words that name nothing by themselves and point at anything. */
const empty = /^(?:es|was|it|which|so)$/iu;

/** The article's entities and mentions while statements of the model add to them. */
export class Ends {
  readonly entities: LocalEntity[];
  readonly mentions: Mention[];
  readonly entityOf: (number | undefined)[];
  readonly #related: Related;
  readonly #meant: EntityOfReading;
  readonly #reading: ModelReading;
  readonly #clusters: readonly ModelEntity[];
  readonly #added = new Map<string, number>();

  constructor(related: Related, reading: ModelReading) {
    this.#related = related;
    this.#reading = reading;
    this.#meant = entitiesOfReading(reading);
    this.#clusters = localEntities(related.text, reading);
    this.entities = [...related.entities];
    this.mentions = [...related.mentions];
    this.entityOf = [...related.entityOf];
  }

  /** Entity that a mention of the model stands for; one that no rule knows is added. */
  ofMention(index: number): number | undefined {
    const known = this.#meant[index];
    if (known !== undefined) return known;
    const cluster = this.#clusters.find(({ mentions }) => mentions.includes(index));
    const first = cluster?.mentions
      .map((at) => this.#reading.mentions[at])
      .find((mention) => mention !== undefined && mention.kind !== "pronoun");
    if (!cluster || !first || !this.#isName(cluster.name)) return undefined;
    const ruled = this.#addedByRules(cluster);
    if (ruled !== undefined) return ruled;
    return this.#add(cluster.type, cluster.name, first.span, cluster.unnamed);
  }

  /** A German noun has a capital; without one it is a stray adjective. */
  #isName(name: string): boolean {
    return this.#related.language === "de" ? /[\p{Lu}\p{N}]/u.test(name) : name !== "";
  }

  /** What reading the statements by rules made of one of the cluster's phrases ("die Demonstranten"). */
  #addedByRules({ mentions, type }: ModelEntity): number | undefined {
    const spans = mentions.flatMap((at) => this.#reading.mentions[at] ?? []).filter(({ kind }) => kind !== "pronoun");
    const known = this.#related.mentions.find(
      (mention) =>
        mention.type === type &&
        this.entityOf[mention.index] !== undefined &&
        spans.some(({ span }) => overlap(span, mention)),
    );
    return known && this.entityOf[known.index];
  }

  /** Event that a stretch of text names: one that a rule knows there, else a new one. */
  ofSpan(span: Span): number | undefined {
    const name = this.#related.text.slice(span.start, span.end).replaceAll(/\s+/gu, " ");
    if (empty.test(name)) return undefined;
    const said = pointing.test(name) ? this.#sentenceBefore(span) : span;
    if (said === undefined) return undefined;
    const known = this.mentions.find(
      (mention) => mention.type === "Event" && (said === span ? overlap(mention, span) : mention.start === said.start),
    );
    const entity = known && this.entityOf[known.index];
    if (entity !== undefined || said === span) return entity ?? this.#add("Event", name, span, true);
    const told = this.#related.text.slice(said.start, said.end).replace(/[.!?…]$/u, "");
    return told.length > longestName ? undefined : this.#add("Event", eventName(told), said, true);
  }

  /** "Das bestreitet er": what the sentence before says. */
  #sentenceBefore({ start }: Span): Span | undefined {
    const { sentences } = this.#related;
    const own = sentences.find((sentence) => sentence.start <= start && start < sentence.end);
    const before = own && sentences[own.index - 1];
    return before?.kind === "text" && before.block === own?.block ? before : undefined;
  }

  #add(type: LocalEntity["type"], name: string, span: Span, unnamed: boolean): number | undefined {
    const before = this.#added.get(`${type} ${name}`);
    const range = tokenRange(this.#related.tokens, span);
    if (before !== undefined || !range) return before;
    const index = this.mentions.length;
    const entity = this.entities.length;
    const kind = type === "Event" ? "event" : unnamed ? "role" : "name";
    const sentence = this.#related.tokens[range.from]?.sentence ?? 0;
    const { start, end } = span;
    this.mentions.push({
      index,
      start,
      end,
      ...range,
      sentence,
      head: range.to - 1,
      kind,
      type,
      rule: "model",
      score: 0.5,
    });
    this.entityOf.push(entity);
    const fresh = { aliases: [], mentions: [index], roles: [], unnamed, disambiguator: "" };
    this.entities.push({ index: entity, type, name, ...fresh });
    this.#added.set(`${type} ${name}`, entity);
    return entity;
  }
}
