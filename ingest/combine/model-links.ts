import type { EntityType } from "#schema/ontology.ts";
import type { LocalEntity, Resolved } from "../document.ts";
import type { ModelReading } from "../model/reading.ts";
import { overlap } from "./token-range.ts";

/** Entity of the article for each mention that the model read, undefined where none fits. */
export type EntityOfReading = readonly (number | undefined)[];

/** A link must be at least this probable to say who a role or pronoun means. */
const leastLink = 0.5;

/** For each of the model's mentions the entity that the rules know in its cluster. */
export function entitiesOfReading({ mentions, clusters }: ModelReading): EntityOfReading {
  const result: (number | undefined)[] = mentions.map(({ entity }) => entity);
  for (const members of clusters) {
    const known = members.find((member) => mentions[member]?.entity !== undefined);
    for (const member of members) result[member] ??= known === undefined ? undefined : mentions[known]?.entity;
  }
  return result;
}

/** Roles and pronouns that the rules left open go to whom the model's coreference leads. */
export function withModelLinks(resolved: Resolved, reading: ModelReading): Resolved {
  const meant = entitiesOfReading(reading);
  const trusted = new Set(reading.links.filter(({ score }) => score >= leastLink).map(({ mention }) => mention));
  const entityOf = resolved.mentions.map((mention) => {
    const known = resolved.entityOf[mention.index];
    if (known !== undefined || mention.kind === "name" || mention.kind === "event") return known;
    const index = reading.mentions.findIndex(({ span }) => overlap(span, mention) && span.end === mention.end);
    const entity = index >= 0 && trusted.has(index) ? meant[index] : undefined;
    if (entity === undefined || isSomebodys(resolved.text.slice(mention.start, mention.end))) return undefined;
    return fits(mention, resolved.entities[entity]) ? entity : undefined;
  });
  const entities = resolved.entities.map((entity) => withMentions(entity, entityOf, resolved));
  return { ...resolved, entityOf, entities };
}

/** "seine Tochter", "her lawyer": whom it belongs to is another, and mostly the one whom the model takes for it. */
export const isSomebodys = (phrase: string): boolean =>
  /^(?:sein|ihr|mein|unser)(?:e[rmns]?)? |^(?:his|her|their|my) /iu.test(phrase) &&
  /(?:tochter|töchter|sohn|söhne|mutter|vater|eltern|frau|mann|bruder|brüder|schwester|schwestern|gattin|gatte|witwe|onkel|tante|neffe|nichte|enkel|enkelin|anwalt|anwälte|anwältin|verteidiger|sprecher|sprecherin|kollege|kollegen|kollegin|vorgänger|vorgängerin|nachfolger|nachfolgerin|stellvertreter|stellvertreterin|mandant|mandantin|arbeitgeber|freundin|freund|wife|husband|son|daughter|brother|sister|mother|father|parents|lawyers?|attorneys?|spokes(?:man|woman|person)|counterparts?|colleagues?|predecessor|successor|deputy|employer|boyfriend|girlfriend)(?:e?n|s)?$/iu.test(
    phrase,
  );

const fits = (mention: Readonly<{ kind: string; type: EntityType }>, entity: LocalEntity | undefined): boolean =>
  entity !== undefined && (mention.kind === "pronoun" || entity.type === mention.type);

function withMentions(entity: LocalEntity, entityOf: EntityOfReading, { mentions, text }: Resolved): LocalEntity {
  const own = mentions.filter((mention) => entityOf[mention.index] === entity.index);
  if (own.length === entity.mentions.length) return entity;
  const roles = own.filter(({ kind }) => kind === "role").map(({ start, end }) => text.slice(start, end));
  const aliases = new Set([...entity.aliases, ...roles]);
  aliases.delete(entity.name);
  return { ...entity, aliases: [...aliases], mentions: own.map(({ index }) => index) };
}
