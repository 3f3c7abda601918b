import type { Span } from "#schema/entity.ts";
import type { RelationType } from "#schema/ontology.ts";
import type { Claim, Related } from "../document.ts";
import type { ModelReading, StatementCandidate } from "../model/reading.ts";
import type { Ends } from "./ends.ts";

/** What rules, model or both say of two ends in one sentence. */
export type JointStatement = Readonly<{
  type: RelationType;
  source: number;
  target: number;
  sentence: Span;
  claim?: Claim;
  read?: StatementCandidate;
  /** Speaker as the model reads it, an entity. */
  speaker?: number;
}>;

type Place = Readonly<{ type: RelationType; source: number; target: number; start: number }>;

/** Contacts have no direction: the same two in the other order are the same statement. */
function keyOf({ type, source, target, start }: Place): string {
  const [a, b] = type === "CONTACTED" && source > target ? [target, source] : [source, target];
  return `${type} ${a} ${b} ${start}`;
}

/** What the model reads, with the article's entities at its ends; undefined where an end is nobody. */
function placed(read: StatementCandidate, ends: Ends): JointStatement | undefined {
  const { relation: type, sentence } = read;
  const source = ends.ofMention(read.source);
  const target = targetOf(read, ends);
  if (source === undefined || target === undefined || source === target) return undefined;
  const speaker = read.speaker === undefined ? undefined : ends.ofMention(read.speaker);
  return { type, source, target, sentence, read, ...(speaker !== undefined && { speaker }) };
}

/** "bemängelte, dass das Orchester zu wenig tue": criticism of what somebody does is criticism of them. */
function targetOf({ relation, target }: StatementCandidate, ends: Ends): number | undefined {
  if (target.kind === "mention") return ends.ofMention(target.mention);
  return (relation === "CRITICIZED" ? ends.actorOf(target.span) : undefined) ?? ends.ofSpan(target.span);
}

/** Everything that either says, one for each relation, pair of ends and sentence, in reading order. */
export function jointStatements(
  { claims }: Pick<Related, "claims">,
  { statements }: Pick<ModelReading, "statements">,
  ends: Ends,
): readonly JointStatement[] {
  const joint = new Map<string, JointStatement>();
  for (const claim of claims) {
    const { type, source, target, start, end } = claim;
    joint.set(keyOf(claim), { type, source, target, sentence: { start, end }, claim });
  }
  for (const read of statements) {
    const one = placed(read, ends);
    if (one === undefined) continue;
    const key = keyOf({ ...one, start: one.sentence.start });
    const before = joint.get(key);
    // The rules know better which way a contact goes; of several readings the first is the surest.
    if (before?.read === undefined) joint.set(key, { ...one, ...before, read });
  }
  return [...joint.values()].sort((a, b) => a.sentence.start - b.sentence.start);
}
