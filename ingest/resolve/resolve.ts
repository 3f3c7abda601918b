import type { Found, LocalEntity, Resolved } from "../document.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { linkBodies } from "./body-links.ts";
import { groupEvents } from "./events.ts";
import type { Group } from "./group.ts";
import { groupOrganizations } from "./organizations.ts";
import { groupPersons } from "./persons.ts";
import { linkPronouns } from "./pronoun-links.ts";
import { linkRoles } from "./role-links.ts";
import { appositions, titlesBeforeNames, type Title } from "./titles.ts";

/** Sorts mentions into the article's entities; what stays open belongs to none. */
export function resolve(document: Found, lexicon: Lexicon): Resolved {
  const persons = groupPersons(document, lexicon);
  const bodies = groupOrganizations(document, lexicon);
  const groups = [...persons, ...bodies, ...groupEvents(document)];
  const groupOf = new Map(groups.flatMap((group) => group.mentions.map((index) => [index, group] as const)));
  const table = roleTable([...titlesBeforeNames(document, lexicon), ...appositions(document, lexicon)], groupOf);
  for (const [index, group] of linkRoles(document, persons, table, lexicon)) groupOf.set(index, group);
  for (const [index, group] of linkBodies(document, bodies, lexicon)) groupOf.set(index, group);
  linkPronouns(document, groupOf);
  return { ...document, ...numbered(groups, groupOf, document) };
}

/** Different titles of one person; more of them are no news. */
const mostTitles = 50;

const isSame = (a: Title, b: Title): boolean =>
  a.noun === b.noun && a.head === b.head && a.gender === b.gender && a.modifiers.join(" ") === b.modifiers.join(" ");

function roleTable(
  titles: readonly Title[],
  groupOf: ReadonlyMap<number, Group>,
): ReadonlyMap<Group, readonly Title[]> {
  const table = new Map<Group, Title[]>();
  for (const title of titles) {
    const group = groupOf.get(title.mention);
    if (group === undefined) continue;
    const known = table.get(group) ?? [];
    table.set(group, known);
    if (known.length < mostTitles && !known.some((one) => isSame(one, title))) known.push(title);
    group.roles.add(title.noun);
    if (group.gender === undefined && title.gender !== "u") group.gender = title.gender;
  }
  return table;
}

function numbered(
  groups: readonly Group[],
  groupOf: ReadonlyMap<number, Group>,
  document: Found,
): Pick<Resolved, "entities" | "entityOf"> {
  const positions = new Map(groups.map((group, index) => [group, index]));
  const entityOf = document.mentions.map(({ index }) => positions.get(groupOf.get(index) as Group));
  const own: number[][] = groups.map(() => []);
  entityOf.forEach((entity, mention) => own[entity ?? -1]?.push(mention));
  const entities = groups.map((group, index) => entity(group, index, own[index] ?? [], document));
  return { entities, entityOf };
}

function entity(group: Group, index: number, own: readonly number[], { mentions, text }: Found): LocalEntity {
  const roles = own.flatMap((at) => {
    const mention = mentions[at];
    return mention?.kind === "role" ? [text.slice(mention.start, mention.end)] : [];
  });
  const aliases = new Set([...group.forms, ...roles]);
  aliases.delete(group.name);
  return {
    index,
    type: group.type,
    name: group.name,
    aliases: [...aliases],
    mentions: own,
    ...(group.gender === undefined ? {} : { gender: group.gender }),
    ...(group.number === undefined ? {} : { number: group.number }),
    roles: [...group.roles],
    unnamed: group.unnamed,
    disambiguator: group.disambiguator,
  };
}
