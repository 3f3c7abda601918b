import type { EntityType, Modality } from "#schema/ontology.ts";
import { relationEnds } from "#schema/ontology.ts";
import { eventBefore, eventOfClause } from "../events.ts";
import { endsOf, ofMention } from "../ends.ts";
import type { End, Scene } from "../ends.ts";
import type { Arguments, Group } from "../grammar/arguments.ts";
import type { Predicate } from "../grammar/predicate.ts";
import { lemmaOf, lower } from "../grammar/token-reading.ts";
import { modalityOf } from "../modality.ts";
import type { Candidate } from "./candidate.ts";
import { clauseEnds, complementBefore, complementEnds, complementOf, nobody, opensAnswer } from "./clause-ends.ts";
import { groupEnds, placeEnds } from "./place-ends.ts";
import { toldBelow } from "./told-below.ts";
import { words } from "./row.ts";
import { argumentsFor, carriers, headMatches, isCalledByClause } from "./row-fits.ts";
import type { VerbRow } from "./row.ts";
import { withoutAgent } from "./without-agent.ts";

const sureness: Readonly<Record<Arguments["subjectFrom"], number>> = { own: 1, shared: 0.85, control: 0.85, none: 0 };

/** Fires one row on one verb; empty where an end is not clear. */
export function matchVerb(scene: Scene, predicate: Predicate, row: VerbRow): Candidate[] {
  const given = argumentsFor(scene, predicate, row);
  if (given === undefined) return [];
  return pairsOf(scene, predicate, given, row)
    .filter(({ source, target }) => source.entity !== target.entity)
    .map((pair) => {
      withoutAgent(scene, predicate, pair);
      return candidate(scene, predicate, given, row, pair);
    })
    .filter(isStance);
}

/** "machte ihm keinen Vorwurf", "bestreitet die Zahlung nicht": who withholds criticism or a denial has said neither. */
const isStance = ({ row: { relation }, modality }: Candidate): boolean =>
  relation === "CONTACTED" || modality !== "negated";

function pairsOf(scene: Scene, predicate: Predicate, given: Arguments, row: VerbRow): Pair[] {
  const kinds = relationEnds[row.relation];
  const sources = fill(scene, predicate, given, row, row.source, kinds.source);
  const wanted = row.targetKind === undefined ? kinds.target : [row.targetKind];
  const targets = sources.length === 0 ? [] : fill(scene, predicate, given, row, row.target, wanted);
  if (targets.length > 0) return sources.flatMap((source) => targets.map((target) => ({ source, target })));
  const together = row.reciprocal === true && given.subjectFrom !== "control" ? given.subject : undefined;
  const among = together === undefined ? [] : amongThemselves(scene, together, kinds.source);
  // Contact is the same both ways; those who blame each other say two things.
  return row.relation === "CONTACTED" ? among : [...among, ...among.map(turned)];
}

type Pair = Readonly<{ source: End; target: End }>;

const turned = ({ source, target }: Pair): Pair => ({ source: target, target: source });

function candidate(
  scene: Scene,
  predicate: Predicate,
  given: Arguments,
  row: VerbRow,
  { source, target }: Pair,
): Candidate {
  const from = row.source.startsWith("subj") && !predicate.passive ? sureness[given.subjectFrom] : 1;
  return {
    row,
    sheet: scene.sheet,
    clause: predicate.clause,
    source,
    target,
    trigger: triggerOf(scene, predicate, row),
    modality:
      row.source === "voice" || row.claimed === true
        ? "asserted"
        : shiftedBy(row.modality, modalityOf(scene.sheet, predicate, row.relation)),
    certainty: source.certainty * target.certainty * from,
    notes: [`verb ${predicate.lemma}${predicate.passive ? " (passive)" : ""}`, `subject ${given.subjectFrom}`],
  };
}

const shiftedBy = (byRow: Modality | undefined, byForm: Modality): Modality => {
  if (byRow === undefined || byForm === "alleged") return byForm;
  if (byRow === "negated" && byForm === "negated") return "asserted";
  return byRow;
};

/** "X und Y trafen sich": two or more named in one subject. */
function amongThemselves(scene: Scene, group: Group, kinds: readonly EntityType[]): Pair[] {
  const ends = endsOf(scene, group, kinds);
  return ends.flatMap((source, i) => ends.slice(i + 1).map((target) => ({ source, target })));
}

function fill(
  scene: Scene,
  predicate: Predicate,
  given: Arguments,
  row: VerbRow,
  places: string,
  kinds: readonly EntityType[],
): End[] {
  const called = row.judging !== undefined && isCalledByClause(scene, predicate, given);
  for (const place of places.split(" ")) {
    // The object is what the clause in front is called.
    if (called && place === "first") continue;
    const ends = endsAt(scene, predicate, given, row, place, kinds);
    if (ends.length > 0) return ends;
  }
  return [];
}

function endsAt(
  scene: Scene,
  predicate: Predicate,
  given: Arguments,
  row: VerbRow,
  place: string,
  kinds: readonly EntityType[],
): End[] {
  if (place === "clause") return clauseEnds(scene, predicate, row, kinds);
  if (place === "before") return toldBefore(scene, predicate, row, kinds);
  if (place === "owner") return ownerEnds(scene, carriers(predicate, given, row), row, kinds);
  if (place === "voice") return voiceEnds(scene, predicate);
  if (place === "topic") return topicEnds(scene, predicate, given, row, kinds);
  if (place === "told") return [toldBelow(scene, predicate)].filter((end) => end !== undefined);
  if (place === "this")
    return [eventOfClause(scene, scene.sheet.clauses[predicate.clause]!)].filter((end) => end !== undefined);
  return placeEnds(scene, predicate, given, row, place, kinds);
}

/** "Der Minister habe gelogen, hieß es. Er dementierte.": without an object the verb answers what the sentence before says. */
function toldBefore(scene: Scene, predicate: Predicate, row: VerbRow, kinds: readonly EntityType[]): End[] {
  const answered = !opensAnswer(scene, predicate) && clauseEnds(scene, predicate, row, kinds).length > 0;
  if (predicate.clause !== 0 || !kinds.includes("Event") || answered) return [];
  return [eventBefore(scene, 0.6)].filter((end) => end !== undefined);
}

/** "„Das ist ein Skandal“, sagte X über den Beschluss": what a mere "das" means may stand beside the verb of saying. */
function topicEnds(
  scene: Scene,
  predicate: Predicate,
  given: Arguments,
  row: VerbRow,
  kinds: readonly EntityType[],
): End[] {
  if (row.relation === "DENIED" && row.onlyTarget === undefined) {
    const told = toldByClause(scene, predicate, given);
    if (told !== undefined) return [told];
  }
  if (given.subject === undefined || (predicate.passive && row.relation === "CRITICIZED")) return [];
  const head = scene.sheet.doc.tokens[scene.sheet.phrases[given.subject[0]!]!.head]!;
  if (nobody.test(lower(head))) return [];
  const meant = meantEnds(scene, predicate, row, lower(head), kinds);
  return meant.length > 0 ? meant : groupEnds(scene, given.subject, row, "topic", kinds);
}

/** "Dass er gelogen habe, sei falsch", "Es entbehre jeder Grundlage, dass er gelogen habe": a clause says what is untrue. */
function toldByClause(scene: Scene, predicate: Predicate, { subject }: Arguments): End | undefined {
  const { sheet } = scene;
  const head = subject === undefined ? undefined : sheet.phrases[subject[0]!]!.head;
  const empty = head !== undefined && /^(?:es|it)$/u.test(lower(sheet.doc.tokens[head]!));
  const clause = empty ? complementOf(scene, predicate) : complementBefore(scene, predicate);
  if (clause === undefined || clause.kind === "inf" || isProposal(scene, predicate, clause.index)) return undefined;
  return eventOfClause(scene, clause);
}

/** "Es sei falsch, dass die Steuern steigen": what is done or to be done is criticized; what is said to have been done is denied. */
const isProposal = ({ sheet: { doc, predicates } }: Scene, { domain }: Predicate, clause: number): boolean =>
  domain.some((index) => /^(?:falsch|Unsinn|Unfug)$/u.test(doc.tokens[index]!.text)) &&
  !predicates.some((inside) => inside.clause === clause && (inside.perfect || inside.modal !== undefined));

/** What a subject that only points means: what the clause behind it or the words beside the verb of saying are about. */
function meantEnds(
  scene: Scene,
  predicate: Predicate,
  row: VerbRow,
  word: string,
  kinds: readonly EntityType[],
): End[] {
  if (!/^(?:das|dies|es|this|that|it)$/u.test(word)) return [];
  const open = /^(?:es|it)$/u.test(word) && row.relation === "CRITICIZED";
  const told = open ? complementEnds(scene, predicate, kinds) : [];
  const about = scene.voice(predicate.clause)?.about;
  return told.length > 0 || about === undefined ? told : groupEnds(about.scene, about.group, row, "topic", kinds);
}

/** Whose the object of the expression is: "den Rücktritt von X fordern", "Xs Rücktritt fordern". */
function ownerEnds(scene: Scene, groups: readonly Group[], row: VerbRow, kinds: readonly EntityType[]): End[] {
  const group = groups.find((objects) => headMatches(scene, objects, words(row.object)));
  const object = group === undefined ? undefined : scene.sheet.phrases[group[0]!];
  if (object === undefined) return [];
  if (object.possessor !== undefined)
    return [ofMention(scene, object.possessor, kinds)].filter((end) => end !== undefined);
  const next = scene.sheet.phrases[object.index + 1];
  const hangs =
    next?.after === object.index && (next.genitive || next.preposition === "von" || next.preposition === "of");
  return hangs
    ? endsOf(scene, scene.sheet.groups.find((members) => members[0] === next.index) ?? [next.index], [
        "Person",
        "Organization",
      ])
    : [];
}

function voiceEnds(scene: Scene, predicate: Predicate): End[] {
  const voice = scene.voice(predicate.clause);
  const type = voice === undefined ? undefined : scene.nodes.entities[voice.entity]?.type;
  const known = voice !== undefined && voice.inferred !== true && type !== undefined;
  return known ? [{ entity: voice.entity, type, certainty: 0.85 }] : [];
}

function triggerOf({ sheet }: Scene, predicate: Predicate, row: VerbRow): number[] {
  const head = sheet.doc.tokens[predicate.verb]!;
  const fixed = words([row.needs, row.object].filter((list) => list !== undefined).join("|"));
  const more = predicate.domain.filter(
    (index) => fixed.has(lemmaOf(sheet.doc.tokens[index]!)) || fixed.has(lower(sheet.doc.tokens[index]!)),
  );
  return [...new Set([predicate.verb, ...(head.partner === undefined ? [] : [head.partner]), ...more])].sort(
    (a, b) => a - b,
  );
}
