import type { EntityType, Language } from "#schema/ontology.ts";
import type { Token } from "../document.ts";
import { lemmaOf } from "./grammar/token-reading.ts";

const german =
  /(?:demonstrant(?:en|innen)|menschenrechtler|datenschützer|umweltschützer|naturschützer|tierschützer|kritiker|gegner|anwohner|wissenschaftler|experten|beobachter|ermittler|aktivisten|abgeordnete|politiker|oppositionelle|gewerkschafter|gewerkschaften|verbände|organisationen|parteien|gruppen|oppositionsparteien|opposition|regierung|behörden|parlamentarier|richter|anwälte|angehörige|opfer|eltern|schüler|studenten|studierende|lehrer|ärzte|forscher|historiker|journalisten|medien|bürger|einwohner|bauern|landwirte|arbeitnehmer|beschäftigte|mitarbeiter|arbeitgeber|soldaten|rebellen|taliban|separatisten|diplomaten|minister|staatschefs|außenminister|finanzminister|muslime|katholiken|bischöfe|händler|nutzer|verbraucherschützer|grünen|liberale|sozialdemokraten|konservative|republikaner|demokraten|linke|regierungsvertreter|nachbarn|menschen|protestierende|fans|kommission|staatsanwaltschaft|polizei|gericht|ministerium|fraktion|verband|gewerkschaft|partei|koalition|firma|unternehmen|konzern|staaten|länder|anhänger|demonstrierende|unternehmer|vertreter|kreise|aktionäre|banken|hilfsorganisationen|nachbarländer)$/iu;

const english =
  /^(?:campaign|countries|states|critics|opponents|protesters|protestors|demonstrators|activists|campaigners|residents|experts|scientists|observers|lawmakers|legislators|senators|republicans|democrats|conservatives|politicians|officials|prosecutors|investigators|relatives|families|parents|students|teachers|doctors|journalists|workers|unions|unionists|farmers|employees|voters|supporters|rebels|diplomats|ministers|leaders|groups|organizations|organisations|parties|opposition|government|police|authorities|prosecution|judges|lawyers|attorneys|neighbours|neighbors|fans|users|passengers|victims|members|people|citizens)$/iu;

/** Kind of an unnamed body or group that can speak and act; undefined for every other noun. */
export function groupNoun(head: Token, language: Language, number: "sg" | "pl" | undefined): EntityType | undefined {
  const pattern = language === "de" ? german : english;
  if (!pattern.test(head.text) && !pattern.test(lemmaOf(head))) return undefined;
  if (number === "sg" && /(?:er|ler|ker|ner|ant|ist|iker|e)$/iu.test(lemmaOf(head))) return undefined;
  return "Organization";
}
