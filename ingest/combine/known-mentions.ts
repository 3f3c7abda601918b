import type { Resolved } from "../document.ts";
import type { KnownMention } from "../model/found-mention.ts";
import { sheetsOf } from "../relate/grammar/sheet.ts";
import { groupNoun } from "../relate/people-nouns.ts";

/**
 * What the rules found of people and bodies, for the model to go on from: their mentions, and groups without a name
 * ("viele Wissenschaftler") that nobody has sorted yet. Events the model finds by itself.
 */
export function knownMentions(resolved: Resolved): KnownMention[] {
  const { mentions, entityOf } = resolved;
  const found = mentions.flatMap(({ index, start, end, type, kind }): KnownMention[] =>
    kind === "event" || type === "Event" ? [] : [{ start, end, type, kind, entity: entityOf[index] }],
  );
  return [...found, ...groupsOf(resolved)];
}

function groupsOf(resolved: Resolved): KnownMention[] {
  const { tokens, language } = resolved;
  return sheetsOf(resolved).flatMap(({ phrases }) =>
    phrases.flatMap((phrase): KnownMention[] => {
      const [head, first] = [tokens[phrase.head], tokens[phrase.from]];
      if (phrase.kind !== "noun" || phrase.mention !== undefined || !head || !first) return [];
      const type = groupNoun(head, language, phrase.number);
      return type === undefined ? [] : [{ start: first.start, end: head.end, type, kind: "role", entity: undefined }];
    }),
  );
}
