import type { Phrase } from "./phrase.ts";
import type { Predicate } from "./predicate.ts";
import type { Sheet } from "./sheet.ts";
import { lemmaOf } from "./token-reading.ts";

/** Whether a prepositional phrase belongs to a noun or to another phrase, and so is no argument of the verb. */
export const isAttached = (sheet: Sheet, predicate: Predicate, phrase: Phrase): boolean =>
  insideNounPhrase(sheet, phrase) ||
  isPartnerOfTopic(sheet, phrase) ||
  isOwnerInFront(sheet, predicate, phrase) ||
  sheet.doc.tokens[(phrase.prepositionAt ?? 0) - 1]?.text.toLowerCase() === "according";

/** "hält wenig von dem Plan": words for an amount that stand for themselves. */
const amounts = /^(?:wenig|weniger|viel|mehr|etwas|alles|nichts|genug|beide|viele|einige)$/iu;

/** "der durch den Staat ausgelöste Aufwand": the phrase belongs to a participle inside another noun phrase. */
function insideNounPhrase(sheet: Sheet, phrase: Phrase): boolean {
  const before = sheet.doc.tokens[(phrase.prepositionAt ?? phrase.from) - 1];
  return sheet.doc.language === "de" && before?.readings[0]?.pos === "DET" && !amounts.test(before.text);
}

/** "Die Pläne von X wurden kritisiert": before the verb of a German main clause is place for one phrase, so X owns the plans. */
function isOwnerInFront(sheet: Sheet, { clause, finite = -1 }: Predicate, phrase: Phrase): boolean {
  const main = sheet.doc.language === "de" && sheet.clauses[clause]?.kind === "main";
  return main && phrase.preposition === "von" && phrase.after !== undefined && phrase.head < finite;
}

const bilateral =
  /^(?:koalition|bündnis|allianz|zusammenarbeit|kooperation|partnerschaft|vertrag|abkommen|fusion|handel|frieden|krieg|konflikt|coalition|alliance|cooperation|partnership|treaty|agreement|merger|trade|peace|war|conflict)$/iu;

/** "spricht über eine Koalition mit den Grünen": with whom is said of the topic. */
function isPartnerOfTopic(sheet: Sheet, { preposition, after }: Phrase): boolean {
  const topic = after === undefined ? undefined : sheet.phrases[after];
  return (
    /^(?:mit|with)$/u.test(preposition ?? "") &&
    /^(?:über|about|on)$/u.test(topic?.preposition ?? "") &&
    bilateral.test(lemmaOf(sheet.doc.tokens[topic!.head]!))
  );
}
