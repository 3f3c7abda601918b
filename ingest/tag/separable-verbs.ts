import type { GermanLexicon } from "../lexicon/german.ts";
import type { Draft } from "./draft.ts";

/** The longest bracket in 2,776 treebank sentences spans 33 words; a little more is allowed. */
const longestBracket = 45;
const clauseEnd = /^[,.;:!?…)\]“”"«»’‘–—-]+$/u;

/**
 * Joins the finite part of a separable verb with its particle: "wies … zurück" gives `zurückweisen` on both. A particle
 * counts only at the end of its clause, because most of them are prepositions elsewhere; it goes to the nearest finite
 * verb before it that forms a known verb with it.
 */
export function joinSeparableVerbs(tokens: readonly Draft[], lexicon: GermanLexicon): readonly Draft[] {
  const joined = tokens.map((token) => ({ ...token }));
  for (let at = 1; at < joined.length; at += 1) {
    const particle = joined[at] as Draft;
    const text = particle.text;
    if (!lexicon.particles.has(text) || !endsClause(joined, at)) continue;
    const base = baseFor(joined, at, text, lexicon);
    if (base === undefined) continue;
    const lemma = text + base.lemma;
    joined[base.at] = { ...(joined[base.at] as Draft), verb: lemma, partnerAt: at };
    joined[at] = { ...particle, verb: lemma, partnerAt: base.at, pos: "ADP" };
  }
  return joined;
}

function endsClause(tokens: readonly Draft[], at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined || clauseEnd.test(next.text)) return true;
  if (next.text === "zu") return tokens[at + 2]?.readings.some(({ form }) => form === "inf") === true;
  return next.pos === "CCONJ" || next.text === "als" || next.text === "wie";
}

type Base = Readonly<{ at: number; lemma: string }>;

function baseFor(tokens: readonly Draft[], at: number, particle: string, lexicon: GermanLexicon): Base | undefined {
  for (let back = at - 1; back >= Math.max(0, at - longestBracket); back -= 1) {
    const token = tokens[back] as Draft;
    if (token.text === "," && hasOwnVerb(tokens, back, at)) return undefined;
    if (token.partnerAt !== undefined || token.pos === "NOUN" || token.pos === "PROPN") continue;
    const finite = token.readings.find(({ form, lemma }) => isBase(form) && lexicon.isSeparable(particle, lemma));
    if (finite !== undefined && !closesBracket(tokens, back, at)) return { at: back, lemma: finite.lemma };
  }
  return undefined;
}

/** "…, der Bericht sei nicht wahr": a stretch between comma and particle with a finite verb of its own is a clause. */
function hasOwnVerb(tokens: readonly Draft[], comma: number, particle: number): boolean {
  const stretch = tokens.slice(comma + 1, particle);
  return stretch.every(({ text }) => text !== ",") && stretch.some(({ readings }) => readings[0]?.form === "fin");
}

const isBase = (form: string | undefined): boolean => form === "fin" || form === "imp";

/** A finite verb right before a comma ends a subordinate clause and has no particle to come, unless it opens the sentence. */
function closesBracket(tokens: readonly Draft[], verb: number, particle: number): boolean {
  return tokens[verb + 1]?.text === "," && particle > verb + 2 && verb > 3 && subordinate(tokens, verb);
}

function subordinate(tokens: readonly Draft[], verb: number): boolean {
  for (let back = verb - 1; back >= 0; back -= 1) {
    const { text, pos } = tokens[back] as Draft;
    if (pos === "SCONJ") return true;
    if (/^[,;:–]$/u.test(text)) return false;
  }
  return false;
}
