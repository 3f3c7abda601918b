import { describe, expect, it } from "vitest";
import { said } from "./test-said.ts";

describe("German sentences", () => {
  it.each([
    // Before the verb is place for one phrase: whose plans they are is no agent.
    ["Die Pläne von Ministerin Maria Lang wurden kritisiert.", []],
    [
      "Kritisiert wurde die Entscheidung von Minister Karl Voss und Kanzlerin Maria Lang.",
      ["CRITICIZED Karl Voss > Entscheidung (asserted)", "CRITICIZED Maria Lang > Entscheidung (asserted)"],
    ],
    [
      "Sowohl Minister Karl Voss als auch Kanzlerin Maria Lang kritisierten die Reform.",
      ["CRITICIZED Karl Voss > Reform (asserted)", "CRITICIZED Maria Lang > Reform (asserted)"],
    ],
    // What "ihn" means stays open where the sentence has named a thing as an object.
    ["Während Minister Karl Voss den Entwurf lobte, kritisierte ihn Kanzlerin Maria Lang.", []],
    // A name that is also a noun has not the gender of it, and "Pro" in a name is no preposition.
    ["Der Abgeordnete Peter Schar kritisierte das Vorhaben.", ["CRITICIZED Peter Schar > Vorhaben (asserted)"]],
    ["Pro Asyl kritisierte das Gesetz.", ["CRITICIZED Pro Asyl > Gesetz (asserted)"]],
    // The representatives of a country are the country that the article names elsewhere.
    [
      "Minister Karl Voss sprach mit Vertretern Norwegens. Norwegen kritisierte Minister Karl Voss.",
      ["CONTACTED Karl Voss > Norwegen (asserted)", "CRITICIZED Norwegen > Karl Voss (asserted)"],
    ],
  ])("say this and nothing else: %s", (text, statements) => {
    expect(said(text)).toEqual(statements);
  });

  it.each([
    // With verbs that form their perfect with "haben", "sein" says what was done to the subject.
    [
      "Der Abgeordnete Karl Voss ist von Kanzlerin Maria Lang eingeladen.",
      "CONTACTED Maria Lang > Karl Voss (asserted)",
    ],
    // Who is called upon to do something has not done it yet.
    [
      "Der Abgeordnete Karl Voss ist aufgefordert, Kanzlerin Maria Lang zu treffen.",
      "CONTACTED Karl Voss > Maria Lang (planned)",
    ],
    [
      "Minister Karl Voss ist am Montag mit Kanzlerin Maria Lang zusammengetroffen.",
      "CONTACTED Karl Voss > Maria Lang (asserted)",
    ],
    // A word of degree may stand between a preposition and the adjective.
    [
      "Minister Karl Voss griff Kanzlerin Maria Lang mit ungewöhnlich scharfen Worten an.",
      "CRITICIZED Karl Voss > Maria Lang (asserted)",
    ],
    // Between two, wherever it stands in the clause.
    [
      "Ein Treffen hatte es im Mai in Berlin zwischen Minister Karl Voss und Kanzlerin Maria Lang gegeben.",
      "CONTACTED Karl Voss > Maria Lang (asserted)",
    ],
    // The ending of the adjective tells the case that the article leaves open.
    [
      "Vorstandschef Karl Voss weist die Vorwürfe der kanadischen Prüfer zurück.",
      "DENIED Karl Voss > Vorwürfe der kanadischen Prüfer (asserted)",
    ],
    // A name with its s owns what follows, known or not.
    [
      "Lohners Stellvertreterin Maria Lang beschuldigte Geschäftsführer Karl Voss, alles gewusst zu haben.",
      "CRITICIZED Maria Lang > Karl Voss (asserted)",
    ],
    // A participle alone between commas closes the bracket.
    [
      "Minister Karl Voss hat den Hersteller von Bier, die Brauerei Holm AG, besucht.",
      "CONTACTED Karl Voss > Brauerei Holm AG (asserted)",
    ],
    // A parliament is no date.
    [
      "Generalsekretärin Maria Lang wurde am Mittwoch vom Untersuchungsausschuss des Landtags befragt.",
      "CONTACTED Untersuchungsausschuss des Landtags > Maria Lang (asserted)",
    ],
    // The first noun of a name goes with the article.
    [
      "Der Zentralrat Islamischer Gemeinden kritisierte, das Urteil dränge Frauen aus dem Beruf.",
      "CRITICIZED Zentralrat Islamischer Gemeinden > Urteil (asserted)",
    ],
    // Behind the participle that closes the bracket begins an infinitive clause, with or without a comma.
    [
      "Die Abgeordnete Lena Brandt hat auf ihrer Seite dazu aufgerufen in der ersten Woche Minister Karl Voss anzurufen.",
      "CONTACTED Lena Brandt > Karl Voss (planned)",
    ],
    // Criticism that is found to be without reason is denied.
    [
      "Die Brauerei Holm AG empfindet die Kritik allerdings als ungerechtfertigt.",
      "DENIED Brauerei Holm AG > Kritik (asserted)",
    ],
    // A participle is no part of a name without the words that belong to it.
    [
      "Die nicht im Landtag vertretenen Liberalen hatten Minister Karl Voss kritisiert.",
      "CRITICIZED Liberalen > Karl Voss (asserted)",
    ],
    // What is done without something is done, and what is called by a negated word is called so.
    [
      "Ohne Presse und ohne Polizeischutz hat der Unternehmer Karl Voss am Montag Ministerin Maria Lang besucht.",
      "CONTACTED Karl Voss > Maria Lang (asserted)",
    ],
    [
      "Die Abgeordnete Lena Brandt nannte das Urteil „einen Kompass ohne Nadel“.",
      "CRITICIZED Lena Brandt > Urteil (asserted)",
    ],
    [
      "Minister Karl Voss wies die Vorwürfe von Lena Brandt als fachlich nicht fundiert zurück.",
      "DENIED Karl Voss > Vorwürfe von Lena Brandt (asserted)",
    ],
    [
      "Das Jahr verging ohne ein Treffen zwischen Minister Karl Voss und Kanzlerin Maria Lang.",
      "CONTACTED Karl Voss > Maria Lang (negated)",
    ],
    [
      "Am Montag wurde der Plan von Minister Karl Voss von Kanzlerin Maria Lang kritisiert.",
      "CRITICIZED Maria Lang > Plan von Minister Karl Voss (asserted)",
    ],
    [
      "Zu einem Treffen zwischen Minister Karl Voss und Kanzlerin Maria Lang kam es nicht.",
      "CONTACTED Karl Voss > Maria Lang (negated)",
    ],
    [
      "Minister Karl Voss weigerte sich, mit Kanzlerin Maria Lang zu sprechen.",
      "CONTACTED Karl Voss > Maria Lang (negated)",
    ],
    [
      "Ob Minister Karl Voss mit Kanzlerin Maria Lang gesprochen hat, ist unklar.",
      "CONTACTED Karl Voss > Maria Lang (alleged)",
    ],
    [
      "Die Umweltorganisation Greenpeace kritisierte Minister Karl Voss.",
      "CRITICIZED Greenpeace > Karl Voss (asserted)",
    ],
    [
      "Minister Karl Voss kritisierte das Bundesamt für Wehrbeschaffung.",
      "CRITICIZED Karl Voss > Bundesamt für Wehrbeschaffung (asserted)",
    ],
    [
      "Die Nationale Richtervereinigung kritisierte Minister Karl Voss.",
      "CRITICIZED Nationale Richtervereinigung > Karl Voss (asserted)",
    ],
    // No less is a measure.
    [
      "Minister Karl Voss hat mit Kanzlerin Maria Lang nicht weniger als 40 Minuten gesprochen.",
      "CONTACTED Karl Voss > Maria Lang (asserted)",
    ],
    // What somebody is accused of is alleged.
    [
      "Die Abgeordnete Lena Brandt bezichtigt Minister Karl Voss, die Unternehmerin Maria Lang getroffen zu haben.",
      "CONTACTED Karl Voss > Maria Lang (alleged)",
    ],
    [
      "Dem Vernehmen nach hat Minister Karl Voss am Montag mit Kanzlerin Maria Lang telefoniert.",
      "CONTACTED Karl Voss > Maria Lang (alleged)",
    ],
    [
      "Der Richter Karl Voss will am Montag die Zeugin Maria Lang vernehmen.",
      "CONTACTED Karl Voss > Maria Lang (planned)",
    ],
    // Whose word it is: who speaks for another, and the house that it comes from.
    [
      "Minister Karl Voss ließ den Bericht durch seine Sprecherin Lena Brandt bestreiten.",
      "DENIED Karl Voss > Bericht (asserted, Lena Brandt)",
    ],
    [
      "Aus dem Innenministerium verlautete, Minister Karl Voss habe Kanzlerin Maria Lang am Abend angerufen.",
      "CONTACTED Karl Voss > Maria Lang (alleged, Innenministerium)",
    ],
    [
      "Wie die Bevollmächtigte der Stadt, Lena Brandt, am Montag mitteilte, kritisierte Minister Karl Voss den Entwurf.",
      "CRITICIZED Karl Voss > Entwurf (asserted, Lena Brandt)",
    ],
    [
      "Ein Bericht der „New York Times“ liegt vor. Demnach traf sich Minister Karl Voss mit Kanzlerin Maria Lang.",
      "CONTACTED Karl Voss > Maria Lang (asserted, New York Times)",
    ],
    // The clause that is criticized comes first.
    [
      "Minister Karl Voss betreibe Stimmungsmache, monierte die Abgeordnete Lena Brandt.",
      "CRITICIZED Lena Brandt > Karl Voss (asserted)",
    ],
    // Both whom criticism comes from.
    [
      "Kritik an dem Vorhaben kam sowohl aus der Koalition als auch von der Opposition.",
      "CRITICIZED Opposition > Vorhaben (asserted)",
    ],
    // Participles before the noun, with what belongs to them.
    [
      "Der von der Abgeordneten Lena Brandt scharf kritisierte Minister Karl Voss trat am Montag zurück.",
      "CRITICIZED Lena Brandt > Karl Voss (asserted)",
    ],
    [
      "Die Grünen und die nicht im Landtag vertretenen Liberalen hatten die Pläne der Regierung kritisiert.",
      "CRITICIZED Grünen > Pläne der Regierung (asserted)",
    ],
    [
      "Kritik an den von der Regierung geplanten Reformen übte auch die Abgeordnete Lena Brandt.",
      "CRITICIZED Lena Brandt > geplante Reformen (asserted)",
    ],
    // Whom the words in quotation marks are about is who is criticized.
    [
      "„Die Bundesregierung hat keinen Plan“, kritisierte die Abgeordnete Lena Brandt.",
      "CRITICIZED Lena Brandt > Bundesregierung (asserted)",
    ],
    // What "das" means stands beside the verb of saying.
    [
      "„Das ist ein Skandal“, sagte die Abgeordnete Lena Brandt über den Vorschlag der Regierung.",
      "CRITICIZED Lena Brandt > Vorschlag der Regierung (asserted)",
    ],
    // Who complains of what happens to them complains of that.
    [
      "Die FDP-Fraktion protestierte dagegen, dass die FDP-Fraktion hinten sitzen muss.",
      "CRITICIZED FDP-Fraktion > die FDP-Fraktion hinten sitzen muss (asserted)",
    ],
    // A mark between "als" and what somebody is called changes nothing.
    [
      "Die Abgeordnete Lena Brandt attackierte Minister Karl Voss als „Totengräber der Industrie“.",
      "CRITICIZED Lena Brandt > Karl Voss (asserted)",
    ],
    // An infinitive that looks like a participle.
    [
      "Kanzlerin Maria Lang wird am Montag den französischen Minister Karl Voss empfangen.",
      "CONTACTED Maria Lang > Karl Voss (planned)",
    ],
    // What is denied did not take place, says who denies it.
    [
      "Minister Karl Voss bestritt, Kanzlerin Maria Lang getroffen zu haben.",
      "CONTACTED Karl Voss > Maria Lang (negated)",
    ],
    [
      "Minister Karl Voss bestritt nicht, Kanzlerin Maria Lang getroffen zu haben.",
      "CONTACTED Karl Voss > Maria Lang (asserted)",
    ],
    // An object that opens the sentence, before the clause that explains it.
    [
      "Den Vorwurf, er wolle die Richter entmachten, wies Minister Karl Voss am Montag zurück.",
      "DENIED Karl Voss > Vorwurf, er wolle die Richter entmachten (asserted)",
    ],
    // An infinitive under a preposition that may also open a clause.
    [
      "Minister Karl Voss dementierte, während der Sitzung telefoniert zu haben.",
      "DENIED Karl Voss > während der Sitzung telefoniert zu haben (asserted)",
    ],
    // What "das" and "was" mean stands in the same sentence.
    [
      "Lena Brandt wirft Minister Karl Voss vor, Akten vernichtet zu haben; Voss wies das zurück.",
      "DENIED Karl Voss > Lena Brandt wirft Minister Karl Voss vor, Akten vernichtet zu haben (asserted)",
    ],
    [
      "Kurz danach wurden sechs Häftlinge freigelassen, was von der Opposition heftig kritisiert wurde.",
      "CRITICIZED Opposition > Kurz danach wurden sechs Häftlinge freigelassen (asserted)",
    ],
    // Without an object: what the sentence before says.
    [
      "Karl Voss habe die Prüfer getäuscht, sagte Lena Brandt. Minister Karl Voss dementierte.",
      "DENIED Karl Voss > Karl Voss habe die Prüfer getäuscht, sagte Lena Brandt (asserted)",
    ],
    // Datives that look like another case.
    [
      "Der Verein warf der Vorstandsvorsitzenden des Zirkels, Maria Lang, „Hochmut“ vor.",
      "CRITICIZED Verein > Maria Lang (asserted)",
    ],
    [
      "Von der Opposition wird Ministerin Maria Lang seit Tagen vorgeworfen, Akten vernichtet zu haben.",
      "CRITICIZED Opposition > Maria Lang (asserted)",
    ],
    [
      "Der Minister Karl Voss hielt der UXG vor, mit drei Stimmen zu sprechen. Die UXG schwieg.",
      "CRITICIZED Karl Voss > UXG (asserted)",
    ],
    // A negation before an adjective and its noun is theirs.
    [
      "Die Abgeordnete Lena Brandt beklagte nicht ausgezahlte Prämien.",
      "CRITICIZED Lena Brandt > ausgezahlte Prämien (asserted)",
    ],
    // What is bad stands in the clause behind "es".
    [
      "Es sei unverantwortlich, dass Minister Karl Voss die Warnungen ignoriere, sagte Lena Brandt.",
      "CRITICIZED Lena Brandt > Karl Voss (asserted)",
    ],
    // What it is said of stands beside the verb.
    [
      "„Das ist ein Skandal“, sagte die Abgeordnete Lena Brandt zu den Plänen der Regierung.",
      "CRITICIZED Lena Brandt > Pläne der Regierung (asserted)",
    ],
  ])("are read: %s", (text, expected) => {
    expect(said(text)).toContain(expected);
  });

  it("keep who acts in a frame around a participle apart from who acts in the sentence", () => {
    expect(said("Ministerin Lena Brandt wies die vom Rechnungshof erhobenen Vorwürfe zurück.")).toEqual([
      "DENIED Lena Brandt > erhobene Vorwürfe (asserted)",
    ]);
  });
});
