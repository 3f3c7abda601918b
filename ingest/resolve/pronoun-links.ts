import type { Found, Mention } from "../document.ts";
import type { Group } from "./group.ts";

/** Sentences back that a pronoun can reach. */
const reach = 2;

/** Finds whom pronouns mean by gender, number, distance and whether somebody was the subject. `groupOf` is kept up to date. */
export function linkPronouns(document: Found, groupOf: Map<number, Group>): void {
  for (const mention of document.mentions) {
    if (mention.kind !== "pronoun" || mention.number === "pl" || groupOf.has(mention.index)) continue;
    const found = antecedent(mention, document, groupOf);
    if (found !== undefined) groupOf.set(mention.index, found);
  }
}

function antecedent(pronoun: Mention, document: Found, groupOf: ReadonlyMap<number, Group>): Group | undefined {
  let best: { group: Group; score: number } | undefined;
  for (let at = pronoun.index - 1; at >= 0; at -= 1) {
    const mention = document.mentions[at] as Mention;
    const distance = pronoun.sentence - mention.sentence;
    if (distance > reach) break;
    const group = groupOf.get(at);
    if (group === undefined || group.type !== "Person" || !agrees(pronoun, group)) continue;
    const score =
      10 -
      3 * distance +
      (isSubject(mention, document) ? 2 : 0) +
      (group.gender === pronoun.gender ? 1 : 0) -
      (isGenitive(mention, document) ? 2 : 0);
    if (best === undefined || score > best.score) best = { group, score };
  }
  return best?.group;
}

const agrees = (pronoun: Mention, group: Group): boolean =>
  group.number !== "pl" &&
  (group.gender === undefined || pronoun.gender === undefined || group.gender === pronoun.gender);

/** Stands first in its sentence or right behind its finite verb, and no preposition before it. */
function isSubject(mention: Mention, { tokens, sentences }: Found): boolean {
  const before = tokens[mention.from - 1];
  if (before === undefined || before.sentence !== mention.sentence) return true;
  const pos = before.readings[0]?.pos;
  if (pos === "ADP") return false;
  const start = sentences[mention.sentence]?.start ?? 0;
  return pos === "VERB" || pos === "AUX" || pos === "SCONJ" || mention.start - start < 40;
}

function isGenitive(mention: Mention, { tokens }: Found): boolean {
  const next = tokens[mention.to];
  const last = tokens[mention.to - 1]?.text ?? "";
  return next?.text === "'s" || next?.text === "’s" || (/s$/.test(last) && next?.readings[0]?.pos === "NOUN");
}
