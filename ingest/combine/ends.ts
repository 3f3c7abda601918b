import type { Span } from "#schema/entity.ts";
import type { LocalEntity, Mention, Related } from "../document.ts";
import { localEntities, type ModelEntity } from "../model/local-entities.ts";
import type { ModelReading } from "../model/reading.ts";
import { roleType } from "../relate/ends.ts";
import { eventName, longestName } from "../relate/events.ts";
import type { Phrase } from "../relate/grammar/phrase.ts";
import { isOpenInNumber } from "../relate/grammar/noun-number.ts";
import { sheetsOf } from "../relate/grammar/sheet.ts";
import type { Sheet } from "../relate/grammar/sheet.ts";
import { isFinite } from "../relate/grammar/token-reading.ts";
import { addNode, nodesOf } from "../relate/nodes.ts";
import type { Nodes } from "../relate/nodes.ts";
import { groupNoun } from "../relate/people-nouns.ts";
import { unnamedEnd } from "../relate/unnamed.ts";
import { entitiesOfReading, type EntityOfReading } from "./model-links.ts";
import { overlap, tokenRange } from "./token-range.ts";

/** Words that point at what was said before. */
const pointing = /^(?:das|dies|dieses|dem|davon|dazu|daran|darin|dagegen|darüber|this|that)$/iu;
/** Words that name nothing by themselves and point at anything. */
const empty = /^(?:es|was|it|which|so)$/iu;

/** Nodes of the article; a group that the rules added is the same wherever the noun for it stands. */
function nodesWithGroups(related: Related): Nodes {
  const nodes = nodesOf(related);
  for (const { index, head, type, rule } of related.mentions) {
    const entity = related.entityOf[index];
    const word = related.tokens[head]?.text.toLowerCase();
    if (entity !== undefined && word !== undefined && /^relate\.un/u.test(rule))
      nodes.added.set(`${type} ${word}`, entity);
  }
  return nodes;
}

/** A noun phrase and where it stands. */
type Found = Readonly<{ sheet: Sheet; phrase: Phrase }>;

/** The article's entities and mentions while statements of the model add to them. */
export class Ends {
  readonly entities: LocalEntity[];
  readonly mentions: Mention[];
  readonly entityOf: (number | undefined)[];
  readonly #related: Related;
  readonly #meant: EntityOfReading;
  readonly #reading: ModelReading;
  readonly #clusters: readonly ModelEntity[];
  readonly #nodes: Nodes;
  #sheets: readonly Sheet[] | undefined;

  constructor(related: Related, reading: ModelReading) {
    this.#related = related;
    this.#reading = reading;
    this.#meant = entitiesOfReading(reading);
    this.#clusters = localEntities(related.text, reading);
    this.#nodes = nodesWithGroups(related);
    this.entities = this.#nodes.entities;
    this.mentions = this.#nodes.mentions;
    this.entityOf = this.#nodes.entityOf;
  }

  /** Entity that a mention of the model stands for; one that no rule knows is added. */
  ofMention(index: number): number | undefined {
    const known = this.#meant[index];
    if (known !== undefined) return known;
    const cluster = this.#clusters.find(({ mentions }) => mentions.includes(index));
    const first = [index, ...(cluster?.mentions ?? [])]
      .map((at) => this.#reading.mentions[at])
      .find((mention) => mention !== undefined && mention.kind !== "pronoun");
    if (!cluster || !first || !this.#isName(cluster.name)) return undefined;
    const ruled = this.#addedByRules(cluster) ?? this.#namedBehind(first.span, cluster.type);
    if (ruled !== undefined) return ruled;
    return cluster.unnamed
      ? this.#unnamed(first.span, cluster)
      : this.#add(cluster.type, cluster.name, first.span, false);
  }

  /**
   * "Schriftsteller Adebayo", "der Zeitung „Die Woche“": a label is whom it stands before, but "Anwalt Meiers" is another, and so
   * is "the man Smith accused".
   */
  #namedBehind({ end }: Span, type: LocalEntity["type"]): number | undefined {
    const { text, mentions, language } = this.#related;
    const gap = language === "de" ? /^[ \u00a0][„“"«»‚‘]?/u.exec(text.slice(end, end + 2))?.[0] : undefined;
    if (gap === undefined) return undefined;
    const name = mentions.find((one) => one.kind === "name" && one.type === type && one.start === end + gap.length);
    const entity = name && this.entityOf[name.index];
    return entity === undefined || this.#isGenitive(name!, entity) ? undefined : entity;
  }

  /** "Meiers" of Meier, "Hans’" of Hans, with the mark in the mention or behind it. */
  #isGenitive({ end }: Span, entity: number): boolean {
    const form = this.#related.text.slice(end - 1, end + 1);
    return /['’]/u.test(form) || (form[0] === "s" && !this.entities[entity]!.name.endsWith("s"));
  }

  #unnamed(span: Span, { type, name }: ModelEntity): number | undefined {
    const found = this.#phraseAt(span);
    if (found === undefined) return this.#add(this.#inHeadline(span, type), name, span, true);
    const { sheet, phrase } = found;
    return unnamedEnd({ sheet, nodes: this.#nodes }, phrase, this.#roleType(found, type), "model").entity;
  }

  #roleType({ sheet, phrase }: Found, type: LocalEntity["type"]): LocalEntity["type"] {
    const head = sheet.doc.tokens[phrase.head]!;
    return groupNoun(head, sheet.doc.language, phrase.number) ?? roleType({ sheet }, phrase, type);
  }

  /** "Musiker protestieren": where no sentence tells how many they are, a noun without an article is several. */
  #inHeadline(span: Span, type: LocalEntity["type"]): LocalEntity["type"] {
    const { tokens, language } = this.#related;
    const range = tokenRange(tokens, span);
    const head = range !== undefined && range.to === range.from + 1 ? tokens[range.from] : undefined;
    if (type !== "Person" || head === undefined || language === "en") return type;
    return isOpenInNumber(head) || head.readings[0]?.number === "pl" ? "Organization" : type;
  }

  /** The noun phrase that ends with a mention; the rules know what it is called and how many it means. */
  #phraseAt(span: Span): Found | undefined {
    const range = tokenRange(this.#related.tokens, span);
    if (range === undefined) return undefined;
    this.#sheets ??= sheetsOf(this.#related);
    const { sentence } = this.#related.tokens[range.from]!;
    for (const sheet of this.#sheets) {
      if (sheet.sentence.index !== sentence) continue;
      // What the model takes into it too much, "Ärzten und", stands behind the noun.
      const phrase = sheet.phrases.findLast(
        (one) => one.kind === "noun" && range.from <= one.head && one.head < range.to,
      );
      if (phrase !== undefined) return { sheet, phrase };
    }
    return undefined;
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

  /** Person or body that a clause begins with and whose doing it tells; undefined where a stretch of text is no clause. */
  actorOf(span: Span): number | undefined {
    const { tokens } = this.#related;
    const range = tokenRange(tokens, span);
    if (range === undefined) return undefined;
    const actor = this.mentions.find(
      ({ type, from, to, index }) =>
        type !== "Event" &&
        from <= range.from &&
        range.from < to &&
        to < range.to &&
        this.entityOf[index] !== undefined,
    );
    const tells = actor !== undefined && tokens.slice(actor.to, range.to).some((token) => isFinite(token));
    return tells ? this.entityOf[actor.index] : undefined;
  }

  /** "Das bestreitet er": what the sentence before says. */
  #sentenceBefore({ start }: Span): Span | undefined {
    const { sentences } = this.#related;
    const own = sentences.find((sentence) => sentence.start <= start && start < sentence.end);
    const before = own && sentences[own.index - 1];
    return before?.kind === "text" && before.block === own?.block ? before : undefined;
  }

  #add(type: LocalEntity["type"], name: string, span: Span, unnamed: boolean): number | undefined {
    const range = tokenRange(this.#related.tokens, span);
    if (range === undefined) return undefined;
    const place = { ...range, head: range.to - 1, rule: "model", key: name.toLowerCase() };
    const kind = type === "Event" ? "event" : unnamed ? "role" : "name";
    return addNode(this.#related, this.#nodes, { ...place, type, name, kind, named: !unnamed });
  }
}
