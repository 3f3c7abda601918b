import { createHash } from "node:crypto";
import type { Article } from "#schema/article.ts";
import type { ArticleGraph } from "#schema/article-graph.ts";
import { articleId, entityId, statementId, storyId } from "#schema/derive-id.ts";
import type { Entity, Mentions } from "#schema/entity.ts";
import type { ArticleId, EntityId } from "#schema/ids.ts";
import type { EntityType, Language, Modality, RelationType } from "#schema/ontology.ts";
import { searchKey } from "#schema/search-key.ts";
import type { Statement } from "#schema/statement.ts";

/** Somebody or something that an article of a test names; equal names are the same node. */
export type Named = Readonly<{
  type: EntityType;
  name: string;
  id: EntityId;
  aliases: readonly string[];
  description?: string;
  date?: string;
}>;
type More = Readonly<{ aliases?: readonly string[]; description?: string; date?: string; key?: string }>;

const named =
  (type: EntityType) =>
  (name: string, { key = name, aliases = [], ...more }: More = {}): Named => ({
    type,
    name,
    id: entityId(type, searchKey(key)),
    aliases,
    ...more,
  });
export const person = named("Person");
export const organization = named("Organization");
export const event = named("Event");

export type Said = Readonly<{
  type: RelationType;
  source: Named;
  target: Named;
  modality?: Modality;
  confidence?: number;
  eventDate?: string;
  attributedTo?: Named;
}>;

export const contacted = (source: Named, target: Named, more: Partial<Said> = {}): Said => ({
  type: "CONTACTED",
  source,
  target,
  ...more,
});
export const denied = (source: Named, target: Named, more: Partial<Said> = {}): Said => ({
  type: "DENIED",
  source,
  target,
  ...more,
});
export const criticized = (source: Named, target: Named, more: Partial<Said> = {}): Said => ({
  type: "CRITICIZED",
  source,
  target,
  ...more,
});

export type Draft = Readonly<{
  title: string;
  says?: readonly Said[];
  /** Named without any statement. */
  names?: readonly Named[];
  outlet?: string;
  publishedAt?: string;
  story?: string;
  extractor?: string;
  url?: string;
  /** German where none is named. */
  language?: Language;
}>;

const words: Readonly<Record<Language, Readonly<Record<RelationType, string>>>> = {
  de: { CONTACTED: "telefonierte mit", DENIED: "widersprach", CRITICIZED: "kritisierte" },
  en: { CONTACTED: "called", DENIED: "contradicted", CRITICIZED: "criticized" },
};

/** An article whose text holds one sentence per statement, with every offset right. */
export function articleGraph(draft: Draft): ArticleGraph {
  const { title, publishedAt, language = "de", url = `https://zeitung.example/${encodeURIComponent(title)}` } = draft;
  const id = articleId({ url });
  const page = new Page(id, language);
  const statements = (draft.says ?? []).map((said) => {
    const { start, end, quote } = page.sentence(said);
    return statementOf(said, { articleId: id, start, end, quote, language, publishedAt });
  });
  for (const who of draft.names ?? []) page.presence(who);
  const text = page.text || `${title}.`;
  return {
    article: {
      id,
      title,
      source: draft.outlet ?? "Morgenblatt",
      url,
      ...dating(publishedAt),
      language,
      text,
      sha256: createHash("sha256").update(text).digest("hex"),
      story: storyId(draft.story ?? title),
      signature: "0000000100000002",
      extractor: draft.extractor ?? "test/1",
      ingestedAt: "2026-01-02T03:04:05.000Z",
    },
    entities: [...page.entities.values()],
    mentions: [...page.mentions.values()],
    statements,
  };
}

const dating = (publishedAt: string | undefined): Pick<Article, "publishedAt" | "publishedAtFrom"> =>
  publishedAt ? { publishedAt, publishedAtFrom: "front-matter" } : { publishedAtFrom: "none" };

/** Writes a text and keeps what it names where. */
class Page {
  text = "";
  readonly entities = new Map<EntityId, Entity>();
  readonly mentions = new Map<EntityId, Mentions>();
  readonly #articleId: ArticleId;
  readonly #language: Language;

  constructor(articleId: ArticleId, language: Language) {
    this.#articleId = articleId;
    this.#language = language;
  }

  sentence({ attributedTo, source, type, target }: Said): { start: number; end: number; quote: string } {
    const start = this.text.length;
    if (attributedTo) {
      this.#name(attributedTo);
      this.text += this.#language === "de" ? " zufolge: " : " says: ";
    }
    this.#name(source);
    this.text += ` ${words[this.#language][type]} `;
    this.#name(target);
    this.text += ".";
    const sentence = { start, end: this.text.length, quote: this.text.slice(start) };
    this.text += "\n";
    return sentence;
  }

  presence(who: Named): void {
    this.#name(who);
    this.text += " war auch da.\n";
  }

  #name({ id, type, name, aliases, ...more }: Named): void {
    const span = { start: this.text.length, end: this.text.length + name.length };
    this.text += name;
    const before = this.mentions.get(id);
    this.entities.set(id, { id, type, name, aliases: [...aliases], ...more });
    this.mentions.set(id, {
      entityId: id,
      articleId: this.#articleId,
      name: before?.name ?? name,
      aliases: [...new Set([...(before?.aliases ?? []), ...aliases])],
      spans: [...(before?.spans ?? []), span],
    });
  }
}

type Place = Pick<Statement, "articleId" | "start" | "end" | "quote"> &
  Readonly<{ language: Language; publishedAt: string | undefined }>;

function statementOf(said: Said, { publishedAt, language, ...place }: Place): Statement {
  const { type, source, target, attributedTo } = said;
  return {
    id: statementId({ ...place, type, source: source.id, target: target.id }),
    type,
    source: source.id,
    target: target.id,
    ...place,
    trigger: words[language][type],
    ...(attributedTo ? { attributedTo: attributedTo.id, attributedToName: attributedTo.name } : {}),
    modality: said.modality ?? "asserted",
    ...(publishedAt ? { publishedAt } : {}),
    ...(said.eventDate ? { eventDate: said.eventDate } : {}),
    confidence: said.confidence ?? 0.9,
    rule: "test",
  };
}
