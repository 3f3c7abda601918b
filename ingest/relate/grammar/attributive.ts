import type { Token } from "../../document.ts";
import type { Arguments } from "./arguments.ts";
import type { Phrase } from "./phrase.ts";
import type { Predicate } from "./predicate.ts";
import type { Sheet } from "./sheet.ts";
import { isFinite, isNominal, isQuoteMark, lower, posOf } from "./token-reading.ts";

/** Token of a determiner -> token of the participle before the same noun, with other words between the two. */
export type Frames = ReadonlyMap<number, number>;

/** Most words between the determiner and the participle. */
const widest = 12;

const openers =
  /^(?:der|die|das|den|dem|des|(?:k?ein|sein|ihr|dies|jed|mein|unser)(?:e[rsnm]?)?|alle[rn]?|mehrere[rn]?)$/u;

/** "die von der Opposition kritisierten Pläne": German frames around participles, in all sentences of an article. */
export function framesOf(tokens: readonly Token[]): Frames {
  const frames = new Map<number, number>();
  for (const token of tokens) {
    if (!openers.test(lower(token)) || !opensFrame(tokens, token)) continue;
    const participle = participleAfter(tokens, token);
    if (participle !== undefined && !isRelative(tokens, token, participle)) frames.set(token.index, participle.index);
  }
  return frames;
}

/** A preposition, a pronoun or an adverb follows, so the noun of the determiner is still to come. */
function opensFrame(tokens: readonly Token[], { index, sentence }: Token): boolean {
  const next = tokens[index + 1];
  if (next?.sentence !== sentence) return false;
  return (
    posOf(next) === "ADP" ||
    /^(?:ihm|ihr|ihnen|sich|nicht|als|bereits|zuvor|erst|schon|so|auch|noch|zuletzt)$/u.test(lower(next))
  );
}

function participleAfter(tokens: readonly Token[], { index, sentence }: Token): Token | undefined {
  let linked = false;
  for (const token of tokens.slice(index + 1, index + 1 + widest)) {
    if (token.sentence !== sentence || isMark(token)) return undefined;
    if (linked && isParticipleOfFrame(tokens, token)) return token;
    if (isFinite(token)) return undefined;
    linked ||= ["ADP", "PRON"].includes(posOf(token));
  }
  return undefined;
}

const isMark = (token: Token): boolean => posOf(token) === "PUNCT" && !isQuoteMark(token);

const isInflected = (token: Token): boolean => posOf(token) === "ADJ" && /e[rsnm]?$/u.test(token.text);

/** An inflected participle with its noun behind it, that no word right before it claims for another noun. */
function isParticipleOfFrame(tokens: readonly Token[], { index, participleOf }: Token): boolean {
  const before = tokens[index - 1];
  if (participleOf === undefined || before === undefined || isInflected(before)) return false;
  return !["DET", "ADP", "CCONJ"].includes(posOf(before)) && hasNounBehind(tokens, index);
}

function hasNounBehind(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  const noun = next !== undefined && isInflected(next) ? tokens[index + 2] : next;
  return noun !== undefined && noun.sentence === tokens[index]?.sentence && isNominal(noun);
}

/** ", die von X erhobene Daten nutzt": a verb before the next mark makes it a relative clause. */
function isRelative(tokens: readonly Token[], { index, sentence, text }: Token, participle: Token): boolean {
  if (tokens[index - 1]?.text !== "," || !/^d/u.test(text)) return false;
  for (let at = participle.index + 1; tokens[at]?.sentence === sentence; at++) {
    const token = tokens[at]!;
    if (isMark(token)) return false;
    if (isFinite(token)) return true;
  }
  return false;
}

/** The participles of the frames as verbs of their own: their subject or object is the noun behind them. */
export function attributivePredicates(
  tokens: readonly Token[],
  frames: Frames,
  phrases: readonly Phrase[],
  clauseAt: (token: number) => number | undefined,
): Predicate[] {
  return [...frames].flatMap(([opener, at]): Predicate[] => {
    const outer = phrases.find(({ frameAt }) => frameAt === opener);
    const verb = tokens[at]!;
    const clause = clauseAt(at);
    if (outer === undefined || verb.participleOf === undefined || clause === undefined) return [];
    const past = !/nde[rsnm]?$/u.test(verb.text);
    const domain = Array.from({ length: outer.to - opener - 1 }, (_, i) => opener + 1 + i);
    return [
      {
        clause,
        verb: at,
        lemma: verb.participleOf,
        lemmas: [verb.participleOf],
        domain,
        passive: past,
        perfect: past,
        future: false,
        reported: false,
        second: false,
        attributive: outer.index,
      },
    ];
  });
}

/** What stands inside the frame, with the noun that it describes for a subject. */
export function attributiveArguments({ groups, phrases }: Sheet, outer: number): Arguments {
  const inside = groups.filter((group) => phrases[group[0]!]!.inside === outer);
  return {
    subject: groups.find((group) => group[0] === outer) ?? [outer],
    subjectFrom: "own",
    objects: inside.filter((group) => phrases[group[0]!]!.preposition === undefined),
    prepositional: inside.flatMap((group) => {
      const { preposition } = phrases[group[0]!]!;
      return preposition === undefined ? [] : [{ preposition, group }];
    }),
    reflexive: inside.some((group) => phrases[group[0]!]!.kind === "reflexive"),
  };
}
