import type { Claim, Plain, Related } from "../document.ts";
import type { Model, ModelReading } from "../model/reading.ts";
import type { Stages } from "../pipeline.ts";
import { calledInNominative } from "../relate/nominative.ts";
import { relate } from "../relate/relate.ts";
import { withoutUnused } from "../relate/without-unused.ts";
import { split } from "../split/split.ts";
import { Ends } from "./ends.ts";
import { featuresOf, pairOf, saidOnce, type Features } from "./features.ts";
import { jointStatements, type JointStatement } from "./joint-statements.ts";
import type { Judge } from "./judge.ts";
import { knownMentions } from "./known-mentions.ts";
import { withModelLinks } from "./model-links.ts";

/** Everything that rules or model say of an article, with what the judge weighs; nothing is decided yet. */
export type Weighed = Readonly<{
  /** Entities that were there before anybody looked for statements. */
  known: number;
  related: Related;
  reading: ModelReading;
  ends: Ends;
  joint: readonly JointStatement[];
  features: readonly Features[];
}>;

/**
 * Reads one article by rules and model together. `stages` are the rules up to who is who; the model goes on from the
 * mentions that they found, says who open roles and pronouns mean, and is asked about every statement. Without `rules` only the model speaks of statements,
 * which is for measuring what each part adds.
 */
export async function weigh(stages: Stages, model: Model, plain: Plain, rules = true): Promise<Weighed> {
  const readable = split(plain).sentences.filter(({ kind }) => kind !== "debris");
  const encoded = await model.encode(plain.text, readable);
  const resolved = stages(plain, encoded.names);
  const reading = await encoded.read(knownMentions(resolved));
  const linked = withModelLinks(resolved, reading);
  const related = rules ? relate(linked, undefined, 0) : { ...linked, claims: [] };
  const ends = new Ends(related, reading);
  const joint = jointStatements(related, reading, ends);
  return {
    known: resolved.entities.length,
    related,
    reading,
    ends,
    joint,
    features: featuresOf(joint, ends, reading, plain.text),
  };
}

/**
 * What the judge lets pass, as claims with its confidence, and what a row is sure of by itself: on articles that nobody had
 * seen, holding sure rows back lost more true statements than false ones (training/MODEL_CARD.md).
 */
export function judged({ known, related, ends, joint, features }: Weighed, judge: Judge): Related {
  const weighed = features.map(judge.confidence);
  const best = bestOfPairs(joint, weighed);
  const claims = joint.flatMap((one, i) => {
    const row = one.claim?.confidence ?? 0;
    const confidence = weighed[i] ?? 0;
    // That other sentences say it too makes it truer, not this sentence better evidence.
    const ownWord = best.has(one) || judge.confidence(saidOnce(features[i] ?? [])) >= judge.threshold;
    if (row < judge.sureRow && (confidence < judge.threshold || !ownWord)) return [];
    return [claimOf(one, related.text, Math.round(Math.max(confidence, row) * 100) / 100)];
  });
  claims.sort((a, b) => a.start - b.start || a.source - b.source || a.target - b.target);
  const { entities, mentions, entityOf } = ends;
  return calledInNominative(withoutUnused({ ...related, entities, mentions, entityOf, claims }, known));
}

/** The surest sentence for each relation and pair of ends. */
function bestOfPairs(joint: readonly JointStatement[], confidence: readonly number[]): ReadonlySet<JointStatement> {
  const best = new Map<string, number>();
  joint.forEach((one, i) => {
    const before = best.get(pairOf(one));
    if (before === undefined || (confidence[before] ?? 0) < (confidence[i] ?? 0)) best.set(pairOf(one), i);
  });
  return new Set([...best.values()].flatMap((i) => joint[i] ?? []));
}

function claimOf(one: JointStatement, text: string, confidence: number): Claim {
  const { claim, read, type, source, target, sentence, speaker } = one;
  if (claim)
    return {
      ...claim,
      confidence,
      why: `${claim.why}; ${read ? "the model reads it too" : "the model does not read it"}`,
    };
  return {
    type,
    source,
    target,
    ...sentence,
    trigger: read ? text.slice(read.trigger.start, read.trigger.end) : "",
    modality: read?.modality ?? "asserted",
    confidence,
    rule: "model",
    why: "the model reads it so; no rule speaks to it",
    ...(speaker !== undefined && speaker !== source && { speaker }),
  };
}
