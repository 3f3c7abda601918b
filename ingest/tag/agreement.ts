import type { Reading } from "../document.ts";
import { prefer } from "./order-readings.ts";
import type { Draft } from "./draft.ts";

const longestPhrase = 6;

/** Narrows case, gender and number where an article or a contracted preposition and its noun agree: "dem Präsidenten". */
export function agree(tokens: readonly Draft[]): readonly Draft[] {
  const result = tokens.map((token) => ({ ...token }));
  for (let at = 0; at < result.length; at += 1) {
    const opener = result[at] as Draft;
    if (opener.pos !== "DET" && !contracted(opener)) continue;
    const noun = nounAfter(result, at);
    if (noun === undefined) continue;
    const head = result[noun] as Draft;
    const pairs = narrowed(opener.readings, head.readings, head.pos);
    if (pairs.length === 0) continue;
    result[noun] = { ...head, readings: [...pairs, ...head.readings.filter(({ pos }) => pos !== head.pos)] };
    result[at] = {
      ...opener,
      readings: prefer(opener.readings, (reading) => pairs.some((pair) => fits(reading, pair))),
    };
  }
  return result;
}

/** "im", "zur": prepositions that carry an article tell gender and case. */
const contracted = ({ pos, readings }: Draft): boolean => pos === "ADP" && readings[0]?.gender !== undefined;

function nounAfter(tokens: readonly Draft[], at: number): number | undefined {
  for (let ahead = at + 1; ahead <= at + longestPhrase && ahead < tokens.length; ahead += 1) {
    const { pos } = tokens[ahead] as Draft;
    if (pos === "NOUN") return ahead;
    if (pos !== "ADJ" && pos !== "NUM" && pos !== "ADV") return undefined;
  }
  return undefined;
}

/** Singular readings come first: "den Präsidenten" is one president more often than many. */
function narrowed(openers: readonly Reading[], heads: readonly Reading[], pos: Draft["pos"]): readonly Reading[] {
  const fitting = heads.flatMap((head) => {
    if (head.pos !== pos || head.cases === undefined) return [];
    const cases = new Set(openers.filter((opener) => fits(opener, head)).flatMap((opener) => common(opener, head)));
    return cases.size === 0 ? [] : [{ ...head, cases: [...cases] }];
  });
  return [...fitting.filter(({ number }) => number !== "pl"), ...fitting.filter(({ number }) => number === "pl")];
}

function fits(opener: Reading, noun: Reading): boolean {
  if (opener.number !== undefined && noun.number !== undefined && opener.number !== noun.number) return false;
  return sameGender(opener, noun) && common(opener, noun).length > 0;
}

/** The plural has one article for all genders, and "im", "zum", "vom" stand for masculine and neuter alike. */
function sameGender(opener: Reading, noun: Reading): boolean {
  if (noun.number === "pl" || opener.gender === undefined || noun.gender === undefined) return true;
  return opener.gender === noun.gender || (opener.pos === "ADP" && opener.gender === "m" && noun.gender === "n");
}

const common = (a: Reading, b: Reading): NonNullable<Reading["cases"]> =>
  (b.cases ?? []).filter((one) => a.cases?.includes(one) === true);
