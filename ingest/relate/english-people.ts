import type { EntityType } from "#schema/ontology.ts";
import type { Token } from "../document.ts";
import { lemmaOf, lower } from "./grammar/token-reading.ts";

/** Bodies by their common noun, one of them or several. */
const bodies =
  /^(?:airline|authorit(?:y|ies)|broadcaster|campaign|carrier|channel|charit(?:y|ies)|clinic|coalition|compan(?:y|ies)|consulate|contractor|countr(?:y|ies)|diocese|faction|firm|gang|government|group|hospital|insurer|law firm|leadership|management|manufacturer|mine|mosque|museum|institution|library|theat(?:er|re)|orchestra|network|operator|opposition|organi[sz]ation|outlet|part(?:y|ies)|police|producer|prosecution|publisher|regulator|retailer|school|side|squad|staff|startup|station|subsidiar(?:y|ies)|supplier|tabloid|think-tank|union|utilit(?:y|ies)|watchdog|weekly|daily|council|committee|commission|court|tribunal|jury|crew|family|household|media)s?$/u;

/** People who act together: plurals, and words for many. */
const groups =
  /^(?:people|citizens|families|youths|youngsters|clergy|crowd|mob|public|residents|relatives|parents|unionists|troops|women|men|children|businessmen|allies|nurses|refugees|migrants|victims|critics|opponents|fans|friends|neighbou?rs|colleagues|rivals|aides|advocates|activists|campaigners|locals|owners|staffers|veterans|survivors|conservatives|liberals|republicans|democrats|socialists|nationalists|islamists|separatists|loyalists|backbenchers|marchers|envoys|guests|hosts|patients|clients|counterparts|followers|members|heads|chiefs|bosses|nations|neighbors|scholars|academics|alumni|pundits|hauliers|deputies|officials|rebels|executives|representatives|attorneys|delegates|candidates|legislators|mps|meps|athletes|detectives|witnesses|monks|nuns|medics|paramedics|tribesmen|grandparents|widows|orphans|commuters|motorists)$/u;

/** Endings of nouns for people in the plural: "organisers", "regulators", "scientists". */
const plural = /(?:[^aeiou]ers|tors|sors|ists|icians|ians|ants|ents|ees|men|women|ologists|ographers)$/u;
const things =
  /(?:accidents|agreements|amendments|announcements|antidepressants|appointments|arguments|assessments|attachments|barriers|bees|borders|centers|cents|chapters|characters|clusters|comments|commitments|committees|complaints|components|computers|contents|continents|coolants|corners|counters|covers|currents|decrees|degrees|departments|developments|disorders|documents|dollars|doors|elements|elephants|engagements|environments|errors|establishments|events|experiments|factors|fees|filters|fingers|floors|folders|fragments|grants|guarantees|harassments|headquarters|incidents|indictments|instruments|investments|involvements|judgements|judgments|knees|letters|manners|matters|moments|monuments|motors|movements|numbers|offers|orders|papers|patents|payments|plants|pollutants|posters|powers|presents|punishments|quarters|reactors|requirements|restaurants|rivers|sectors|segments|sentiments|servers|settlements|shelters|shipments|shoulders|statements|summers|talents|tents|tigers|torrents|tournaments|towers|tractors|trailers|treatments|trees|variants|vectors|warrants|waters|winters)$/u;

/** One person by what they are to somebody or do. */
const person =
  /^(?:accountant|acquaintance|adversary|aide|ally|assailant|assistant|associate|bodyguard|boss|bystander|cleric|client|colleague|commentator|companion|constable|dad|mum|mom|grandfather|grandmother|sister-in-law|brother-in-law|son-in-law|daughter-in-law|mother-in-law|father-in-law|counterpart|critic|customer|dissident|donor|employee|employer|engineer|ex-husband|ex-wife|fan|fianc[eé]e?|follower|friend|gardener|guard|guest|gunman|heir|host|inspector|insider|intermediary|interpreter|investigator|landlord|lecturer|librarian|lover|man|boy|girl|mentor|neighbou?r|nurse|opponent|organi[sz]er|parent|partner|passenger|patient|pensioner|policeman|policewoman|preacher|prisoner|publicist|pupil|rabbi|imam|receptionist|relative|reader|resident|rival|ruler|scheduler|secretary|stepfather|stepmother|stranger|subordinate|superior|supervisor|teenager|trainer|translator|tutor|undersecretary|user|viewer|visitor|volunteer|worker|woman)$/u;

/** Kind of an unnamed English noun that can speak and act: a group or body, one person, or undefined for every other noun. */
export function englishActor(head: Token, number: "sg" | "pl" | undefined): EntityType | undefined {
  const word = lower(head);
  if (bodies.test(word) || groups.test(word)) return "Organization";
  if (person.test(word)) return "Person";
  if (number === "sg" || !/s$|men$/u.test(word)) return undefined;
  if (plural.test(word) && !things.test(word)) return "Organization";
  return person.test(lemmaOf(head).toLowerCase()) ? "Organization" : undefined;
}

/** Those who are told or asked something without being anybody: a message to them is no contact with one who can be named. */
const audience =
  /(?:^|\s)(?:public|press|media|reporters|journalists|newsmen|people|citizens|voters|residents|viewers|readers|listeners|customers|passengers|travell?ers|users|audience|fans|crowd|americans|britons|motorists|consumers|investors)$/iu;

export const isAudience = (name: string): boolean => audience.test(name);
