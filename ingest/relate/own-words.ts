import type { End, Scene } from "./ends.ts";
import { argumentsOf } from "./grammar/arguments.ts";
import type { Phrase } from "./grammar/phrase.ts";
import type { Predicate } from "./grammar/predicate.ts";
import { lower } from "./grammar/token-reading.ts";
import { reportingVerbs } from "./lexicon/reporting-verbs.ts";

/** How sure it is that "man", "ich" and "wir" mean the one whose word the clause is. */
const sureness = 0.75;

/**
 * "Man habe das Ministerium informiert, sagte ein Sprecher der Firma" and "„Ich habe ihm geschrieben“, sagte sie": in German
 * reported speech "man" is the one who speaks, and in quotation marks "ich" and "wir" are.
 */
export function ownWordEnds(scene: Scene, phrase: Phrase): End[] {
  const clause = ownClause(scene, phrase);
  const speaker = clause === undefined ? undefined : scene.voice(clause);
  const type = speaker === undefined ? undefined : scene.nodes.entities[speaker.entity]?.type;
  return speaker === undefined || type === undefined ? [] : [{ entity: speaker.entity, type, certainty: sureness }];
}

/** Clause whose subject the pronoun is, where that is somebody's word. */
function ownClause({ sheet }: Scene, { kind, head, index }: Phrase): number | undefined {
  const word = lower(sheet.doc.tokens[head]!);
  if (kind !== "pronoun" || sheet.doc.language !== "de" || !/^(?:man|ich|wir)$/u.test(word)) return undefined;
  const own = sheet.predicates.find((predicate) => argumentsOf(sheet, predicate).subject?.[0] === index);
  if (own === undefined) return undefined;
  return (word === "man" ? isReport(own) : sheet.quotation !== undefined) ? own.clause : undefined;
}

/** "man könne schwerlich Peru anlasten" is true of everybody, and who says something is not asked for by what they say. */
const isReport = ({ reported, modal, lemma }: Predicate): boolean =>
  reported && !/^(?:können|dürfen|müssen|mögen)$/u.test(modal ?? "") && !reportingVerbs.de.has(lemma);
