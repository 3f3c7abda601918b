import type { Language } from "#schema/ontology.ts";
import type { Token } from "../../document.ts";
import { lemmaOf, lower } from "../grammar/token-reading.ts";

/** Stems of words that condemn what they are said of. Matched at the beginning of a word, or after "un-", "Schein-" and the like in compounds. */
const germanBad =
  /(?:absurd|skandal|lüg|falsch|unwahr(?!schein)|haltlos|unverantwortlich|unverschämt|unerträglich|inakzeptabel|unannehmbar|unhaltbar|katastroph|farce|schande|schändlich|verbrech|verräter|verrat|betrug|betrüg|heuchl|scheinheilig|zynisch|feige|barbar|terror|diktator|rassist|faschist|populist|hetze|hetzer|unsinn|quatsch|blödsinn|schwachsinn|dumm|idiot|naiv|peinlich|lächerlich|versag|unfähig|inkompeten|gefährlich|verheerend|fatal|fehler|verfehlt|fehlgeschlagen|unzureichend|ungenügend|mangelhaft|enttäusch|unfair|ungerecht|unsozial|unmenschlich|menschenverachtend|verfassungswidrig|rechtswidrig|illegal|völkerrechtswidrig|unzulässig|provokation|eskalation|hexenjagd|schmutzkampagne|verhöhn|affront|zumutung|armutszeugnis|trickserei|täusch|mogelpackung|luftnummer|verharmlos|unrealistisch|überflüssig|unnötig|unverhältnismäßig|maßlos|überzogen|übertrieben|zeitungsente|indiskretion|kriegsverbrech|massaker|völkermord|erpress|willkür|missbrauch|fragwürdig|dreist|arrogan|ignoran|rücksichtslos|schlampig|chaos|desaster|fiasko|bankrotterklärung|schlecht|schlimm|entsetzlich|abscheulich|widerlich|ekelhaft|feind|unrecht|vertrauensbruch|wortbruch|tollhaus|wahnsinn|irrsinn|verfassungsfeind|unglaubwürdig|nicht nachvollziehbar|verirrung|unverständlich|unpassend|unangemessen|unwürdig|unseriös|hinterhältig|perfid|infam|rückschritt|kaputt|undemokrat|unfassbar|untragbar|unwahrhaftig|fahrlässig|panikmache|panisch|putsch|vergewaltig|extremist|extremistisch|bedauerlich|besorgniserregend|beunruhigend|bedenklich|beschämend|unlauter|unsinnig|ungerechtfertigt|unbegründet|unlogisch|unglücklich|hinnehmbar|inhuman|halbherzig|kontraproduktiv|verfrüht|verantwortungslos|totengräber|(?:plan|ideen|skrupel|ziel|mut|hilf|sinn|nutz|wert|würde|geschmack|herz|konzept|maß|grund|gnaden|respekt|schonungs|charakter)los|bremser|versager|schlusslicht|sackgasse|irrweg|irreführ|ablenkung|nebelkerze|populismus|zynismus|kahlschlag|angriff auf|gift|schlag ins gesicht|ohrfeige|bärendienst|dilettant|stümper|blockade|blockier|polemi|unchristlich|unmoralisch|unsittlich|verwerflich|verantwortungslosigkeit|heuchelei|sünde|teufel|nazi|lächerlichkeit)/iu;

const englishBad =
  /(?:absurd|scandal|\blie|\bliar|false|baseless|groundless|unfounded|irresponsib|outrag|unaccept|disaster|catastroph|farce|shame|shameful|disgrac|crimin|traitor|betray|treason|fraud|cheat|hypocri|cynical|coward|barbar|terroris|dictator|racist|fascist|nonsense|stupid|idiot|naive|ridicul|fail|incompeten|dangerous|reckless|mistake|wrong|inadequate|insufficient|disappoint|unfair|unjust|inhuman|unconstitution|illegal|unlawful|provocat|escalat|witch.?hunt|hoax|smear|insult|stunt|sham|coup|lousy|waste|garbage|grab|retrograde|cruel|atroci|massacre|genocide|extort|arbitrar|abuse|questionable|arrogan|ignoran|ruthless|chaos|fiasco|\bbad\b|\bworst|\bworse|terrible|horr|disgust|appalling|despicabl|hostile|breach|violation|undermin|barbarity|maneuver|manoeuvre|non-starter|gamesmanship|threat|unprecedented attack|undemocratic|authoritarian|corrupt|soviet-style|blatant)/iu;

const germanGood =
  /^(?:ausgezeichnet|hervorragend|erfolg(?:reich)?|gut(?:e[rsn]?)?|wichtig(?:e[rsn]?)?|notwendig(?:e[rsn]?)?|richtig(?:e[rsn]?)?|historisch(?:e[rsn]?)?|meilenstein|freund(?:e|in)?|held(?:in)?|fortschritt|chance|glücksfall|sieg|musterbeispiel|patriot(?:en)?|staatsmann|überwältigend(?:e[rsnm]?)?|beispielhaft(?:e[rsnm]?)?|groß(?:artig)?(?:e[rsnm]?)?|wahr(?:e[rsnm]?)?|vorbild|ikone|legende|meister(?:in)?|durchbruch)$/iu;
const englishGood =
  /^(?:great|good|excellent|perfect|perfectly|wonderful|success|successful|important|historic|hero|friend|milestone|victory|fine|brilliant|outstanding|best|tremendous|honou?r|guiding|distinguished|legend|legendary|icon|amazing|historical|landmark|breakthrough|model)$/iu;

export const negativeWord = (token: Token, language: Language): boolean =>
  (language === "de" ? germanBad : englishBad).test(lower(token));

export const positiveWord = (token: Token, language: Language): boolean => {
  const pattern = language === "de" ? germanGood : englishGood;
  return pattern.test(token.text) || pattern.test(lemmaOf(token));
};
