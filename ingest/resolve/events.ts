import type { Found, Mention } from "../document.ts";
import { newGroup, type Group } from "./group.ts";

const article =
  /^(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|the|a|an|sein|seine[nmrs]?|ihre?[nmrs]?|his|her|their|its|dieser?|dieses|diesem|diesen|this|that)\s+/iu;

/** Events by their cleaned phrase; a bare later mention of the same noun joins the fuller one before it. */
export function groupEvents(document: Found): readonly Group[] {
  const groups = new Map<string, Group>();
  const lastWithHead = new Map<string, Group>();
  for (const mention of document.mentions) {
    if (mention.kind !== "event") continue;
    const name = eventName(mention, document);
    const head = document.tokens[mention.head]?.readings[0]?.lemma ?? name;
    const bare = mention.to - mention.from <= 2 && mention.to === mention.head + 1;
    const known = bare ? lastWithHead.get(head) : groups.get(`${head}\t${name}`);
    const group = known ?? newGroup("Event", name);
    const key = `${head}\t${group.name}`;
    if (!groups.has(key)) lastWithHead.set(head, group);
    groups.set(key, group);
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
