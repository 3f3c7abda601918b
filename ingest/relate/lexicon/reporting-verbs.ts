import type { Language } from "#schema/ontology.ts";

/** Verbs whose subject gives its word for what the clause beside or below them says. */
export const reportingVerbs: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: new Set(
    "sagen erklären mitteilen berichten betonen behaupten meinen melden schreiben äußern ankündigen angeben aussagen bestätigen einräumen erläutern hinzufügen ergänzen entgegnen erwidern antworten versichern beteuern bekräftigen unterstreichen warnen kritisieren bemängeln monieren beklagen feststellen finden glauben vermuten schildern verkünden bekanntgeben verlauten argumentieren begründen bezeichnen zitieren fordern verlangen vorwerfen bestreiten dementieren zurückweisen hinweisen twittern kommentieren urteilen beschreiben klarstellen mahnen spekulieren anführen darlegen verteidigen rechtfertigen schließen beschuldigen".split(
      " ",
    ),
  ),
  en: new Set(
    "say tell report state claim announce add explain argue write tweet comment note declare insist suggest warn confirm acknowledge allege assert believe think remark respond reply answer describe stress emphasize emphasise maintain testify reveal indicate deny criticize accuse call post read continue conclude observe complain".split(
      " ",
    ),
  ),
};
