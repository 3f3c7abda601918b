import type { EntityType } from "#schema/ontology.ts";
import type { LocalEntity, Mention, Resolved } from "../document.ts";

/** Entities and mentions that reading the statements adds to those found before. */
export type Nodes = {
  readonly entities: LocalEntity[];
  readonly mentions: Mention[];
  readonly entityOf: (number | undefined)[];
  /** Entity of what was added, by its folded name. */
  readonly added: Map<string, number>;
  /** Persons and organizations with a name, by kind and word: a whole form, or a person's last one. */
  readonly byWord: Map<string, Set<number>>;
  /** What grows of the entities that were added or have been given another form. */
  readonly grown: Map<number, Grown>;
};

type Grown = { aliases: string[]; forms: Set<string>; mentions: number[] };

export function nodesOf(doc: Resolved): Nodes {
  const { entities, mentions, entityOf } = doc;
  const nodes: Nodes = {
    entities: [...entities],
    mentions: [...mentions],
    entityOf: [...entityOf],
    added: new Map(),
    byWord: new Map(),
    grown: new Map(),
  };
  for (const entity of entities) for (const form of [entity.name, ...entity.aliases]) remember(nodes, entity, form);
  return nodes;
}

function remember({ byWord }: Nodes, { index, type, unnamed }: LocalEntity, form: string): void {
  if (type === "Event" || unnamed) return;
  for (const word of new Set(type === "Person" ? [form, form.slice(form.lastIndexOf(" ") + 1)] : [form])) {
    const key = `${type} ${word}`;
    byWord.set(key, (byWord.get(key) ?? new Set()).add(index));
  }
}

/** The one person or organization of these kinds that a word names; undefined where it names nobody or several. */
export function onlyBearer(
  { byWord, entities }: Nodes,
  word: string,
  kinds: readonly EntityType[],
): LocalEntity | undefined {
  const bearers = kinds.flatMap((kind) => byWord.get(`${kind} ${word}`) ?? []);
  const [first] = bearers;
  return bearers.length === 1 && first?.size === 1 ? entities[[...first][0]!] : undefined;
}

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
  /** What the phrase is; a role, or an event where that is its type. */
  kind?: Mention["kind"];
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
  if (known === undefined) nodes.entities.push(entityFor(entity, fresh));
  const grown = growing(nodes, entity);
  grown.mentions.push(mention.index);
  for (const alias of [fresh.name, ...(fresh.aliases ?? [])]) addAlias(nodes, entity, alias);
  return entity;
}

const entityFor = (index: number, { type, name, named }: NewNode): LocalEntity => ({
  index,
  type,
  name,
  aliases: [],
  mentions: [],
  roles: [],
  // What a phrase of one article calls "the accusation" is another thing in the next article.
  unnamed: named !== true,
  disambiguator: "",
});

/** Lists of an entity that grow in place, so that its ten thousandth mention costs no more than the first. */
function growing(nodes: Nodes, entity: number): Grown {
  const known = nodes.grown.get(entity);
  if (known !== undefined) return known;
  const before = nodes.entities[entity]!;
  const { name, aliases, mentions } = before;
  const grown: Grown = { aliases: [...aliases], forms: new Set([name, ...aliases]), mentions: [...mentions] };
  nodes.grown.set(entity, grown);
  nodes.entities[entity] = { ...before, aliases: grown.aliases, mentions: grown.mentions };
  remember(nodes, before, name);
  return grown;
}

/** Calls an entity by a form that says more; the name before stays as an alias. */
export function rename(nodes: Nodes, entity: number, name: string): void {
  const { aliases, forms } = growing(nodes, entity);
  const before = nodes.entities[entity]!;
  if (before.name === name) return;
  aliases.push(before.name);
  forms.add(name);
  nodes.entities[entity] = { ...before, name };
}

/** Remembers another form in which the text names an entity. */
export function addAlias(nodes: Nodes, entity: number, alias: string): void {
  if (alias === "" || nodes.entities[entity] === undefined) return;
  const grown = growing(nodes, entity);
  if (grown.forms.has(alias)) return;
  grown.forms.add(alias);
  grown.aliases.push(alias);
  remember(nodes, nodes.entities[entity]!, alias);
}

function mentionFor(doc: Resolved, index: number, fresh: NewNode): Mention | undefined {
  const { type, from, to, head, rule, kind = type === "Event" ? "event" : "role" } = fresh;
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
    kind,
    type,
    rule,
    score: 0.5,
  };
}
