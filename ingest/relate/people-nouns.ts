import type { EntityType, Language } from "#schema/ontology.ts";
import type { Token } from "../document.ts";
import { englishActor } from "./english-people.ts";
import { lemmaOf } from "./grammar/token-reading.ts";

const german =
  /(?:demonstrant(?:en|innen)|menschenrechtler|datenschützer|umweltschützer|naturschützer|tierschützer|kritiker|gegner|anwohner|wissenschaftler|experten|beobachter|ermittler|aktivisten|abgeordnete|politiker|oppositionelle|gewerkschafter|gewerkschaften|verbände|organisationen|regionen|kantone|provinzen|kommunen|parteien|gruppen|oppositionsparteien|opposition|regierung|behörden|parlamentarier|richter|anwälte|angehörige|opfer|eltern|schüler|studenten|studierende|lehrer|ärzte|forscher|historiker|journalisten|medien|bürger|einwohner|bauern|landwirte|arbeitnehmer|beschäftigte|mitarbeiter|arbeitgeber|soldaten|rebellen|taliban|separatisten|diplomaten|minister|staatschefs|außenminister|finanzminister|muslime|katholiken|bischöfe|händler|nutzer|verbraucherschützer|grünen|liberale|sozialdemokraten|konservative|republikaner|demokraten|linke|regierungsvertreter|nachbarn|menschen|protestierende|fans|kommission|staatsanwaltschaft|polizei|gericht|ministerium|fraktion|verband|gewerkschaft|partei|koalition|firma|unternehmen|konzern|staaten|länder|anhänger|demonstrierende|unternehmer|vertreter|kreisen?|familie|angehörigen|hinterbliebenen|betroffenen?|beteiligten?|versicherten?|verletzten|unbekannten|verwandten|angeklagten|beschuldigten|gefangenen|geflüchteten|bediensteten|delegierten|bevölkerung|städte|gemeinden|landkreise|kunden|management|^leitung|^führung|geschäftsführung|vorstand|aufsichtsrat|betriebsrat|belegschaft|justiz|senat|branche|industrie|intellektuelle|aktionäre|banken|hilfsorganisationen|nachbarländer|industrieländern?|entwicklungsländern?|mitstreitern?|weggefährten|(?:handels|supermarkt|restaurant|hotel|drogerie|kino|bäckerei|baumarkt|lebensmittel)ketten|fluggesellschaften|reedereien|verlage|krankenkassen|autobauern?|staatengemeinschaft|weltgemeinschaft|völkergemeinschaft|^(?:dänen|finnen|tschechen|slowaken|slowenen|kroaten|serben|bulgaren|rumänen|griechen|türken|russen|briten|franzosen|schotten|iren|portugiesen|chinesen|vietnamesen|chilenen|afghanen|kurden|esten|letten|ungarn)|europäer|amerikaner|israelis|palästinenser|deutschen|^bahn|^post|^(?:hundert|tausend|dutzend|zehntausend|hunderttausend)e)$/iu;

/** Endings of German plurals for people: "Kommentatoren", "Ägypter", "Angehörige". */
const germanPeople =
  /(?:prominente|intellektuelle|er|(?:pir|kandid|diplom|sold|mokr|bürokr|advok|autokr)aten|isten|anten|enten|oren|ologen|oten|leute|linge|innen|hörige|tätige|ierte|ende|wälte|ärzte)$/u;
const germanThings =
  /(?:fehler|bilder|felder|wörter|lieder|zimmer|fenster|computer|körper|güter|löcher|häuser|räder|kader|faktoren|motoren|sektoren|wunder|muster|papiere?r|fernseher|wochenende|ende|donner|winter|sommer|zähler|sender|millionen|wände|bänder|ufer|feuer|wasser|messer|theater|orchester|alter|opfer|jahrhunderte|legende|gelder|bücher|daten|ter?ror)$/iu;

/** Plural nouns that by their ending are people; only where a verb asks for somebody who acts. */
export function looksLikePeople(head: Token, language: Language, number: "sg" | "pl" | undefined): boolean {
  if (language === "en" || number === "sg" || head.readings[0]?.pos === "PROPN") return false;
  return (
    germanPeople.test(head.text) && !germanThings.test(head.text) && head.readings.every(({ gender }) => gender !== "n")
  );
}

/** Kind of an unnamed body or group that can speak and act; undefined for every other noun. */
export function groupNoun(head: Token, language: Language, number: "sg" | "pl" | undefined): EntityType | undefined {
  if (language === "en") return englishActor(head, number);
  if (!german.test(head.text) && !german.test(lemmaOf(head))) return undefined;
  if (number === "sg" && /(?:er|ler|ker|ner|ant|ist|iker|(?<!famili|industri|branch)e)$/iu.test(lemmaOf(head)))
    return undefined;
  return "Organization";
}
