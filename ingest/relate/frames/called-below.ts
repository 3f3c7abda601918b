import type { EntityType } from "#schema/ontology.ts";
import { endsOf } from "../ends.ts";
import type { End, Scene } from "../ends.ts";
import { eventOfClause } from "../events.ts";
import { argumentsOf } from "../grammar/arguments.ts";
import type { Group } from "../grammar/arguments.ts";
import type { Predicate } from "../grammar/predicate.ts";
import { lower } from "../grammar/token-reading.ts";

const naming =
  /^(?:call|term|describe|see|regard|consider|label|dub|view|denounce|characterize|characterise|perceive)$/u;

/** "condemned what he called a betrayal of the voters": what the clause behind calls it is what is meant. */
export function calledBelow(scene: Scene, { clause }: Predicate, kinds: readonly EntityType[]): End[] {
  const { sheet } = scene;
  const below = sheet.clauses.find(
    ({ parent, index, opener }) =>
      parent === clause && index > clause && opener !== undefined && lower(sheet.doc.tokens[opener]!) === "what",
  );
  const verb = below && sheet.predicates.find((one) => one.clause === below.index && naming.test(one.lemma));
  if (verb === undefined) return [];
  const { objects, prepositional } = argumentsOf(sheet, verb);
  const called = [
    ...objects,
    ...prepositional.filter(({ preposition }) => preposition === "as").map(({ group }) => group),
  ];
  return called
    .filter(([first]) => sheet.phrases[first!]!.kind === "noun")
    .flatMap((group) => endsOf(scene, group, kinds))
    .slice(0, 1);
}

/** "criticized the fact that nobody was asked", "the way the money was spent": the clause behind the noun says what is meant. */
export function contentEnd(scene: Scene, group: Group): End | undefined {
  const { sheet } = scene;
  const phrase = sheet.phrases[group[0] ?? -1];
  if (phrase === undefined || !/^(?:fact|way|manner)$/u.test(lower(sheet.doc.tokens[phrase.head]!))) return undefined;
  const clause = sheet.clauses.find(({ tokens }) => tokens[0] === phrase.to || tokens[0] === phrase.from);
  return clause === undefined || clause.kind === "main" ? undefined : eventOfClause(scene, clause);
}
