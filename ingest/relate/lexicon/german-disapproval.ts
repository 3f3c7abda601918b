import type { Token } from "../../document.ts";
import { lower, posOf } from "../grammar/token-reading.ts";

/** Stems that condemn wherever they stand in a word. */
const stems =
  /(?:widerwärtig|bremsklotz|bezeichnend|lückenhaft|zögerlich|asozial|kaltschnäuzig|nestbeschmutz|almosen|missacht|hokuspokus|maulkorb|knebel|tiefpunkt|offenbarungseid|bankrott|pfusch|murks|schmierenkomödie|mauschel|ausrede|vorgeschoben|ausflucht|taktier|machtspiel|intrig|treibjagd|rufmord|verunglimpf|vorverurteil|lachhaft|verschlimmbesser|verwässer|zerreißprobe|uninspiriert|verwirr|konfus|undurchsichtig|nebulös|schwammig|oberflächlich|fadenscheinig|dubios|anrüchig|zweifelhaft|empörend|erschreckend|schockierend|tölpel|rüpel|flegel|pöbel|krawallmach|chaoten|querulant|nörgl|miesmach|schwarzseh|angstmach|brunnenvergift|scharfmach|fanatiker|ideologisch|verblendet|verbohrt|borniert|dickköpf|engstirnig|abgehoben|elfenbeinturm|egois|eitelkeit|geldgier|profitgier|habgier|knechtschaft|dumping|billigkauf|raubzug|raubritter|diebstahl|gauner|ganove|kleptokrat|halunke|schweinerei|sauerei|geschwätz|gerede|gejammer|gelaber|gefasel|hirngespinst|traumtänz|wunschdenken|luftschl[oö]ss|foulspiel|widrig|rückfall|rückschlag|niedergang|tiefschlag|nackenschlag|schandfleck|debakel|fehlschlag|fehlgriff|fehlbesetz|fehlentsch|fehlentwickl|fehlplan|fehlgeleitet|missmanagement|misswirtschaft|missgriff|missstand|versäumnis|verzögerungstakt|schlamp|schluder|roulette|zockerei|versuchskaninchen|theaterdonner|schauprozess|inquisition|gesinnungs|pranger|bürokratiemonster|ungetüm|datenkrake|überwachungsstaat|schnüffel|spitzel|polizeistaat|obrigkeits|gutsherr|feudal|sonnenkönig|selbstbedienung|bereicher|kungel|geiselhaft|geiselnahme|sabotage|torpedier|affentheater|polittheater|kinderei|ohrfeige|faustschlag|dolchstoß|kapitulation|duckmäus|wegducken|angsthase|drückeberg|umfaller|wendehals|opportunis|anbieder|erfüllungsgehilf|lakai|büttel|vasall|günstling|nepotismus|seilschaft|kumpanei|überteuert|veraltet|anachronis|antiquiert|rückständig|halbwahr|plump|ungeschick|tendenziös|mutwillig|leichtgläubig|blauäugig|eigenmächtig|eigennützig|engherzig|großspurig|hochmütig|hochnäsig|überdreht|hasserfüllt|frauenfeindlich|menschenfeindlich|demokratiefeindlich|wirtschaftsfeindlich|familienfeindlich|kinderfeindlich|fremdenfeindlich|bürokratisch|mittelalterlich|steinzeit|vorgestrig|unkultur|verhunz|verschandel|verschleuder|geldverbrenn|milliardengrab|fass ohne boden|luxusproblem|luftblase|nullnummer|rohrkrepierer|bauernfäng|rattenfäng|stimmenfang|wahlkampftakt|bevormund|scheinheil)/iu;

/** Words that condemn as a whole, while other words contain them. */
const whole =
  /^(?:witz|mist|hohn|unding|theater|lump(?:en)?|stur(?:e[rsnm]?)?|vage[rsnm]?|faule[rsnm]?|billige[rsnm]?|traurige[rsnm]?|posse|dieb(?:e|in)?|illusion|egoist(?:en|in)?|versteckspiel|schwachpunkt|nonsens)$/iu;

/** Adjectives that begin with "un-" or end in "-los" and yet blame nobody. */
const harmlessUn =
  /^un(?:ter|zutreffend|richtig|abhängig|mittelbar|bedingt|be(?:grenzt|schränkt|stritten|kannt|eindruckt|schadet|waffnet|stimmt|fristet|lastet|zahlt|denklich|dachten)|umstritten|umgänglich|ein(?:geschränkt|ig)|ver(?:zichtbar|änder|öffentlicht|gess|meid|bindlich|züglich|letzt|sehrt|heiratet|kennbar|hofft|fänglich|mindert|brüchlich|wechselbar)|schuldig|iver|end|aus(?:weichlich|gesprochen)|ab(?:dingbar|weisbar|lässig)|er(?:lässlich|setzlich|wartet|heblich|schütter|müdlich|bittlich|füllt|reicht)|entbehrlich|entschieden|aufgeregt|bürokratisch|kompliziert|politisch|parteiisch|voreingenommen|strittig|zweifelhaft|zweideutig|missverständlich|übersehbar|übertroffen|garisch|iert|iform|isono|wahrscheinlich|wider|möglich|klar|sicher|gewiss|denkbar|vorstellbar|längst|freiwillig|zähl|angefochten|antastbar|blutig|problematisch|nachgiebig|wichtig|wesentlich|spektakulär|ge(?:wöhnlich|fähr|trübt|brochen|achtet|teilt|mein|wohnt|schrieben|krönt|zwungen|heuer|klärt|hindert|löst|stört|kürzt|plant|zählt|sehen|prüft|wiss))/iu;
const harmlessLos =
  /^(?:arbeits|obdach|staaten|kosten|mühe|reibungs|problem|makel|tadel|zweifel|grenzen|ausnahms|wehr|herren|harm|spur|bedingungs|gefahr|schutz|sprach|erfolg|ergebnis|ereignis|zeit|selbst|frist|kinder|schuld|partei|draht|gewalt|lücken|furcht|naht|atem|heimat|mittel|bargeld|namen|konkurrenz|beispiel|fassungs|bewusst|leb|regungs|folgen|anstands|klag|vorbehalt|rückhalt|wider?spruchs|sorgen|schad|straf|fehler|kampf|wort|laut|chancen|hilf)?los/iu;

/** "un-" and "-los" before and behind what is good of itself: "ungehobelt", "lieblos". */
function lacksGood(token: Token): boolean {
  const word = lower(token);
  if (posOf(token) !== "ADJ") return false;
  return (
    (/^un\p{L}{4}/u.test(word) && !harmlessUn.test(word)) ||
    (/los(?:e[rsnm]?)?$/u.test(word) && !harmlessLos.test(word))
  );
}

/** Whether a German word condemns what it is said of. */
export const condemns = (token: Token): boolean => stems.test(token.text) || whole.test(token.text) || lacksGood(token);

/** Praise, also of the cautious kind. */
export const praises =
  /^(?:nützlich|erklärbar|vertretbar|anständig|fair|ehrlich|ordentlich|verdient|tapfer|loyal|klug|bedeutend|bahnbrechend|hilfreich|gelungen|fantastisch|fabelhaft|grandios|genial|verdienstvoll|angemessen|ermutigend|hinnehmbar|akzeptabel|solide?)(?:e[rsnm]?)?$/iu;

/** Words that condemn only together: what is too much or too little, a chance that is missed. */
export const condemningWords =
  /(?:\bzu (?:spät|wenig|teuer|hoch|niedrig|gering|lasch|lax|kurz|lange?|langsam|zögerlich|weich|milde?|hart|streng|eng|knapp|schwach|vage|allgemein|kompliziert|bürokratisch|früh|defensiv|zaghaft|vorsichtig|optimistisch|ungenau|riskant|passiv|aggressiv|einfach|pauschal|schnell|weitgehend|weitreichend|oberflächlich|nachgiebig|eilig|locker|unkritisch|starr|viel verlangt)|\b(?:verpasste|vertane|vergebene|verschenkte)n? (?:chance|gelegenheit)|alles andere als \p{L}+|\bnicht (?:hinnehmbar|akzeptabel|tragbar|zumutbar|vertretbar|nachvollziehbar|zielführend)|\bwenig (?:hilfreich|überzeugend|durchdacht|glaubwürdig|sinnvoll|zielführend|konstruktiv|ambitioniert|ehrgeizig|professionell|sensibel|einfühlsam|souverän|seriös|wirksam|effektiv)|schlecht (?:überwacht|gemacht|vorbereitet|beraten|geplant|organisiert)|relikt aus|fass ohne boden|tropfen auf den heißen|auf kosten de[rs]|auf dem rücken|auf dem holzweg|geschenk an (?:die|den)|aus der zeit gefallen|nicht (?:weit|gut|sorgfältig|ernst) genug)/iu;
