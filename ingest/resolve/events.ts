import type { Found, Mention } from "../document.ts";
import { newGroup, type Group } from "./group.ts";

const article =
  /^(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|the|a|an|sein|seine[nmrs]?|ihre?[nmrs]?|his|her|their|its|dieser?|dieses|diesem|diesen|this|that)\s+/iu;

/** Events by their cleaned phrase; a bare later mention of the same noun joins the fuller one before it. */
export function groupEvents(document: Found): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const mention of document.mentions) {
    if (mention.kind !== "event") continue;
    const name = eventName(mention, document);
    const head = document.tokens[mention.head]?.readings[0]?.lemma ?? name;
    const bare = mention.to - mention.from <= 2 && mention.to === mention.head + 1;
    const known = bare ? lastWithHead(groups, head) : groups.get(`${head}\t${name}`);
    const group = known ?? newGroup("Event", name);
    groups.set(`${head}\t${group.name}`, group);
    group.forms.add(name);
    group.mentions.push(mention.index);
  }
  return [...groups.values()];
}

function eventName(mention: Mention, { text }: Found): string {
  const phrase = text.slice(mention.start, mention.end).replace(/\s+/gu, " ");
  const name = phrase.replace(article, "");
  return name === "" ? phrase : name;
}

function lastWithHead(groups: ReadonlyMap<string, Group>, head: string): Group | undefined {
  return [...groups].filter(([key]) => key.startsWith(`${head}\t`)).at(-1)?.[1];
}
