/** Verbs, or what they end with behind a prefix, whose perfect German forms with "sein". */
const endings =
  "empören enttäuschen entsetzen verärgern erzürnen entrüsten erbosen kommen gehen treten reisen fahren fliegen laufen gegnen folgen raten langen rücken ziehen steigen fallen springen wachsen sterben bleiben werden sein scheitern scheinen schehen passieren stehen stoßen eilen flüchten fliehen wandern kehren sinken scheiden weichen zusammentreffen eintreffen schwinden brechen stürzen rennen treiben fließen platzen schreiten schwenken gleiten wechseln driften rutschen starten landen stranden".split(
    " ",
  );

/** With other verbs "sein" says what was done to the subject: "sie sind aufgerufen". */
export const takesSein = (lemma: string): boolean => endings.some((ending) => lemma.endsWith(ending));
