import { gather, heaviest } from "./distribution.ts";
import { isPerson, shape, type FoundMention } from "./found-mention.ts";
import { spellingMatch } from "./spelling.ts";

/** Antecedents of one mention with their chances; indices into the mentions. */
export type Antecedents = ReadonlyMap<number, number>;

type Cluster = { readonly person: boolean; readonly members: number[]; readonly names: string[][]; last: number };

const suffixes = new Set(["jr", "jr.", "junior", "jun", "sen", "senior", "sr", "sr."]);
/** A link below this joins nothing but a pronoun, which always means somebody. */
const joins = 0.5;
const joinsPronoun = 0.3;

/** The words of a name for comparison: lower case, genitive s and marks off, "junior" kept. */
function nameKey(words: readonly string[]): string[] {
  const lower = words.map((word) => word.toLowerCase()).filter((word) => /[\p{L}\p{N}]/u.test(word));
  return lower.map((word) => (word.length > 3 && /['’]?s$/u.test(word) ? word.replace(/['’]?s$/u, "") : word));
}

const bare = (key: readonly string[]): readonly string[] => key.filter((word) => !suffixes.has(word));
const sameWords = (a: readonly string[], b: readonly string[]): boolean => a.join(" ") === b.join(" ");

/** Whether a person's shorter name can stand for the longer one: the surname, or the only forename. */
function shortens(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length < b.length ? [bare(a), bare(b)] : [bare(b), bare(a)];
  if (short.length !== 1 || a.some((word) => suffixes.has(word)) !== b.some((word) => suffixes.has(word))) return false;
  return short[0] === long.at(-1) || short[0] === long[0];
}

/** Sorts mentions of persons and organizations into entities, in reading order. */
class Sieve {
  readonly of: (number | undefined)[];
  readonly #clusters: Cluster[] = [];
  readonly #ofEntity = new Map<number, number>();
  readonly #mentions: readonly FoundMention[];
  readonly #antecedents: (mention: number) => Antecedents;

  constructor(mentions: readonly FoundMention[], antecedents: (mention: number) => Antecedents) {
    this.#mentions = mentions;
    this.#antecedents = antecedents;
    this.of = mentions.map(() => undefined);
  }

  run(): readonly (number | undefined)[] {
    const waiting: number[] = [];
    this.#mentions.forEach((mention, index) => {
      if (mention.shape === shape.event || mention.shape === shape.pronoun) return;
      if (mention.entity === undefined && this.#titles(index)) {
        waiting.push(index);
        return;
      }
      const cluster =
        this.#known(mention) ??
        this.#byName(mention) ??
        this.#asAcronym(index) ??
        this.#byLink(index, joins) ??
        this.#open(mention);
      this.#join(index, cluster);
      for (const title of waiting.splice(0)) this.#join(title, cluster);
    });
    this.#mentions.forEach((mention, index) => {
      if (mention.shape !== shape.pronoun) return;
      const cluster = this.#known(mention) ?? this.#byLink(index, joinsPronoun);
      this.#join(index, cluster ?? this.#open(mention));
    });
    return this.of;
  }

  /** "Bundeskanzlerin | Angela Merkel": a role right before a person's name. */
  #titles(index: number): boolean {
    const [mention, next] = [this.#mentions[index], this.#mentions[index + 1]];
    return mention?.shape === shape.personRole && next?.shape === shape.personName && next.start === mention.end;
  }

  /** The cluster of an entity that was handed in, opened with its first mention. */
  #known(mention: FoundMention): number | undefined {
    if (mention.entity === undefined) return undefined;
    const known = this.#ofEntity.get(mention.entity) ?? this.#open(mention);
    this.#ofEntity.set(mention.entity, known);
    return known;
  }

  #byName(mention: FoundMention): number | undefined {
    const key = nameKey(mention.words);
    const person = isPerson(mention);
    const latest = [...this.#clusters.keys()].sort((a, b) => this.#last(b) - this.#last(a));
    const fits = (test: (name: readonly string[]) => boolean): number | undefined =>
      latest.find((index) => {
        const cluster = this.#clusters[index];
        return cluster?.person === person && cluster.names.some(test);
      });
    const same = fits((name) => sameWords(name, key));
    if (same !== undefined || mention.shape !== shape.personName) return same;
    return fits((name) => shortens(name, key));
  }

  #last(cluster: number): number {
    return this.#clusters[cluster]?.last ?? -1;
  }

  /** "Bundesverband der Deutschen Industrie (BDI)". */
  #asAcronym(index: number): number | undefined {
    const [before, mention] = [this.#mentions[index - 1], this.#mentions[index]];
    if (before?.shape !== shape.organizationName || mention?.shape !== shape.organizationName) return undefined;
    return spellingMatch(before.words, mention.words) === 3 && mention.start - before.end <= 1
      ? this.of[index - 1]
      : undefined;
  }

  #byLink(index: number, least: number): number | undefined {
    const mention = this.#mentions[index];
    const chances = new Map<number, number>();
    for (const [antecedent, chance] of this.#antecedents(index)) {
      const cluster = this.of[antecedent];
      if (cluster === undefined || !mention) continue;
      if (mention.shape === shape.pronoun || this.#clusters[cluster]?.person === isPerson(mention))
        gather(chances, cluster, chance);
    }
    const best = heaviest(chances);
    return best && best[1] > least ? best[0] : undefined;
  }

  #open(mention: FoundMention): number {
    this.#clusters.push({
      person: isPerson(mention) || mention.shape === shape.pronoun,
      members: [],
      names: [],
      last: 0,
    });
    return this.#clusters.length - 1;
  }

  #join(index: number, into: number): void {
    const [mention, cluster] = [this.#mentions[index], this.#clusters[into]];
    if (!mention || !cluster) return;
    this.of[index] = into;
    cluster.members.push(index);
    cluster.last = index;
    if (mention.shape !== shape.pronoun) cluster.names.push(nameKey(mention.words));
  }
}

/** Number of the entity of each mention; undefined for events. Numbers count up in the order of first mention. */
export function clusterMentions(
  mentions: readonly FoundMention[],
  antecedents: (mention: number) => Antecedents,
): readonly (number | undefined)[] {
  return new Sieve(mentions, antecedents).run();
}
