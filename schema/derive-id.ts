import { createHash } from "node:crypto";
import { ArticleId, EntityId, StatementId, StoryId } from "./ids.ts";
import type { EntityType, RelationType } from "./ontology.ts";

const prefix: Readonly<Record<EntityType, string>> = { Person: "per", Organization: "org", Event: "evt" };

const digest = (parts: readonly string[]): string =>
  createHash("sha256").update(parts.join("\u0000")).digest("hex").slice(0, 16);

/**
 * Id of an entity. `key` is its canonical name in the form that spellings share; `disambiguator` keeps apart what has the
 * same name (a junior, an unnamed lawyer of one article) and is empty otherwise.
 */
export const entityId = (type: EntityType, key: string, disambiguator = ""): EntityId =>
  EntityId.parse(`${prefix[type]}_${digest([type, key, disambiguator])}`);

/** Id of an article from its canonical URL, else from its own content. */
export const articleId = (origin: { url: string } | { text: string; title: string }): ArticleId =>
  ArticleId.parse(`art_${"url" in origin ? digest(["url", origin.url]) : digest(["text", origin.title, origin.text])}`);

export const storyId = (seed: string): StoryId => StoryId.parse(`sto_${digest(["story", seed])}`);

export const statementId = (of: {
  articleId: ArticleId;
  type: RelationType;
  source: EntityId;
  target: EntityId;
  start: number;
  end: number;
}): StatementId =>
  StatementId.parse(`sta_${digest([of.articleId, of.type, of.source, of.target, String(of.start), String(of.end)])}`);
