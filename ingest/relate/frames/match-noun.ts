import type { EntityType, Modality } from "#schema/ontology.ts";
import { relationEnds } from "#schema/ontology.ts";
import { endsOf, ofMention } from "../ends.ts";
import type { End, Scene } from "../ends.ts";
import { argumentsOf } from "../grammar/arguments.ts";
import type { Group } from "../grammar/arguments.ts";
import { isTime } from "../grammar/groups.ts";
import type { Phrase } from "../grammar/phrase.ts";
import type { Predicate } from "../grammar/predicate.ts";
import type { Sheet } from "../grammar/sheet.ts";
import { isNominal, lemmaOf, lower, posOf } from "../grammar/token-reading.ts";
import { isNegated, modalityOf } from "../modality.ts";
import type { Candidate } from "./candidate.ts";
import { words } from "./row.ts";
import type { NounRow } from "./row.ts";

/** Fires one row on one noun phrase; empty where an end is not clear. */
export function matchNoun(scene: Scene, phrase: Phrase, row: NounRow): Candidate[] {
  const { sheet } = scene;
  if (row.not !== undefined && stands(scene, phrase, words(row.not))) return [];
  const kinds = relationEnds[row.relation];
  const predicate = sheet.predicates.find(({ clause }) => sheet.clauses[clause]?.tokens.includes(phrase.head) === true);
  const around = dependents(scene, phrase);
  const pair =
    row.reciprocal === true ? bothInOne(scene, [...around, ...freeBetween(scene, phrase)], kinds.source) : [];
  const targets = fill(scene, phrase, around, predicate, row, row.target, kinds.target);
  const sources = targets.length === 0 ? [] : fill(scene, phrase, around, predicate, row, row.source, kinds.source);
  const all = pair.length > 0 ? pair : sources.flatMap((source) => targets.map((target) => ({ source, target })));
  return all
    .filter(({ source, target }) => source.entity !== target.entity)
    .map(({ source, target }) => ({
      row,
      sheet,
      clause: predicate?.clause ?? 0,
      source,
      target,
      trigger: [phrase.head],
      modality: row.modality ?? nounModality(scene, phrase, predicate, row),
      certainty: source.certainty * target.certainty * 0.95,
      notes: [`noun ${lemmaOf(sheet.doc.tokens[phrase.head]!)}`],
    }));
}

function stands({ sheet }: Scene, phrase: Phrase, set: ReadonlySet<string>): boolean {
  const clause = sheet.clauses.find(({ tokens }) => tokens.includes(phrase.head));
  return (clause?.tokens ?? []).some(
    (index) => set.has(lower(sheet.doc.tokens[index]!)) || set.has(lemmaOf(sheet.doc.tokens[index]!)),
  );
}

type Dependent = Readonly<{ place: string; group: Group }>;

/** Genitives and prepositional phrases that follow the noun without a gap, each with the phrases coordinated with it. */
function dependents({ sheet }: Scene, phrase: Phrase): Dependent[] {
  const found: Dependent[] = [];
  let end = phrase.index;
  for (
    let next = sheet.phrases[end + 1];
    next !== undefined && next.after === end && found.length < 6;
    next = sheet.phrases[end + 1]
  ) {
    if (next.preposition === undefined && !next.genitive) break;
    const group = sheet.groups.find(([first]) => first === next.index) ?? [next.index];
    found.push({ place: next.preposition === undefined ? "gen" : `pp:${next.preposition}`, group });
    end = Math.max(...group, next.index);
  }
  return found;
}

type Pair = Readonly<{ source: End; target: End }>;

/** "zwischen X und Y", "Gespräche von X und Y". */
function bothInOne(scene: Scene, around: readonly Dependent[], kinds: readonly EntityType[]): Pair[] {
  const both = around.find(
    ({ place, group }) => group.length > 1 && /^(?:pp:zwischen|pp:between|pp:von|pp:of|gen|pp:among)$/u.test(place),
  );
  const ends = both === undefined ? [] : endsOf(scene, both.group, kinds);
  return ends.flatMap((source, i) => ends.slice(i + 1).map((target) => ({ source, target })));
}

/** "Ein Treffen gab es im Mai zwischen X und Y": what stands in the clause of the noun and hangs on no other one. */
function freeBetween({ sheet }: Scene, phrase: Phrase): Dependent[] {
  const clause = sheet.clauses.find(({ tokens }) => tokens.includes(phrase.head));
  return sheet.groups.flatMap((group): Dependent[] => {
    const first = sheet.phrases[group[0]!]!;
    const between = /^(?:zwischen|between)$/u.test(first.preposition ?? "") && clause?.tokens.includes(first.head);
    return between && isFree(sheet, first) ? [{ place: `pp:${first.preposition}`, group }] : [];
  });
}

/** Behind no noun, or behind a time or a place. */
function isFree(sheet: Sheet, phrase: Phrase): boolean {
  const before = phrase.after === undefined ? undefined : sheet.phrases[phrase.after];
  const head = before === undefined ? undefined : sheet.doc.tokens[before.head]!;
  return (
    head === undefined ||
    !isNominal(head) ||
    isTime(head) ||
    (before?.preposition !== undefined && posOf(head) === "PROPN")
  );
}

function fill(
  scene: Scene,
  phrase: Phrase,
  around: readonly Dependent[],
  predicate: Predicate | undefined,
  row: NounRow,
  places: string,
  kinds: readonly EntityType[],
): End[] {
  for (const place of places.split(" ")) {
    const ends = fillPlace(scene, phrase, around, predicate, row, place, kinds);
    if (ends.length > 0) return ends;
  }
  return [];
}

function fillPlace(
  scene: Scene,
  phrase: Phrase,
  around: readonly Dependent[],
  predicate: Predicate | undefined,
  row: NounRow,
  place: string,
  kinds: readonly EntityType[],
): End[] {
  if (place === "poss") return ownerEnds(scene, phrase, kinds);
  if (place === "subj") return subjectUnder(scene, phrase, predicate, row, kinds);
  if (place === "apposition") return explainedEnds(scene, phrase, kinds);
  if (place === "own") return ownSubject(scene, phrase, predicate, kinds);
  if (place === "asked") return askedBy(scene, around, kinds);
  if (place === "comes") return comingFrom(scene, phrase, around, predicate, kinds);
  return dependentEnds(scene, around, place, kinds);
}

function dependentEnds(scene: Scene, around: readonly Dependent[], place: string, kinds: readonly EntityType[]): End[] {
  // "Kritik an den Plänen von X": the second phrase belongs to the plans.
  const own = place === "gen" || place === "pp:von" || place === "pp:of" ? around.slice(0, 1) : around;
  const found = own.find((dependent) => dependent.place === place);
  return found === undefined ? [] : endsOf(scene, found.group, kinds);
}

function ownerEnds(scene: Scene, { possessor }: Phrase, kinds: readonly EntityType[]): End[] {
  const end = possessor === undefined ? undefined : ofMention(scene, possessor, kinds);
  return end === undefined ? [] : [end];
}

/** "Karl Voss, a critic of the government": whom the noun explains. */
function explainedEnds(scene: Scene, phrase: Phrase, kinds: readonly EntityType[]): End[] {
  const explained = scene.sheet.appositionOf.get(phrase.index);
  return explained === undefined ? [] : endsOf(scene, [explained], kinds);
}

const asking = /(?:an|nach|rück)?frage$/iu;

/** "die Antwort des Ministeriums auf eine Anfrage der Opposition": who asked stands behind what is answered. */
function askedBy(scene: Scene, around: readonly Dependent[], kinds: readonly EntityType[]): End[] {
  const { phrases, doc } = scene.sheet;
  const at = around.findIndex(
    ({ place, group }) => place === "pp:auf" && asking.test(lemmaOf(doc.tokens[phrases[group[0]!]!.head]!)),
  );
  const next = at < 0 ? undefined : around[at + 1];
  return next === undefined || !/^(?:gen|pp:von)$/u.test(next.place) ? [] : endsOf(scene, next.group, kinds);
}

/** "setzten ihre Proteste fort": the possessive before the noun means the subject. */
function ownSubject(
  scene: Scene,
  phrase: Phrase,
  predicate: Predicate | undefined,
  kinds: readonly EntityType[],
): End[] {
  const { doc } = scene.sheet;
  if (predicate === undefined || !/^(?:sein|ihr)(?:e[rsnm]?)?$/u.test(lower(doc.tokens[phrase.from]!))) return [];
  const { subject } = argumentsOf(scene.sheet, predicate);
  return subject === undefined || subject.includes(phrase.index) ? [] : endsOf(scene, subject, kinds);
}

const coming = /^(?:kommen|hageln|stammen|laut|üben|äußern|erheben|vorbringen|formulieren|entgegenschlagen)$/u;

/** "Kritik kam von X", "von X wurde Kritik geäußert". */
function comingFrom(
  scene: Scene,
  phrase: Phrase,
  around: readonly Dependent[],
  predicate: Predicate | undefined,
  kinds: readonly EntityType[],
): End[] {
  if (predicate === undefined || !predicate.lemmas.some((lemma) => coming.test(lemma))) return [];
  const { prepositional, subject } = argumentsOf(scene.sheet, predicate);
  const inside = new Set(around.flatMap(({ group }) => group));
  if (subject !== undefined && !subject.includes(phrase.index) && !predicate.passive) return [];
  return prepositional
    .filter(({ preposition, group }) => /^(?:von|aus|seitens|durch)$/u.test(preposition) && !inside.has(group[0] ?? -1))
    .flatMap(({ group }) => endsOf(scene, group, kinds));
}

const isPredicative = ({ preposition }: Phrase, { lemma }: Predicate): boolean =>
  preposition === undefined && /^(?:be|sein|bleiben|remain)$/u.test(lemma);

/** The noun stands after one of the row's prepositions or after "als", or says what the subject is. */
function standsUnder({ sheet }: Scene, phrase: Phrase, predicate: Predicate, row: NounRow): boolean {
  const under = words(row.under);
  const before = sheet.doc.tokens[(phrase.prepositionAt ?? phrase.from) - 1];
  if (under.has("as") && (phrase.preposition === "as" || before?.text === "als")) return true;
  if (under.has("copula") && isPredicative(phrase, predicate)) return true;
  return !predicate.passive && under.has(phrase.preposition ?? "");
}

/** "Nach einem Treffen mit X sagte Y": the subject of the clause took part. */
function subjectUnder(
  scene: Scene,
  phrase: Phrase,
  predicate: Predicate | undefined,
  row: NounRow,
  kinds: readonly EntityType[],
): End[] {
  if (predicate === undefined || !standsUnder(scene, phrase, predicate, row)) return [];
  const { subject, subjectFrom } = argumentsOf(scene.sheet, predicate);
  if (subject === undefined || subject.includes(phrase.index)) return [];
  const weight = subjectFrom === "own" ? 0.9 : 0.75;
  return endsOf(scene, subject, kinds).map((end) => ({ ...end, certainty: end.certainty * weight }));
}

const undone =
  /^(?:absagen|ablehnen|verweigern|ausschließen|platzen|scheitern|verschieben|abbrechen|cancel|refuse|reject|decline|call|postpone)$/u;
const planning =
  /^(?:planen|ankündigen|vorschlagen|anstreben|fordern|verlangen|vereinbaren|anbieten|plan|announce|propose|schedule|seek|demand|request|offer|expect)$/u;

/** What the words of the noun phrase say: "kein Treffen", "ohne Treffen", "das geplante Treffen", "das angebliche Treffen". */
function modalityInside({ sheet }: Scene, phrase: Phrase): Modality | undefined {
  const before = sheet.doc.tokens.slice(phrase.from, phrase.head).map(lower);
  if (/^(?:ohne|without)$/u.test(phrase.preposition ?? "")) return "negated";
  if (/^(?:kein(?:e[rsnm]?)?|no)$/u.test(before[0] ?? "")) return "negated";
  if (
    before.some((word) =>
      /^(?:geplant|bevorstehend|vorgesehen|planned|upcoming|scheduled|proposed|kommend)/u.test(word),
    )
  )
    return "planned";
  return before.some((word) => /^(?:angeblich|mutmaßlich|vermeintlich|alleged|reported|purported)/u.test(word))
    ? "alleged"
    : undefined;
}

/** What happened at or after a meeting does not bear on whether it took place; "zu einem Treffen kam es nicht" does. */
const isSetting = ({ preposition }: Phrase, { lemma }: Predicate, row: NounRow): boolean =>
  preposition !== undefined && words(row.under).has(preposition) && !(lemma === "kommen" && preposition === "zu");

function nounModality(scene: Scene, phrase: Phrase, predicate: Predicate | undefined, row: NounRow): Modality {
  const inside = modalityInside(scene, phrase);
  if (inside !== undefined) return inside;
  if (predicate === undefined || row.relation !== "CONTACTED") return "asserted";
  if (isSetting(phrase, predicate, row)) return "asserted";
  if (undone.test(predicate.lemma)) return "negated";
  if (planning.test(predicate.lemma) || predicate.future) return "planned";
  return isNegated(scene.sheet, predicate) ? "negated" : modalityOf(scene.sheet, predicate, row.relation);
}
