import { searchKey } from "#schema/search-key.ts";
import type { Language } from "#schema/ontology.ts";
import type { LocalEntity } from "./document.ts";

export type EntityKey = Readonly<{
  key: string;
  disambiguator: string;
  /** `article`: only this article can tell who or what it is, so the key must be joined with the article's id. */
  scope: "world" | "article";
}>;

/** The form that all spellings of one name share, across articles and languages. */
export function entityKey(entity: LocalEntity, language: Language): EntityKey {
  const scope = entity.unnamed || entity.type === "Event" ? "article" : "world";
  return {
    key: searchKey(entity.name),
    disambiguator: entity.disambiguator,
    scope: scope === "world" && language !== undefined ? scope : "article",
  };
}
