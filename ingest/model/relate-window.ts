import { shape, type FoundMention } from "./found-mention.ts";
import type { Network, PairScores, WordScores } from "./network.ts";
import { softmax } from "./distribution.ts";
import { spellingMatch } from "./spelling.ts";
import type { Window } from "./windows.ts";
import type { Word } from "./words.ts";

/** A word that may carry a relation. */
export type Trigger = Readonly<{ word: number; relation: number; chance: number }>;

/** The pair scores of one window, with what its rows and columns stand for. */
export type RelatedWindow = Readonly<{
  window: Window;
  /** Indices into all mentions of the text: the rows and columns of the scores. */
  mentions: readonly number[];
  triggers: readonly Trigger[];
  scores: PairScores;
  /** Per local mention: how probable each local mention is its antecedent, and that it is something new. */
  antecedents: readonly Readonly<{ chances: readonly number[]; fresh: number }>[];
}>;

/** Words below this chance are no trigger; far below any threshold of a statement. */
const leastChance = 0.08;

function triggersOf(window: Window, { triggers }: WordScores): readonly Trigger[] {
  const found: Trigger[] = [];
  for (let word = window.fresh; word < window.end; word += 1)
    triggers.row(word - window.first).forEach((chance, relation) => {
      if (chance > leastChance) found.push({ word, relation, chance });
    });
  return found;
}

/** A mention looks back; a pronoun may look ahead as well. Pronouns are nobody's antecedent. */
function antecedentsOf(mentions: readonly FoundMention[], scores: PairScores): RelatedWindow["antecedents"] {
  return mentions.map((mention, row) => {
    const pronoun = mention.shape === shape.pronoun;
    const allowed = Array.from(scores.coreference.row(row), (score, column) =>
      mentions[column]?.shape !== shape.pronoun && column !== row && (pronoun || column < row) ? score : -Infinity,
    );
    const all = softmax([...allowed, pronoun ? -Infinity : (scores.fresh[row] ?? 0)]);
    return { chances: all.slice(0, -1), fresh: all.at(-1) ?? 0 };
  });
}

/** Asks the pair scorer about one window; undefined where nobody is mentioned. */
export async function relateWindow(
  network: Network,
  given: Readonly<{ window: Window; words: readonly Word[]; scores: WordScores; mentions: readonly FoundMention[] }>,
): Promise<RelatedWindow | undefined> {
  const { window, words, scores, mentions } = given;
  const indices = [...mentions.keys()].filter((index) => {
    const mention = mentions[index];
    return mention && mention.shape !== shape.event && mention.start >= window.first && mention.end <= window.end;
  });
  if (indices.length === 0) return undefined;
  const local = indices.flatMap((index) => mentions[index] ?? []);
  const triggers = triggersOf(window, scores);
  // The graph wants at least one trigger; its answer to this one is not looked at.
  const asked = triggers.length > 0 ? triggers : [{ word: window.first, relation: 0, chance: 0 }];
  const base = words[window.first]?.sentence ?? 0;
  const ints = (values: readonly number[]): Int32Array => Int32Array.from(values);
  const pairs = await network.relate({
    states: scores.states,
    sentence: ints(words.slice(window.first, window.end).map((word) => word.sentence - base)),
    start: ints(local.map((mention) => mention.start - window.first)),
    end: ints(local.map((mention) => mention.end - 1 - window.first)),
    shape: ints(local.map((mention) => mention.shape)),
    match: ints(local.flatMap((a) => local.map((b) => spellingMatch(a.words, b.words)))),
    at: ints(asked.map((trigger) => trigger.word - window.first)),
    relation: ints(asked.map((trigger) => trigger.relation)),
  });
  return { window, mentions: indices, triggers, scores: pairs, antecedents: antecedentsOf(local, pairs) };
}
