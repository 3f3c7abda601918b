import type { LocalEntity, Mention, Resolved } from "../document.ts";

/** Entities and mentions that reading the statements adds to those found before. */
export type Nodes = {
  readonly entities: LocalEntity[];
  readonly mentions: Mention[];
  readonly entityOf: (number | undefined)[];
  /** Entity of what was added, by its folded name. */
  readonly added: Map<string, number>;
};

export const nodesOf = (doc: Resolved): Nodes => ({
  entities: [...doc.entities],
  mentions: [...doc.mentions],
  entityOf: [...doc.entityOf],
  added: new Map(),
});

export type NewNode = Readonly<{
  type: LocalEntity["type"];
  name: string;
  /** Other forms in which the text names it here. */
  aliases?: readonly string[];
  /** Known beyond this article by its name: a country. */
  named?: boolean;
  /** Token range, end exclusive. */
  from: number;
  to: number;
  head: number;
  /** Equal keys are one entity. */
  key: string;
  rule: string;
}>;

/** Adds a node for a phrase that no earlier stage took for somebody or something; the same key gives the same node. */
export function addNode(doc: Resolved, nodes: Nodes, fresh: NewNode): number {
  const key = `${fresh.type} ${fresh.key}`;
  const known = nodes.added.get(key);
  const entity = known ?? nodes.entities.length;
  const mention = mentionFor(doc, nodes.mentions.length, fresh);
  if (mention === undefined) return entity;
  nodes.mentions.push(mention);
  nodes.entityOf.push(entity);
  nodes.added.set(key, entity);
  const before = nodes.entities[entity];
  if (before !== undefined) {
    const aliases = new Set([...before.aliases, fresh.name, ...(fresh.aliases ?? [])]);
    aliases.delete(before.name);
    nodes.entities[entity] = { ...before, aliases: [...aliases], mentions: [...before.mentions, mention.index] };
    return entity;
  }
  nodes.entities.push({
    index: entity,
    type: fresh.type,
    name: fresh.name,
    aliases: (fresh.aliases ?? []).filter((alias) => alias !== fresh.name),
    mentions: [mention.index],
    roles: [],
    // What a phrase of one article calls "the accusation" is another thing in the next article.
    unnamed: fresh.named !== true,
    disambiguator: "",
  });
  return entity;
}

/** Remembers another form in which the text names an entity. */
export function addAlias(nodes: Nodes, entity: number, alias: string): void {
  const before = nodes.entities[entity];
  if (before === undefined || alias === "" || alias === before.name || before.aliases.includes(alias)) return;
  nodes.entities[entity] = { ...before, aliases: [...before.aliases, alias] };
}

function mentionFor(doc: Resolved, index: number, { type, from, to, head, rule }: NewNode): Mention | undefined {
  const first = doc.tokens[from];
  const last = doc.tokens[to - 1];
  if (first === undefined || last === undefined) return undefined;
  return {
    index,
    sentence: first.sentence,
    from,
    to,
    head,
    start: first.start,
    end: last.end,
    kind: type === "Event" ? "event" : "role",
    type,
    rule,
    score: 0.5,
  };
}
