import type { EntityType } from "#schema/ontology.ts";
import { endsOf } from "../ends.ts";
import type { End, Scene } from "../ends.ts";
import { argumentsOf } from "../grammar/arguments.ts";
import type { Group } from "../grammar/arguments.ts";
import { firstMain, isTold } from "../grammar/first-main.ts";
import type { Predicate } from "../grammar/predicate.ts";
import { lower } from "../grammar/token-reading.ts";

/** How sure it is that "it" goes on with what was spoken of. */
const sureness = 0.85;

/**
 * "The plan was shown on Monday. Lang called it a disgrace": an "it" that nothing explains means what the main clause before,
 * or the first one of the sentence before, says something of, where that is a thing.
 */
export function topicBefore(
  scene: Scene,
  predicate: Predicate,
  group: Group,
  kinds: readonly EntityType[],
): readonly End[] {
  const topic = isOpenIt(scene, group) ? subjectBefore(scene, predicate) : undefined;
  return topic === undefined
    ? []
    : endsOf(topic.scene, topic.subject, kinds).map((end) => ({ ...end, certainty: end.certainty * sureness }));
}

function isOpenIt({ sheet }: Scene, group: Group): boolean {
  const phrase = sheet.phrases[group[0] ?? -1];
  return phrase?.mention === undefined && phrase !== undefined && lower(sheet.doc.tokens[phrase.head]!) === "it";
}

type Topic = Readonly<{ scene: Scene; subject: Group }>;

function subjectBefore(scene: Scene, predicate: Predicate): Topic | undefined {
  const inside = predicateBefore(scene, predicate);
  const from = inside === undefined ? scene.before : scene;
  const over = inside ?? (from && firstMain(from.sheet));
  if (from === undefined || over === undefined) return undefined;
  const { subject, objects } = argumentsOf(from.sheet, over);
  // "The council passed the plan. Lang called it a disgrace": where somebody acts, what they act on.
  const topic = [subject, objects[0]].find((group) => group?.length === 1 && isThing(from, group));
  return topic === undefined ? undefined : { scene: from, subject: topic };
}

function predicateBefore({ sheet }: Scene, { clause }: Predicate): Predicate | undefined {
  const before = sheet.clauses.slice(0, clause).findLast(({ kind }) => kind === "main");
  return before && sheet.predicates.find((one) => one.clause === before.index && isTold(sheet, one));
}

/** Nobody who acts, and no pronoun: somebody is not "it", and a chain of pronouns is not followed. */
function isThing(scene: Scene, subject: Group): boolean {
  const { kind, number } = scene.sheet.phrases[subject[0]!]!;
  return kind === "noun" && number !== "pl" && endsOf(scene, subject, ["Person", "Organization"]).length === 0;
}
