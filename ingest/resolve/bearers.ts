import type { Group } from "./group.ts";
import { lastBefore } from "./last-before.ts";
import { shortSurname, type PersonName } from "./person-name.ts";

/** Somebody with the ways in which an article names them. */
export type Bearer = Readonly<{
  group: Group;
  names: PersonName[];
  /** Mentions by a full name in the order of the text; those by a surname alone follow in `group.mentions`. */
  full: { at: number }[];
}>;

export const newBearer = (group: Group): Bearer => ({ group, names: [], full: [] });

/** Mention of somebody that comes last before another one, while surnames are sorted in the order of the text. */
export function lastMention({ group, full }: Bearer, before: number): number | undefined {
  const single = group.mentions.length > full.length ? group.mentions.at(-1) : undefined;
  const named = lastBefore(full, before)?.at;
  return named === undefined || (single !== undefined && single > named) ? single : named;
}

/** Bearers of one surname, and names of one bearer, that are told apart; a text with more is a register and no article. */
export const mostBearers = 100;

/** The people of an article, found by any word of their names. */
export class Bearers {
  readonly all: Bearer[] = [];
  readonly #byWord = new Map<string, Bearer[]>();
  readonly #byName = new Map<string, Bearer>();

  /** Who has the word in their names, the first named first; of very many the last ones. */
  lastWith(word: string): readonly Bearer[] {
    return this.#byWord.get(word) ?? [];
  }

  /** Who is called so in full. */
  called(name: PersonName): Bearer | undefined {
    return this.#byName.get(fullName(name));
  }

  add(bearer: Bearer): void {
    this.all.push(bearer);
  }

  /** Remembers one more way to name somebody. */
  name(bearer: Bearer, name: PersonName): void {
    if (this.called(name) !== undefined) return;
    this.#byName.set(fullName(name), bearer);
    if (bearer.names.length < mostBearers) bearer.names.push(name);
    for (const word of new Set(name.words.flatMap((one) => [one, shortSurname(one), ...one.split("-")]))) {
      this.#put(word, bearer);
    }
  }

  #put(word: string, bearer: Bearer): void {
    const bearers = this.#byWord.get(word) ?? [];
    this.#byWord.set(word, bearers);
    if (bearers.includes(bearer)) return;
    bearers.push(bearer);
    if (bearers.length > mostBearers) bearers.shift();
  }
}

const fullName = ({ words }: PersonName): string => words.join(" ");
