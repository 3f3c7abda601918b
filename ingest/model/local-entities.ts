import type { EntityType } from "#schema/ontology.ts";
import type { ModelReading } from "./reading.ts";

/** An entity as the model alone would name it. */
export type ModelEntity = Readonly<{
  type: EntityType;
  name: string;
  aliases: readonly string[];
  /** Nothing but roles and pronouns refer to it. */
  unnamed: boolean;
  mentions: readonly number[];
}>;

const particle = /^(?:von|van|de|der|den|di|da|del|al|bin|ibn|du|la|el|zu)$/u;
const isFullName = (name: string): boolean => {
  const words = name.split(/\s+/u);
  return words.length >= 2 && words.length <= 4 && words.every((word) => /^\p{Lu}/u.test(word) || particle.test(word));
};

const withoutGenitive = (name: string, all: ReadonlySet<string>): string => {
  const bare = name.replace(/['’]s?$/u, "");
  return bare.endsWith("s") && all.has(bare.slice(0, -1)) ? bare.slice(0, -1) : bare;
};

/** The fullest name of a person; of an organization the form that is used most, the first of equals. */
function bestName(forms: readonly string[], person: boolean): string {
  const count = new Map<string, number>();
  for (const form of forms) count.set(form, (count.get(form) ?? 0) + 1);
  const full = person ? [...count].filter(([form]) => isFullName(form)) : [];
  const from = full.length > 0 ? full : [...count];
  const [best] = from.reduce((a, b) => (b[1] > a[1] ? b : a), from[0] ?? ["", 0]);
  return withoutGenitive(best, new Set(forms));
}

/** Entities of a reading, one a cluster, in the order of `clusters`. */
export function localEntities(text: string, reading: ModelReading): readonly ModelEntity[] {
  return reading.clusters.map((members) => {
    const mentions = members.flatMap((index) => reading.mentions[index] ?? []);
    const form = (kind: "name" | "role"): string[] =>
      mentions.filter((mention) => mention.kind === kind).map(({ span }) => text.slice(span.start, span.end));
    const [names, roles] = [form("name"), form("role")];
    const type = mentions.find((mention) => mention.kind !== "pronoun")?.type ?? "Person";
    const chosen = bestName(names.length > 0 ? names : roles, type === "Person");
    const aliases = [...new Set([...names, ...roles])].filter((alias) => alias !== chosen);
    return { type, name: chosen, aliases, unnamed: names.length === 0, mentions: members };
  });
}
