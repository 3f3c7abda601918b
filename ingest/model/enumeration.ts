import { isName, shape, type FoundMention } from "./found-mention.ts";
import type { Word } from "./words.ts";

const set = (list: string): ReadonlySet<string> => new Set(list.split(" "));
const between = set(', und and or oder sowie & „ “ ” " ( ) the der die das den dem des a an ’ ‘');
const joining = set(", und and or oder sowie &");
const closing = set("und and or oder sowie &");
const longestGap = 5;

function gapOf(words: readonly Word[], a: FoundMention, b: FoundMention): readonly string[] {
  return words.slice(a.end, b.start).map((word) => word.text.toLowerCase());
}

function standsBeside(gap: readonly string[]): boolean {
  return (
    gap.length > 0 &&
    gap.length <= longestGap &&
    gap.every((word) => between.has(word)) &&
    gap.some((word) => joining.has(word))
  );
}

/**
 * Mentions that are named side by side: "A, B und C". Each gets the others of its group, itself included; a role before
 * its name does not break the row. Commas alone are an apposition, so a row needs a conjunction.
 */
export function enumerations(
  words: readonly Word[],
  mentions: readonly FoundMention[],
  clusterOf: (mention: number) => number | undefined,
): readonly (readonly number[] | undefined)[] {
  const rows: { members: number[]; closed: boolean }[] = [];
  let previous: Readonly<{ index: number; mention: FoundMention }> | undefined;
  mentions.forEach((mention, index) => {
    if (mention.shape === shape.pronoun || mention.shape === shape.event) return;
    const row = rows.at(-1);
    const gap = previous ? gapOf(words, previous.mention, mention) : [];
    const sameOne = gap.length === 0 && previous && clusterOf(previous.index) === clusterOf(index);
    if (row && (sameOne || standsBeside(gap))) {
      row.members.push(index);
      row.closed ||= gap.some((word) => closing.has(word));
    } else rows.push({ members: [index], closed: false });
    previous = { index, mention };
  });
  const groups: (readonly number[] | undefined)[] = mentions.map(() => undefined);
  for (const { members, closed } of rows) {
    const named = members.filter((index) => isNamed(mentions[index]));
    if (closed && named.length > 1) for (const index of named) groups[index] = named;
  }
  return groups;
}

const isNamed = (mention: FoundMention | undefined): boolean =>
  mention !== undefined && (isName(mention) || mention.shape === shape.organizationRole);
