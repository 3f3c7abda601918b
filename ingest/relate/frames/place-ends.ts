import type { EntityType } from "#schema/ontology.ts";
import { endsOf } from "../ends.ts";
import type { End, Scene } from "../ends.ts";
import { followsNoun } from "../grammar/arguments.ts";
import type { Arguments, Group } from "../grammar/arguments.ts";
import type { Predicate } from "../grammar/predicate.ts";
import { inSlot } from "../grammar/slots.ts";
import { lower } from "../grammar/token-reading.ts";
import { contentEnd } from "./called-below.ts";
import { complementEnds, pointedEnds } from "./clause-ends.ts";
import { words } from "./row.ts";
import type { VerbRow } from "./row.ts";
import { headMatches } from "./row-fits.ts";
import { thingMeant } from "./thing-pronoun.ts";
import { topicBefore } from "./topic-before.ts";
import { clauseMeant } from "./which-clause.ts";

/** Who or what stands where the row asks for it: as subject, object, in a case or behind a preposition. */
export function placeEnds(
  scene: Scene,
  predicate: Predicate,
  given: Arguments,
  row: VerbRow,
  place: string,
  kinds: readonly EntityType[],
): End[] {
  const animate = (group: Group): boolean => endsOf(scene, group, ["Person", "Organization"]).length > 0;
  for (const group of inSlot(scene.sheet, predicate, given, place, animate)) {
    const ends = toldOrGroupEnds(scene, predicate, group, row, place, kinds);
    const hanging =
      row.object === undefined && place.startsWith("pp:") && followsNoun(scene.sheet, scene.sheet.phrases[group[0]!]!);
    if (hanging && isElsewhere(scene, group, row, ends)) continue;
    if (ends.length > 0) return hanging ? ends.map((end) => ({ ...end, certainty: end.certainty * 0.7 })) : ends;
  }
  return kinds.includes("Event") ? pointedEnds(scene, predicate, row, place, kinds) : [];
}

function toldOrGroupEnds(
  scene: Scene,
  predicate: Predicate,
  group: Group,
  row: VerbRow,
  place: string,
  kinds: readonly EntityType[],
): End[] {
  if (row.relation !== "CRITICIZED" || !kinds.includes("Event")) {
    const above = kinds.includes("Event") ? clauseMeant(scene, group, row) : undefined;
    return above === undefined ? groupEnds(scene, group, row, place, kinds) : [above];
  }
  return criticizedEnds(scene, predicate, group, row, place, kinds);
}

function criticizedEnds(
  scene: Scene,
  predicate: Predicate,
  group: Group,
  row: VerbRow,
  place: string,
  kinds: readonly EntityType[],
): End[] {
  const thing = thingMeant(scene, predicate, group, kinds) ?? reproached(scene, group, row, place);
  if (thing !== undefined) return thing;
  const told = isEmptyObject(scene, group) ? complementEnds(scene, predicate, kinds) : [];
  const content = contentEnd(scene, group);
  if (told.length > 0 || content !== undefined) return told.length > 0 ? told : [content!];
  const topic = topicBefore(scene, predicate, group, kinds);
  return topic.length > 0 ? [...topic] : groupEnds(scene, group, row, place, kinds);
}

/** "hielt den Industrieländern vor": who is reproached with something is somebody, where the noun can mean people. */
function reproached(scene: Scene, group: Group, row: VerbRow, place: string): End[] | undefined {
  const people = place === "dat" ? groupEnds(scene, group, row, place, ["Person", "Organization"]) : [];
  return people.length > 0 ? people : undefined;
}

/** "nannte es ein Unding, dass die Regierung schweigt": what is meant stands in the clause behind. */
const isEmptyObject = ({ sheet }: Scene, group: Group): boolean =>
  group.every((index) => /^(?:es|it)$/iu.test(sheet.doc.tokens[sheet.phrases[index]!.head]!.text));

/** Belongs to the noun before it, and not to the verb. */
const isElsewhere = (scene: Scene, group: Group, row: VerbRow, ends: readonly End[]): boolean =>
  isTopic(scene, group, row) || (row.free === true && ends.some(({ type }) => type !== "Person"));

/** "sprach über eine Koalition mit den Grünen", "sprach von einem Hofstaat mit Sonnenkönig": what hangs on the topic of a talk took no part in it. */
function isTopic({ sheet }: Scene, group: Group, { relation }: VerbRow): boolean {
  const { after } = sheet.phrases[group[0]!]!;
  const preposition = after === undefined ? undefined : sheet.phrases[after]!.preposition;
  if (preposition === "von") return relation === "CONTACTED";
  return preposition !== undefined && /^(?:über|about|regarding|concerning)$/u.test(preposition);
}

/** Ends of a group, where they are what the meaning of the row asks for. */
export function groupEnds(
  scene: Scene,
  group: Group,
  row: VerbRow,
  place: string,
  kinds: readonly EntityType[],
): End[] {
  const isTarget = places(row.target).has(place) && !places(row.source).has(place);
  return isTarget && !isMeant(scene, group, row, place) ? [] : endsOf(scene, group, kinds);
}

/** Whether the target is what the meaning of the row asks for, or a pronoun that may stand for it. */
function isMeant(scene: Scene, group: Group, row: VerbRow, place: string): boolean {
  if (row.notTarget !== undefined && headMatches(scene, group, words(row.notTarget))) return false;
  if (row.onlyTarget === undefined || headMatches(scene, group, words(row.onlyTarget))) return true;
  // "hält das für einen Verstoß": what is called bad is no accusation because nobody says what it is.
  return place !== "topic" && row.judging === undefined && group.some((index) => canBeThing(scene, index));
}

/** A pronoun that can stand for what the meaning asks for; "questioned him" is about a person. */
function canBeThing({ sheet }: Scene, index: number): boolean {
  const { kind, head } = sheet.phrases[index]!;
  const told = sheet.doc.tokens[head + 1]?.text === "," && sheet.doc.tokens[head + 2]?.text === "was";
  return (
    kind === "pronoun" &&
    !told &&
    !/^(?:him|her|he|she|me|us|you|er|ihn|ihm|ihr|ihnen|mich|uns|wir)$/u.test(lower(sheet.doc.tokens[head]!))
  );
}

const places = (list: string): ReadonlySet<string> => new Set(list.split(" "));
