import type { Language } from "#schema/ontology.ts";

/** Verbs whose subject gives its word for what the clause beside or below them says. */
export const reportingVerbs: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: new Set(
    "sagen erklären mitteilen berichten betonen behaupten meinen melden schreiben äußern ankündigen angeben aussagen bestätigen einräumen erläutern hinzufügen ergänzen entgegnen erwidern antworten versichern beteuern bekräftigen unterstreichen warnen kritisieren bemängeln monieren beklagen feststellen finden glauben vermuten schildern verkünden bekanntgeben verlauten argumentieren begründen bezeichnen zitieren fordern verlangen vorwerfen bestreiten dementieren zurückweisen hinweisen twittern kommentieren urteilen beschreiben klarstellen mahnen spekulieren anführen darlegen verteidigen rechtfertigen schließen beschuldigen wettern schimpfen poltern ätzen giften spotten höhnen lästern zürnen grollen fauchen donnern raunzen nörgeln motzen murren unken klagen witzeln frotzeln sticheln posten rufen mahnen nachlegen kontern parieren bilanzieren konstatieren resümieren einwenden entgegenhalten dagegenhalten prophezeien enthüllen verraten offenbaren gestehen zugeben zusichern rügen tadeln anprangern befinden notieren bekennen bekunden postulieren insistieren beharren widersprechen verneinen heißen erzählen erwähnen erinnern andeuten vermelden verlautbaren bezichtigen verdächtigen aufdecken unterstellen beanstanden referieren schwören mutmaßen".split(
      " ",
    ),
  ),
  en: new Set(
    "say tell report state claim announce add explain argue write tweet comment note declare insist suggest warn confirm acknowledge allege assert believe think remark respond reply answer describe stress emphasize emphasise maintain testify reveal indicate deny criticize accuse call post read continue conclude observe complain fume quip joke thunder grumble lament protest retort counter reiterate contend caution recall admit concede predict charge rage scoff sneer snap shout yell recount disclose declare inform promise vow argue remind testify estimate hint opine relate".split(
      " ",
    ),
  ),
};
