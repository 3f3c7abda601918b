import type { Found, Mention } from "../document.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { bodyKeyOf } from "./body-key.ts";
import { CutNames } from "./cut-names.ts";
import { newGroup, type Group } from "./group.ts";

/** Sorts the names of organizations: by known key, by inflection, by an acronym in brackets, by a shortened name. */
export function groupOrganizations(document: Found, lexicon: Lexicon): readonly Group[] {
  const groups = new Map<string, Group>();
  const cuts = new CutNames();
  const mentions = document.mentions.filter(({ kind, type }) => kind === "name" && type === "Organization");
  const texts = mentions.map(({ start, end }) => document.text.slice(start, end).replace(/\s+/gu, " "));
  const keys = texts.map((text) => bodyKeyOf(text, lexicon.names));
  const acronyms = bracketedAcronyms(mentions, document.text);
  // "die Delegation Uruguays", where the article has no other form of it.
  const called = (text: string): string => (document.language === "de" && lexicon.names.country(text)) || text;
  mentions.forEach((mention, at) => {
    const own = keys[at] ?? "";
    const full = acronyms.get(mention.index);
    const key = full === undefined ? own : (keys[full] ?? own);
    const group = groups.get(key) ?? cuts.only(key) ?? newGroup("Organization", called(texts[at] ?? ""));
    for (const name of [key, own]) {
      if (!groups.has(name)) cuts.add(name, group);
      groups.set(name, group);
    }
    join(group, mention, texts[at] ?? "");
  });
  return mergeCapitals(groups, lexicon);
}

function join(group: Group, mention: Mention, text: string): void {
  if (group.name === `${text}s` || group.name === `${text}es`) group.name = text;
  group.forms.add(text);
  group.mentions.push(mention.index);
}

/** Mention of an acronym in brackets right behind a name -> position of that name in `mentions`. */
function bracketedAcronyms(mentions: readonly Mention[], text: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (let at = 1; at < mentions.length; at += 1) {
    const mention = mentions[at] as Mention;
    const before = mentions[at - 1] as Mention;
    const bracket = /^[“”"»]? \(["„“]?$/u.test(text.slice(before.end, mention.start));
    if (bracket && /^[\p{L}-]{2,12}$/u.test(text.slice(mention.start, mention.end))) found.set(mention.index, at - 1);
  }
  return found;
}

/** "Moskau" stands for Russia where the article names Russia as a state that acts. */
function mergeCapitals(groups: ReadonlyMap<string, Group>, { names }: Lexicon): readonly Group[] {
  const all = new Set(groups.values());
  for (const group of [...all]) {
    const code = [...group.forms].map((form) => names.capitalOf(form)).find((found) => found !== undefined);
    const state = code === undefined ? undefined : groups.get(`=${code}`);
    if (state === undefined || state === group) continue;
    for (const form of group.forms) state.forms.add(form);
    for (const mention of group.mentions) state.mentions.push(mention);
    all.delete(group);
  }
  return [...all];
}
