import type { Found, Mention } from "../document.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { newGroup, type Group } from "./group.ts";

/** One spelling for the inflected forms of a name: "Deutschen Bundestages" and "Deutscher Bundestag" agree. */
export const bodyKey = (name: string): string =>
  name
    .toLowerCase()
    .split(/[\s-]+/u)
    .map((word) => word.replace(/['’]s?$/u, "").replace(/(?:en|er|es|em|e|n|s)$/u, ""))
    .join(" ");

/** Sorts the names of organizations: by known key, by inflection, by an acronym in brackets, by a shortened name. */
export function groupOrganizations(document: Found, lexicon: Lexicon): readonly Group[] {
  const groups = new Map<string, Group>();
  const mentions = document.mentions.filter(({ kind, type }) => kind === "name" && type === "Organization");
  const acronyms = bracketedAcronyms(mentions, document.text);
  const keys = mentions.map((mention) => keyOf(document.text.slice(mention.start, mention.end), lexicon));
  mentions.forEach((mention, at) => {
    const full = acronyms.get(mention.index);
    const key = (full === undefined ? undefined : keys[full]) ?? keys[at] ?? "";
    const text = document.text.slice(mention.start, mention.end);
    const group = groups.get(key) ?? shortened(groups, key) ?? newGroup("Organization", text);
    groups.set(key, group);
    if (full !== undefined && keys[at] !== undefined) groups.set(keys[at], group);
    if (group.mentions.length > 0 && betterName(text, group.name)) group.name = text;
    group.forms.add(text);
    group.mentions.push(mention.index);
  });
  return [...new Set(groups.values())];
}

const keyOf = (name: string, lexicon: Lexicon): string => {
  const known = lexicon.names.organizationKey(name) ?? lexicon.names.organizationKey(name.replace(/s$/u, ""));
  return known === undefined ? bodyKey(name) : `=${known}`;
};

/** Nominative forms of the same length or longer ones replace a genitive: "Bundestag" for "Bundestags". */
const betterName = (text: string, name: string): boolean => name === `${text}s` || name === `${text}es`;

/** Mention of an acronym in brackets right behind a name -> position of that name in `mentions`. */
function bracketedAcronyms(mentions: readonly Mention[], text: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (let at = 1; at < mentions.length; at += 1) {
    const mention = mentions[at] as Mention;
    const before = mentions[at - 1] as Mention;
    if (
      /^[“”"»]? \(["„“]?$/u.test(text.slice(before.end, mention.start)) &&
      /^[\p{Lu}\p{Ll}-]{2,12}$/u.test(text.slice(mention.start, mention.end))
    ) {
      found.set(mention.index, at - 1);
    }
  }
  return found;
}

/** A name of several words may later be cut to its end: "Berliner Verwaltungsgericht", then "Verwaltungsgericht". */
function shortened(groups: ReadonlyMap<string, Group>, key: string): Group | undefined {
  if (key.startsWith("=")) return undefined;
  const matches = [...groups].filter(
    ([other]) => !other.startsWith("=") && (other.endsWith(` ${key}`) || key.endsWith(` ${other}`)),
  );
  return matches.length === 1 ? matches[0]?.[1] : undefined;
}
