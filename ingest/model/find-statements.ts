import { gather, softmax } from "./distribution.ts";
import { enumerations } from "./enumeration.ts";
import { eventSpan, resolvedEvent } from "./event-span.ts";
import { shape, type FoundMention } from "./found-mention.ts";
import type { Matrix } from "./network.ts";
import type { RelatedWindow, Trigger } from "./relate-window.ts";
import type { Word } from "./words.ts";

/** A statement that may be made; mentions are indices into all mentions, words are indices into all words. */
export type FoundStatement = Readonly<{
  relation: number;
  trigger: number;
  source: number;
  target: Readonly<{ mention: number }> | Readonly<{ start: number; end: number }>;
  speaker: number | undefined;
  /** Probability of each modality. */
  modality: readonly number[];
  /** 0..1, not calibrated. */
  score: number;
  chances: Readonly<{ trigger: number; source: number; target: number }>;
}>;

export type Given = Readonly<{
  words: readonly Word[];
  mentions: readonly FoundMention[];
  clusterOf: readonly (number | undefined)[];
  related: RelatedWindow;
}>;

/** An entity as the filler of a role: how probable, and by which of its mentions it is named there. */
type Filler = { chance: number; mention: number; most: number };
type Fillers = Readonly<{ entities: Map<number, Filler>; none: number; event: number; top: number }>;

/** CONTACTED has no direction that both ends would not share, and never an event at its end. */
const contacted = 0;
const leastChance = 0.06;
/** A second filler must have at least this share of the first one's chance. */
const share = 0.3;
const speakerChance = 0.4;
/** What each member of an enumeration gets of the whole row's chance. */
const rowShare = 0.9;

const roles = { source: 0, target: 1, speaker: 2 };

/** Chances of the entities for one role; a pronoun passes its chance on to whom it may mean. */
function fillersOf(given: Given, trigger: number, role: number): Fillers {
  const { related, mentions, clusterOf } = given;
  const row = related.scores.role.row(trigger);
  const none = related.scores.none.row(trigger)[role] ?? -Infinity;
  const event = role === roles.target ? (related.scores.event[trigger] ?? -Infinity) : -Infinity;
  const all = softmax([...related.mentions.map((_, local) => row[3 * local + role] ?? -Infinity), none, event]);
  const entities = new Map<number, Filler>();
  const add = (mention: number, named: number, chance: number): void => {
    const cluster = clusterOf[mention];
    if (cluster === undefined) return;
    const filler = entities.get(cluster) ?? { chance: 0, mention: named, most: 0 };
    filler.chance += chance;
    if (chance > filler.most) Object.assign(filler, { most: chance, mention: named });
    entities.set(cluster, filler);
  };
  related.mentions.forEach((mention, local) => {
    const chance = all[local] ?? 0;
    if (mentions[mention]?.shape !== shape.pronoun) return add(mention, mention, chance);
    const means = related.antecedents[local]?.chances ?? [];
    means.forEach((part, other) => {
      const antecedent = related.mentions[other];
      if (antecedent !== undefined) add(antecedent, mention, chance * part);
    });
  });
  const count = related.mentions.length;
  const here = all.slice(0, count);
  return { entities, none: all[count] ?? 0, event: all[count + 1] ?? 0, top: here.indexOf(Math.max(...here)) };
}

/** "A und B kritisierten C": who stands beside the likeliest filler fills the role as well. */
function shareInRow(given: Given, fillers: Fillers, other: Fillers, rows: ReturnType<typeof enumerations>): void {
  const row = rows[fillers.top];
  // Both ends in one row ("A und B trafen sich") are the ends of the statement, not one end of it.
  if (!row || row.includes(other.top)) return;
  const members = row.flatMap((local) => {
    const mention = given.related.mentions[local];
    const cluster = mention === undefined ? undefined : given.clusterOf[mention];
    return mention === undefined || cluster === undefined ? [] : [{ mention, cluster }];
  });
  const chances = new Map<number, number>();
  for (const { cluster } of members) gather(chances, cluster, 0);
  const total = [...chances.keys()].reduce((sum, cluster) => sum + (fillers.entities.get(cluster)?.chance ?? 0), 0);
  for (const { mention, cluster } of members) {
    const filler = fillers.entities.get(cluster) ?? { chance: 0, mention, most: 0 };
    filler.chance = Math.max(filler.chance, rowShare * Math.min(1, total));
    fillers.entities.set(cluster, filler);
  }
}

type Target = Readonly<{ cluster: number | undefined; mention: number; chance: number }>;

function targetsOf(relation: number, target: Fillers): readonly Target[] {
  const entities = [...target.entities].map(([cluster, { chance, mention }]) => ({ cluster, mention, chance }));
  return relation === contacted ? entities : [...entities, { cluster: undefined, mention: -1, chance: target.event }];
}

/** Pairs of ends worth naming, best first. */
function pairsOf(trigger: Trigger, source: Fillers, target: Fillers) {
  const strongest = Math.max(...[...source.entities.values()].map((filler) => filler.chance));
  const targets = targetsOf(trigger.relation, target);
  const pairs = [...source.entities].flatMap(([cluster, filler]) => {
    if (filler.chance < leastChance || filler.chance < share * strongest) return [];
    const others = targets.filter((end) => end.cluster !== cluster);
    const least = Math.max(leastChance, share * Math.max(...others.map((end) => end.chance)));
    return others
      .filter((end) => end.chance >= least)
      .map((end) => ({
        cluster,
        source: filler.mention,
        end,
        score: trigger.chance * Math.sqrt(filler.chance * end.chance),
        chances: { trigger: trigger.chance, source: filler.chance, target: end.chance },
      }));
  });
  pairs.sort((a, b) => b.score - a.score);
  if (trigger.relation !== contacted) return pairs;
  const seen = new Set<string>();
  return pairs.filter(({ cluster, end }) => {
    const key = [cluster, end.cluster ?? -1].sort().join(" ");
    return !seen.has(key) && seen.add(key);
  });
}

function speakerOf(given: Given, trigger: number, sources: Fillers): number | undefined {
  const fillers = fillersOf(given, trigger, roles.speaker);
  const best = [...fillers.entities].reduce<readonly [number, Filler] | undefined>(
    (a, b) => (a && a[1].chance >= b[1].chance ? a : b),
    undefined,
  );
  if (!best || best[1].chance < Math.max(speakerChance, fillers.none)) return undefined;
  const main = Math.max(...[...sources.entities.values()].map((filler) => filler.chance));
  return sources.entities.get(best[0])?.chance === main ? undefined : best[1].mention;
}

const distribution = (scores: Matrix, row: number): readonly number[] => softmax([...scores.row(row)]);

/** Everything one window may state, in the order of its triggers. */
export function findStatements(given: Given): readonly FoundStatement[] {
  const { words, mentions, related, clusterOf } = given;
  const local = related.mentions.flatMap((mention) => mentions[mention] ?? []);
  const rows = enumerations(words, local, (index) => clusterOf[related.mentions[index] ?? -1]);
  return related.triggers.flatMap((trigger, index) => {
    const source = fillersOf(given, index, roles.source);
    const target = fillersOf(given, index, roles.target);
    shareInRow(given, source, target, rows);
    shareInRow(given, target, source, rows);
    const speaker = speakerOf(given, index, source);
    const modality = distribution(related.scores.modality, index);
    return pairsOf(trigger, source, target).map(({ source: named, end, score, chances }) => ({
      relation: trigger.relation,
      trigger: trigger.word,
      source: named,
      target:
        end.cluster === undefined
          ? resolvedEvent(words, mentions, eventSpan(words, related, index))
          : { mention: end.mention },
      speaker,
      modality,
      score,
      chances,
    }));
  });
}
