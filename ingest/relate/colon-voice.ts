import { actors, endsOf } from "./ends.ts";
import type { Scene, Voice } from "./ends.ts";
import { argumentsOf } from "./grammar/arguments.ts";
import { isReported } from "./grammar/reported.ts";

/** "Lang wehrte sich: Die Meldung sei falsch": what follows a colon in the subjunctive is the word of the one who acts before it. */
export function colonVoice(scene: Scene, clause: number): Voice | undefined {
  const { sheet } = scene;
  const { doc, clauses, predicates } = sheet;
  const first = clauses[clause]?.tokens[0] ?? -1;
  const colon = doc.language === "de" ? lastColon(scene, first) : -1;
  const reported = predicates.some((one) => one.clause === clause && isReported(sheet, one));
  if (colon < 0 || !reported) return undefined;
  const before = clauses.findLast(({ kind, tokens }) => kind === "main" && (tokens[0] ?? colon) < colon);
  const told = predicates.find((one) => one.clause === before?.index && !one.reported);
  const subject = told === undefined ? undefined : argumentsOf(sheet, told).subject;
  const end = subject === undefined ? undefined : endsOf(scene, subject, actors)[0];
  return end && { entity: end.entity, how: "acts before the colon" };
}

/** Last colon before a token of the sentence; a full stop ends what it opens. */
const lastColon = ({ sheet: { doc, line } }: Scene, before: number): number =>
  line.findLast((index) => index < before && doc.tokens[index]!.text === ":") ?? -1;
