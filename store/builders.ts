import { createHash } from "node:crypto";
import type { ArticleGraph } from "#schema/article-graph.ts";
import { articleId, entityId, statementId, storyId } from "#schema/derive-id.ts";
import type { Entity, Mentions } from "#schema/entity.ts";
import type { EntityId } from "#schema/ids.ts";
import type { EntityType, Modality, RelationType } from "#schema/ontology.ts";
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
}>;

const words: Readonly<Record<RelationType, string>> = {
  CONTACTED: "telefonierte mit",
  DENIED: "widersprach",
  CRITICIZED: "kritisierte",
};

/** An article whose text holds one sentence per statement, with every offset right. */
export function articleGraph(draft: Draft): ArticleGraph {
  const {
    title,
    says = [],
    names = [],
    extractor = "test/1",
    url = `https://zeitung.example/${encodeURIComponent(title)}`,
  } = draft;
  const id = articleId({ url });
  const mentions = new Map<EntityId, Mentions>();
  const entities = new Map<EntityId, Entity>();
  const statements: Statement[] = [];
  let text = "";

  const write = (who: Named): void => {
    const span = { start: text.length, end: text.length + who.name.length };
    text += who.name;
    const { type, name, aliases, description, date } = who;
    entities.set(who.id, {
      id: who.id,
      type,
      name,
      aliases: [...aliases],
      ...(description ? { description } : {}),
      ...(date ? { date } : {}),
    });
    const mention = mentions.get(who.id) ?? { entityId: who.id, articleId: id, name, aliases: [...aliases], spans: [] };
    mentions.set(who.id, { ...mention, spans: [...mention.spans, span] });
  };

  for (const said of says) {
    const start = text.length;
    if (said.attributedTo) {
      write(said.attributedTo);
      text += " zufolge: ";
    }
    write(said.source);
    text += ` ${words[said.type]} `;
    write(said.target);
    text += ".";
    statements.push(
      statementOf(said, {
        articleId: id,
        start,
        end: text.length,
        quote: text.slice(start),
        publishedAt: draft.publishedAt,
      }),
    );
    text += "\n";
  }
  for (const who of names) {
    write(who);
    text += " war auch da.\n";
  }
  text ||= `${title}.`;
  return {
    article: {
      id,
      title,
      source: draft.outlet ?? "Morgenblatt",
      url,
      ...(draft.publishedAt ? { publishedAt: draft.publishedAt } : {}),
      publishedAtFrom: draft.publishedAt ? "front-matter" : "none",
      language: "de",
      text,
      sha256: createHash("sha256").update(text).digest("hex"),
      story: storyId(draft.story ?? title),
      signature: "0000000100000002",
      extractor,
      ingestedAt: "2026-01-02T03:04:05.000Z",
    },
    entities: [...entities.values()],
    mentions: [...mentions.values()],
    statements,
  };
}

type Place = Pick<Statement, "articleId" | "start" | "end" | "quote"> & Readonly<{ publishedAt: string | undefined }>;

function statementOf(said: Said, { publishedAt, ...place }: Place): Statement {
  const { type, source, target, attributedTo } = said;
  return {
    id: statementId({ ...place, type, source: source.id, target: target.id }),
    type,
    source: source.id,
    target: target.id,
    ...place,
    trigger: words[type],
    ...(attributedTo ? { attributedTo: attributedTo.id, attributedToName: attributedTo.name } : {}),
    modality: said.modality ?? "asserted",
    ...(publishedAt ? { publishedAt } : {}),
    ...(said.eventDate ? { eventDate: said.eventDate } : {}),
    confidence: said.confidence ?? 0.9,
    rule: "test",
  };
}
