import type { Language } from "#schema/ontology.ts";
import { words } from "../frames/row.ts";
import type { NounRow, VerbRow } from "../frames/row.ts";
import { contactedEncounters as germanContactedEncounters } from "./de/contacted-encounters.ts";
import { contactedExchanges as germanContactedExchanges } from "./de/contacted-exchanges.ts";
import { contactedNouns as germanContactedNouns } from "./de/contacted-nouns.ts";
import { contactedPhrases as germanContactedPhrases } from "./de/contacted-phrases.ts";
import { contactedVerbs as germanContactedVerbs } from "./de/contacted-verbs.ts";
import { criticizedDispleasure as germanCriticizedDispleasure } from "./de/criticized-displeasure.ts";
import { criticizedIdioms as germanCriticizedIdioms } from "./de/criticized-idioms.ts";
import { criticizedNouns as germanCriticizedNouns } from "./de/criticized-nouns.ts";
import { criticizedPhrases as germanCriticizedPhrases } from "./de/criticized-phrases.ts";
import { criticizedReactions as germanCriticizedReactions } from "./de/criticized-reactions.ts";
import { criticizedStances as germanCriticizedStances } from "./de/criticized-stances.ts";
import { criticizedVerbs as germanCriticizedVerbs } from "./de/criticized-verbs.ts";
import { deniedPhrases as germanDeniedPhrases } from "./de/denied-phrases.ts";
import { deniedSaid as germanDeniedSaid } from "./de/denied-said.ts";
import { deniedVerbs as germanDeniedVerbs } from "./de/denied-verbs.ts";
import { said as germanSaid } from "./de/said.ts";
import { contactedNouns as englishContactedNouns } from "./en/contacted-nouns.ts";
import { contactedPhrases as englishContactedPhrases } from "./en/contacted-phrases.ts";
import { contactedVerbs as englishContactedVerbs } from "./en/contacted-verbs.ts";
import { criticizedIdioms as englishCriticizedIdioms } from "./en/criticized-idioms.ts";
import { criticizedNouns as englishCriticizedNouns } from "./en/criticized-nouns.ts";
import { criticizedPhrases as englishCriticizedPhrases } from "./en/criticized-phrases.ts";
import { criticizedStances as englishCriticizedStances } from "./en/criticized-stances.ts";
import { criticizedVerbs as englishCriticizedVerbs } from "./en/criticized-verbs.ts";
import { deniedNouns as englishDeniedNouns } from "./en/denied-nouns.ts";
import { deniedSaid as englishDeniedSaid } from "./en/denied-said.ts";
import { deniedVerbs as englishDeniedVerbs } from "./en/denied-verbs.ts";
import { said as englishSaid } from "./en/said.ts";

export const verbRows: readonly VerbRow[] = [
  ...germanContactedVerbs,
  ...germanContactedPhrases,
  ...germanContactedExchanges,
  ...germanContactedEncounters,
  ...germanDeniedVerbs,
  ...germanDeniedPhrases,
  ...germanDeniedSaid,
  ...germanCriticizedVerbs,
  ...germanCriticizedPhrases,
  ...germanCriticizedIdioms,
  ...germanCriticizedStances,
  ...germanCriticizedReactions,
  ...germanCriticizedDispleasure,
  ...germanSaid,
  ...englishContactedVerbs,
  ...englishContactedPhrases,
  ...englishDeniedVerbs,
  ...englishDeniedSaid,
  ...englishCriticizedVerbs,
  ...englishCriticizedPhrases,
  ...englishCriticizedIdioms,
  ...englishCriticizedStances,
  ...englishSaid,
];

export const nounRows: readonly NounRow[] = [
  ...germanContactedNouns,
  ...germanCriticizedNouns,
  ...englishContactedNouns,
  ...englishCriticizedNouns,
  ...englishDeniedNouns,
];

const index = <Row extends Readonly<{ language: Language }>>(
  rows: readonly Row[],
  keys: (row: Row) => string,
): ReadonlyMap<string, readonly Row[]> => {
  const byKey = new Map<string, Row[]>();
  for (const row of rows)
    for (const key of words(keys(row)))
      byKey.set(`${row.language} ${key}`, [...(byKey.get(`${row.language} ${key}`) ?? []), row]);
  return byKey;
};

const byVerb = index(verbRows, ({ verbs }) => verbs);
const byNoun = index(nounRows, ({ nouns }) => nouns);

export const verbRowsOf = (language: Language, lemma: string): readonly VerbRow[] =>
  byVerb.get(`${language} ${lemma}`) ?? [];

/** Rows for any verb: other words of theirs say what is meant. */
export const anyVerbRowsOf = (language: Language): readonly VerbRow[] => verbRowsOf(language, "*");

/** Rows for a noun by its lemma, its form, or the last part of a compound: "Krisentreffen" is a "Treffen". */
export function nounRowsOf(language: Language, lemma: string, form: string): readonly NounRow[] {
  const direct =
    byNoun.get(`${language} ${lemma}`) ??
    byNoun.get(`${language} ${form}`) ??
    byNoun.get(`${language} ${lemma.toLowerCase()}`);
  if (direct !== undefined || language === "en") return direct ?? [];
  for (let cut = 3; cut <= lemma.length - 5; cut++) {
    const tail = lemma.slice(cut).replace(/^-/u, "");
    const rows = byNoun.get(`de ${tail.charAt(0).toUpperCase()}${tail.slice(1)}`);
    if (rows !== undefined) return rows;
  }
  return [];
}
