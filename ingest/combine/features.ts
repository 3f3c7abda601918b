import type { Related } from "../document.ts";
import type { MentionReading, ModelReading } from "../model/reading.ts";
import type { JointStatement } from "./joint-statements.ts";

/** What the judge weighs, in the order of its weights (judge.json). Logarithms are natural. */
export const featureNames = [
  "DENIED",
  "CRITICIZED",
  "the model reads it",
  "trigger, log odds",
  "source, log chance",
  "target, log chance",
  "share of the sentence's best, log",
  "a rule says it",
  "rule, log odds",
  "both say it",
  "rules say something else here",
  "said in several sentences",
  "target is an event",
  "target is an organization",
  "source has no name",
  "target has no name",
  "source is a pronoun",
  "target is a pronoun",
  "not asserted",
  "the model reads one end otherwise",
] as const;

export type Features = readonly number[];

const least = 1e-3;
const logOdds = (chance: number): number => Math.log(Math.max(chance, least) / (1 - Math.min(chance, 1 - least)));
const log = (chance: number): number => Math.log(Math.max(chance, least));
const flag = (value: boolean | undefined): number => (value === true ? 1 : 0);

const repeated = featureNames.indexOf("said in several sentences");

/** The same statement as if the article said it in this sentence alone. */
export const saidOnce = (features: Features): Features => features.map((value, i) => (i === repeated ? 0 : value));

/** Trigger times the geometric mean of the ends: how the model ranks its own statements. */
export const strength = ({ read }: JointStatement): number =>
  read === undefined ? 0 : read.chances.trigger * Math.sqrt(read.chances.source * read.chances.target);

type Surroundings = Readonly<{ best: number; claims: number }>;

const placeOf = ({ type, sentence }: JointStatement): string => `${type} ${sentence.start}`;
export const pairOf = ({ type, source, target }: JointStatement): string => `${type} ${source} ${target}`;

function surroundings(joint: readonly JointStatement[]): ReadonlyMap<string, Surroundings> {
  const at = new Map<string, Surroundings>();
  for (const one of joint) {
    const { best, claims } = at.get(placeOf(one)) ?? { best: 0, claims: 0 };
    at.set(placeOf(one), { best: Math.max(best, strength(one)), claims: claims + flag(one.claim !== undefined) });
  }
  return at;
}

function sentencesOfPairs(joint: readonly JointStatement[]): ReadonlyMap<string, ReadonlySet<number>> {
  const pairs = new Map<string, Set<number>>();
  for (const one of joint) {
    const sentences = pairs.get(pairOf(one)) ?? new Set<number>();
    pairs.set(pairOf(one), sentences.add(one.sentence.start));
  }
  return pairs;
}

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(text.split(/[^\p{L}]+/u).filter((word) => word.length > 1));

const takesOf = (one: JointStatement, words: Iterable<string>): string[] =>
  [...words].flatMap((word) => [one.source, one.target].map((end) => `${placeOf(one)} ${word} ${end}`));

/** Relation, sentence, word and one end of all that the model reads. */
const takesOfModel = (joint: readonly JointStatement[], text: string): ReadonlySet<string> =>
  new Set(
    joint.flatMap((one) => {
      const { read } = one;
      return read === undefined ? [] : takesOf(one, wordsOf(text.slice(read.trigger.start, read.trigger.end)));
    }),
  );

/** Whether the model takes the word that a rule goes by for the same relation, with one end the same and the other not. */
const isReadOtherwise = (one: JointStatement, { takes }: Context): boolean =>
  one.claim !== undefined &&
  one.read === undefined &&
  takesOf(one, wordsOf(one.claim.trigger)).some((take) => takes.has(take));

type Context = Readonly<{
  takes: ReadonlySet<string>;
  around: ReadonlyMap<string, Surroundings>;
  pairs: ReadonlyMap<string, ReadonlySet<number>>;
  entities: Related["entities"];
  mentions: readonly MentionReading[];
}>;

const silent: Features = [0, 0, 0, 0, 0];

function readFeatures(one: JointStatement, { around }: Context): Features {
  if (one.read === undefined) return silent;
  const { trigger, source, target } = one.read.chances;
  const best = around.get(placeOf(one))?.best ?? 1;
  return [1, logOdds(trigger), log(source), log(target), log(strength(one) / best)];
}

const ruleFeatures = ({ claim, read }: JointStatement, others: boolean): Features => [
  ...(claim === undefined ? [0, 0] : [1, logOdds(claim.confidence)]),
  flag(read !== undefined && claim !== undefined),
  flag(claim === undefined && others),
];

function endFeatures(one: JointStatement, { entities, mentions }: Context): Features {
  const { read } = one;
  const kindOf = (index: number | undefined): string | undefined =>
    index === undefined ? undefined : mentions[index]?.kind;
  const target = read?.target.kind === "mention" ? read.target.mention : undefined;
  const [source, end] = [entities[one.source], entities[one.target]];
  return [
    flag(end?.type === "Event"),
    flag(end?.type === "Organization"),
    flag(source?.unnamed),
    flag(end?.unnamed === true && end.type !== "Event"),
    flag(kindOf(read?.source) === "pronoun"),
    flag(kindOf(target) === "pronoun"),
  ];
}

/** Features of every statement of an article, in the same order. */
export function featuresOf(
  joint: readonly JointStatement[],
  { entities }: Pick<Related, "entities">,
  { mentions }: Pick<ModelReading, "mentions">,
  text: string,
): readonly Features[] {
  const takes = takesOfModel(joint, text);
  const context = { around: surroundings(joint), pairs: sentencesOfPairs(joint), takes, entities, mentions };
  return joint.map((one) => [
    flag(one.type === "DENIED"),
    flag(one.type === "CRITICIZED"),
    ...readFeatures(one, context),
    ...ruleFeatures(one, (context.around.get(placeOf(one))?.claims ?? 0) > 0),
    flag((context.pairs.get(pairOf(one))?.size ?? 0) > 1),
    ...endFeatures(one, context),
    flag((one.read?.modality ?? one.claim?.modality) !== "asserted"),
    flag(isReadOtherwise(one, context)),
  ]);
}
