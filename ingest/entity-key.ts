import { searchKey } from "#schema/search-key.ts";
import type { Language } from "#schema/ontology.ts";
import type { LocalEntity } from "./document.ts";
import { NameLists } from "./lexicon/names.ts";
import { bodyKeyOf } from "./resolve/body-key.ts";
import { ambiguousSurnames, personKey } from "./person-key.ts";

export type EntityKey = Readonly<{
  key: string;
  disambiguator: string;
  /** `article`: only this article can tell who or what it is, so the key must be joined with the article's id. */
  scope: "world" | "article";
}>;

type Known = Readonly<{ lists: NameLists; ambiguous: ReadonlySet<string> }>;

let loaded: Known | undefined;

function load(): Known {
  const lists = new NameLists();
  return { lists, ambiguous: ambiguousSurnames(lists) };
}

/**
 * The key that all spellings of one name share, across articles and languages. A person's is made of all full names in
 * it, so that a surname alone never meets a full name; bodies and states have theirs from a table where they are known.
 */
export function entityKey(entity: LocalEntity, language: Language): EntityKey {
  const { type, name, disambiguator } = entity;
  const scope = entity.unnamed || type === "Event" ? "article" : "world";
  if (type === "Event") return { key: searchKey(name), disambiguator, scope };
  const { lists, ambiguous } = (loaded ??= load());
  // A surname or first name alone is borne by many: it never joins articles.
  if (type === "Person")
    return {
      key: personKey(name, language, ambiguous),
      disambiguator,
      scope: name.includes(" ") ? scope : "article",
    };
  return { key: bodyKeyOf(name, lists), disambiguator, scope: generic(name, language) ? "article" : scope };
}

/** "Opposition", "police": every country and town has one, so only the article can tell which is meant. */
const generics =
  /^(?:die |der |das |the )?(?:polizei|staatsanwaltschaft|regierung|opposition|parlament|feuerwehr|armee|behörden|landesregierung|stadtrat|gemeinderat|rathaus|wahlkommission|police|government|parliament|opposition|army|senate|senat|cabinet|council|court|militär|rebellen|gericht|ministerium|außenministerium|innenministerium|justizministerium|finanzministerium|verteidigungsministerium|wirtschaftsministerium)s?$/iu;

const generic = (name: string, language: Language): boolean =>
  (language === "de" || language === "en") && generics.test(name);
