import type { Span } from "#schema/entity.ts";
import { given } from "#schema/given.ts";
import { clusterMentions } from "./cluster.ts";
import { gather, heaviest } from "./distribution.ts";
import { findMentions } from "./find-mentions.ts";
import { findStatements, type FoundStatement } from "./find-statements.ts";
import { isName, shape, shapes, type FoundMention, type KnownMention } from "./found-mention.ts";
import { calibrated, type Manifest } from "./manifest.ts";
import type { Network, WordScores } from "./network.ts";
import type { CorefLink, Encoded, MentionReading, ModelReading, NameReading, StatementCandidate } from "./reading.ts";
import { relateWindow, type RelatedWindow } from "./relate-window.ts";
import type { Unigram } from "./unigram.ts";
import { windowsOf, type Window } from "./windows.ts";
import { wordsOf, type Word } from "./words.ts";

export type Parts = Readonly<{ network: Network; tokenizer: Unigram; manifest: Manifest }>;

/** Links below this are not worth telling. */
const leastLink = 0.1;

type Scored = Readonly<{ words: readonly Word[]; windows: readonly Window[]; scores: readonly WordScores[] }>;

/** Sends a text of any length through the encoder; see `Model.encode`. */
export async function encodeText(parts: Parts, text: string, sentences: readonly Span[]): Promise<Encoded> {
  const words = wordsOf(text, sentences);
  const windows = windowsOf(words, parts.tokenizer);
  const scores: WordScores[] = [];
  for (const window of windows) scores.push(await parts.network.read(window));
  const scored = { words, windows, scores };
  return {
    names: namesIn(scored, parts.manifest),
    read: (known = []) => readScored(parts, scored, sentences, known),
  };
}

function namesIn({ words, windows, scores }: Scored, { calibration }: Manifest): readonly NameReading[] {
  return findMentions(words, windows, scores).flatMap((mention): readonly NameReading[] => {
    const type = shapes[mention.shape]?.type;
    if (!isName(mention) || type === undefined || type === "Event") return [];
    return [
      { ...spanOf(words, mention.start, mention.end), type, score: calibrated(calibration.mention, mention.score) },
    ];
  });
}

/** Reads a text of any length; see `Model.read`. */
async function readScored(
  { network, manifest }: Parts,
  { words, windows, scores }: Scored,
  sentences: readonly Span[],
  known: readonly KnownMention[],
): Promise<ModelReading> {
  const mentions = findMentions(words, windows, scores, known);
  const related: RelatedWindow[] = [];
  for (const [index, window] of windows.entries()) {
    const own = scores[index];
    const found = own && (await relateWindow(network, { window, words, scores: own, mentions }));
    if (found) related.push(found);
  }
  const links = linksOf(mentions, related);
  const clusterOf = clusterMentions(mentions, (mention) => links.get(mention) ?? new Map());
  const found = related.flatMap((one) => findStatements({ words, mentions, clusterOf, related: one }));
  const { calibration } = manifest;
  return {
    mentions: mentionReadings(words, mentions, clusterOf, manifest),
    links: [...links].flatMap(([mention, antecedents]) =>
      [...antecedents]
        .map(([antecedent, raw]): CorefLink => ({ mention, antecedent, score: calibrated(calibration.link, raw) }))
        .filter((link) => link.score >= leastLink)
        .sort((a, b) => b.score - a.score),
    ),
    clusters: clustersOf(clusterOf),
    statements: bestOfEach(found, words, clusterOf)
      .map((statement) => candidate(statement, words, sentences, manifest))
      .sort((a, b) => b.score - a.score || a.trigger.start - b.trigger.start),
  };
}

type Links = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** Antecedents of each mention, from the window in which it is fresh. */
function linksOf(mentions: readonly FoundMention[], related: readonly RelatedWindow[]): Links {
  const links = new Map<number, Map<number, number>>();
  for (const { window, mentions: here, antecedents } of related)
    here.forEach((mention, row) => {
      if ((mentions[mention]?.start ?? 0) < window.fresh) return;
      const chances = antecedents[row]?.chances ?? [];
      links.set(
        mention,
        new Map(
          here.flatMap((other, column) => ((chances[column] ?? 0) > 0.01 ? [[other, chances[column] ?? 0]] : [])),
        ),
      );
    });
  return links;
}

const spanOf = (words: readonly Word[], start: number, end: number): Span => ({
  start: words[start]?.start ?? 0,
  end: words[end - 1]?.end ?? 0,
});

/** A pronoun is of the type that most of its entity's other mentions have. */
function mentionReadings(
  words: readonly Word[],
  mentions: readonly FoundMention[],
  clusterOf: readonly (number | undefined)[],
  { calibration }: Manifest,
): readonly MentionReading[] {
  const types = new Map<number, Map<MentionReading["type"], number>>();
  mentions.forEach((mention, index) => {
    const cluster = clusterOf[index];
    const type = shapes[mention.shape]?.type;
    if (cluster === undefined || !type || mention.shape === shape.pronoun) return;
    const of = types.get(cluster) ?? new Map<MentionReading["type"], number>();
    gather(of, type, 1);
    types.set(cluster, of);
  });
  return mentions.map((mention, index) => {
    const { type, kind } = shapes[mention.shape] ?? { type: "Person", kind: "name" };
    const meant = heaviest(types.get(clusterOf[index] ?? -1) ?? new Map<MentionReading["type"], number>());
    return {
      span: spanOf(words, mention.start, mention.end),
      type: kind === "pronoun" ? (meant?.[0] ?? type) : type,
      kind,
      ...given({ entity: mention.entity }),
      score: kind === "pronoun" ? 1 : calibrated(calibration.mention, mention.score),
    };
  });
}

function clustersOf(clusterOf: readonly (number | undefined)[]): readonly (readonly number[])[] {
  const clusters = new Map<number, number[]>();
  clusterOf.forEach((cluster, mention) => {
    if (cluster === undefined) return;
    const members = clusters.get(cluster);
    if (members) members.push(mention);
    else clusters.set(cluster, [mention]);
  });
  return [...clusters.values()];
}

/** Of several triggers in one sentence that say the same about the same, the surest. */
function bestOfEach(
  found: readonly FoundStatement[],
  words: readonly Word[],
  clusterOf: readonly (number | undefined)[],
): readonly FoundStatement[] {
  const best = new Map<string, FoundStatement>();
  for (const statement of found) {
    const { target, source, relation, trigger } = statement;
    const end = "mention" in target ? `m${clusterOf[target.mention]}` : `s${target.start}-${target.end}`;
    const key = [relation, clusterOf[source], end, words[trigger]?.sentence].join(" ");
    const before = best.get(key);
    if (!before || before.score < statement.score) best.set(key, statement);
  }
  return [...best.values()];
}

function candidate(
  found: FoundStatement,
  words: readonly Word[],
  sentences: readonly Span[],
  { relations, modalities, calibration }: Manifest,
): StatementCandidate {
  const { target, speaker } = found;
  const likeliest = found.modality.indexOf(Math.max(...found.modality));
  const sentence = sentences[words[found.trigger]?.sentence ?? 0] ?? spanOf(words, found.trigger, found.trigger + 1);
  return {
    relation: relations[found.relation] ?? "CONTACTED",
    trigger: spanOf(words, found.trigger, found.trigger + 1),
    sentence: { start: sentence.start, end: sentence.end },
    source: found.source,
    target:
      "mention" in target
        ? { kind: "mention", mention: target.mention }
        : { kind: "span", span: spanOf(words, target.start, target.end) },
    ...(speaker === undefined ? {} : { speaker }),
    chances: found.chances,
    modality: modalities[likeliest] ?? "asserted",
    modalityScore: calibrated(calibration.modality, found.modality[likeliest] ?? 0),
    score: calibrated(calibration.statement, found.score),
  };
}
