import type { End, Scene } from "../ends.ts";
import { eventOfClause } from "../events.ts";
import type { Clause } from "../grammar/clause.ts";
import type { Predicate } from "../grammar/predicate.ts";
import { complementOf } from "./clause-ends.ts";

/** "complained that the gate had been closed": what the clause tells, whoever did it. */
export function toldBelow(scene: Scene, predicate: Predicate): End | undefined {
  const clause = complementOf(scene, predicate);
  return clause === undefined || clause.kind === "inf" ? undefined : eventOfClause(scene, withBelow(scene, clause));
}

/** The clause with those that hang on it: "the firm had gone on renting offices while others paid". */
function withBelow({ sheet: { clauses } }: Scene, clause: Clause): Clause {
  const below = new Set([clause.index]);
  for (const { index, parent } of clauses.slice(clause.index + 1))
    if (parent !== undefined && below.has(parent)) below.add(index);
  return { ...clause, tokens: clauses.filter(({ index }) => below.has(index)).flatMap(({ tokens }) => tokens) };
}
