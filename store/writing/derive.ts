import { searchKey } from "#schema/search-key.ts";
import { soundsOf } from "#schema/sound-key.ts";
import { compare } from "#schema/bundles.ts";

/** How often articles say something: a value and the number of articles. */
export type Tally = readonly Readonly<{ value: string; count: number }>[];

/** The most frequent value; of equally frequent ones the first in code-point order. */
export function mostFrequent(tally: Tally): string | undefined {
  return [...tally].sort((one, other) => other.count - one.count || compareCodePoints(one.value, other.value))[0]
    ?.value;
}

/** All names but the chosen one, sorted by code points. */
export function aliasesOf(name: string, names: Iterable<string>): string[] {
  return [...new Set(names)].filter((other) => other !== name).sort(compareCodePoints);
}

/** Longest `searchKey` kept, in UTF-16 units: an indexed text may not grow without end. */
const MAX_KEY = 8000;
/** Of a single name so much is kept that it is still found by how it begins, and leaves room for another. */
const MAX_NAME = 3900;

/**
 * The folded names of a node as `| name | alias | alias | SOUND SOUND |`, the last part how their words sound; every word has a
 * blank before it.
 */
export function searchKeyOf(name: string, aliases: readonly string[]): string {
  const keys = [...new Set([name, ...aliases].map(searchKey).filter((key) => key !== ""))].map((key) =>
    key.slice(0, MAX_NAME),
  );
  let text = "|";
  for (const key of keys) {
    if (text.length + key.length > MAX_KEY) break;
    text += ` ${key} |`;
  }
  return withSounds(text, keys);
}

function withSounds(names: string, keys: readonly string[]): string {
  let text = names;
  for (const sound of new Set(keys.flatMap(soundsOf))) {
    if (text.length + sound.length + " |".length > MAX_KEY) break;
    text += ` ${sound}`;
  }
  return text === names ? names : `${text} |`;
}

/** UTF-16 order differs from code-point order beyond the basic plane. */
function compareCodePoints(one: string, other: string): number {
  const [left, right] = [[...one], [...other]];
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const difference = (left[at]?.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length || compare(one, other);
}
