import { endsOf, ofMention } from "./ends.ts";
import type { End, Scene, Voice } from "./ends.ts";
import { argumentsOf } from "./grammar/arguments.ts";
import type { Arguments } from "./grammar/arguments.ts";
import { firstMain } from "./grammar/first-main.ts";
import type { Predicate } from "./grammar/predicate.ts";
import { mayBeReported } from "./grammar/reported.ts";
import type { Phrase } from "./grammar/phrase.ts";
import type { Sheet } from "./grammar/sheet.ts";
import type { Token } from "../document.ts";
import { isQuoteMark, lower } from "./grammar/token-reading.ts";
import { reportingVerbs } from "./lexicon/reporting-verbs.ts";

const actors = ["Person", "Organization"] as const;
const sourceNouns =
  /^(?:angaben|aussagen?|darstellung|bericht(?:en)?|informationen|einschätzung|ansicht|meinung|auffassung|worten|schilderung|mitteilung|überzeugung|zeugenaussagen|meldung(?:en)?|vermerk|recherchen|erkenntnissen|medienbericht(?:en)?)$/u;

/** The one to whom the sentence hands the word: laut X · X zufolge · nach Angaben von X · so X · wie X sagte · according to X. */
export function citedVoice(scene: Scene): Voice | undefined {
  const { sheet } = scene;
  for (const phrase of sheet.phrases) {
    // "ein Bericht, dem zufolge Geld floss, sei falsch": the clause within says whose word it is, and nothing of the one around.
    const cue = phrase.kind === "relative" ? undefined : cueOf(sheet, phrase.index);
    if (cue === undefined) continue;
    const holder =
      cue === "noun"
        ? sheet.phrases[phrase.index + 1]?.after === phrase.index
          ? phrase.index + 1
          : undefined
        : phrase.index;
    const end = holder === undefined ? ownerOfWord(scene, phrase) : endsOf(scene, groupOf(sheet, holder), actors)[0];
    if (end !== undefined) return { entity: end.entity, how: `cited: ${cueWords(sheet, phrase)}` };
  }
  return undefined;
}

/** "nach ihrer Darstellung": whose word it is stands before the noun. */
function ownerOfWord(scene: Scene, { from, possessor }: Phrase): End | undefined {
  const { doc } = scene.sheet;
  const owner = possessor === undefined ? undefined : ofMention(scene, possessor, actors);
  if (owner !== undefined) return owner;
  const points = /^(?:ihre[nr]|seine[nr]|deren|dessen)$/iu.test(doc.tokens[from]?.text ?? "");
  return points ? subjectBefore(scene) : undefined;
}

/** "Die Behörde hält das für gefährlich. Nach ihrer Darstellung …": the one of whom the sentence before speaks. */
function subjectBefore({ before }: Scene): End | undefined {
  const first = before && firstMain(before.sheet);
  const subject = first && argumentsOf(before!.sheet, first).subject;
  return subject?.length === 1 ? endsOf(before!, subject, actors)[0] : undefined;
}

/** Whose report, study or statement the sentence speaks of: "durch einen Bericht der „New York Times“". */
export function ownerOfReport(scene: Scene): Voice | undefined {
  const { phrases, doc } = scene.sheet;
  for (const phrase of phrases) {
    const next = phrases[phrase.index + 1];
    const owned = next?.after === phrase.index && (next.genitive || next.preposition === "von");
    if (!owned || !reports.test(lower(doc.tokens[phrase.head]!))) continue;
    const end = endsOf(scene, groupOf(scene.sheet, next.index), actors)[0];
    if (end !== undefined) return { entity: end.entity, how: `reported before: ${doc.tokens[phrase.head]!.text}` };
  }
  return undefined;
}

const reports =
  /^(?:\p{L}*(?:bericht|meldung|studie|gutachten|untersuchung|umfrage|mitteilung|erklärung|recherchen?)(?:e?s|en)?)$/u;

/** "laut", "according to": the word before the speaker, for people. */
function cueWords({ doc }: Sheet, { prepositionAt, from }: Phrase): string {
  const at = prepositionAt ?? from;
  const before = doc.tokens[at - 1]?.text ?? "";
  const word = doc.tokens[at]!.text;
  return /^according$/iu.test(before) ? `${before} ${word}` : word;
}

const groupOf = (sheet: Sheet, index: number): readonly number[] =>
  sheet.groups.find((group) => group[0] === index) ?? [index];

function cueOf(sheet: Sheet, index: number): Cue {
  const phrase = sheet.phrases[index]!;
  const { tokens } = sheet.doc;
  const named = sourceNouns.test(lower(tokens[phrase.head]!)) ? "noun" : "direct";
  const before = cueBefore(sheet, phrase, named);
  if (before !== "none") return before;
  if (isBeforeZufolge(tokens, phrase) || isMouth(tokens, phrase)) return named;
  return followsCue(tokens[phrase.from - 2], tokens[phrase.from - 1]) ? "direct" : undefined;
}

type Cue = "direct" | "noun" | undefined;

/** What a preposition makes of the phrase behind it; "none" where it has no say. */
function cueBefore({ doc: { tokens } }: Sheet, { preposition, head }: Phrase, named: Cue): Cue | "none" {
  const noun = lower(tokens[head]!);
  if (preposition === "laut" || preposition === "gemäß") return named;
  if (preposition === "nach") return named === "noun" ? named : undefined;
  if (preposition === "in" && /^(?:view|eyes|opinion)$/u.test(noun)) return "noun";
  if (preposition === "aus") return /^(?:sicht|warte|perspektive)$/u.test(noun) ? "noun" : undefined;
  return "none";
}

/** "X zufolge", "einem Bericht des „Spiegel“ zufolge". */
function isBeforeZufolge(tokens: readonly Token[], { to }: Phrase): boolean {
  const behind = tokens[to];
  const next = behind !== undefined && isQuoteMark(behind) ? tokens[to + 1] : behind;
  return next?.text.toLowerCase() === "zufolge";
}

/** "ließ durch seinen Anwalt bestreiten", "through her spokesman": who speaks for another. */
const isMouth = (tokens: readonly Token[], { preposition, from, to }: Phrase): boolean =>
  /^(?:durch|through)$/iu.test(preposition ?? "") && tokens.slice(from, to).some(({ text }) => mouth.test(text));

const mouth =
  /(?:anwalt|anwältin|sprecher|sprecherin|verteidiger|verteidigerin|attorney|lawyer|spokes(?:man|woman|person))$/iu;

/** ", so X" and "according to X". */
function followsCue(twoBefore: Token | undefined, before: Token | undefined): boolean {
  if (before === undefined || twoBefore === undefined) return false;
  if (lower(before) === "so") return /^[,“”"–]$/u.test(twoBefore.text);
  return lower(before) === "to" && lower(twoBefore) === "according";
}

/** Subject of the reporting verb that stands over a clause of the same sentence. */
export function reportingVoice(scene: Scene, clause: number): Voice | undefined {
  const { sheet } = scene;
  const own = sheet.clauses[clause];
  if (own === undefined) return undefined;
  const governing = own.kind === "main" ? besideMain(scene, clause) : governorOf(sheet, clause);
  return governing === undefined ? undefined : voiceOf(scene, governing);
}

const isReporting = (sheet: Sheet, predicate: Predicate): boolean =>
  reportingVerbs[sheet.doc.language].has(predicate.lemma) || givesWord(sheet, predicate);

/** "gave evidence that", "gab zu Protokoll": verb and noun make up a verb of saying. */
const givesWord = ({ doc }: Sheet, { lemma, domain }: Predicate): boolean =>
  /^(?:give|geben)$/u.test(lemma) &&
  domain.some((index) => /^(?:evidence|testimony|Protokoll)$/u.test(doc.tokens[index]!.text));

/** Most infinitives that stand between a reporting verb and what is reported: "reported that he planned to go on to meet her". */
const deepest = 3;

function governorOf(sheet: Sheet, clause: number, depth = 0): Predicate | undefined {
  const own = sheet.clauses[clause];
  if (own?.kind === "rel" || own?.parent === undefined) return undefined;
  const over = sheet.predicates.find((predicate) => predicate.clause === own.parent && isReporting(sheet, predicate));
  const goesOn = over === undefined && depth < deepest && (own.kind === "inf" || own.kind === "ing");
  return goesOn ? governorOf(sheet, own.parent, depth + 1) : over;
}

/** "Er habe nichts gewusst, sagte X" and "X sagte, er habe nichts gewusst": the other main clause reports. */
function besideMain(scene: Scene, clause: number): Predicate | undefined {
  const { sheet } = scene;
  const reported = sheet.predicates.some((predicate) => predicate.clause === clause && predicate.reported);
  const beside = sheet.predicates.find(
    (predicate) =>
      predicate.clause !== clause &&
      Math.abs(predicate.clause - clause) <= 2 &&
      isReporting(sheet, predicate) &&
      sheet.clauses[predicate.clause]?.kind !== "rel" &&
      !tellsOfFirst(sheet, predicate.clause, clause),
  );
  if (beside === undefined) return undefined;
  const parenthetical = beside.clause > clause || opensWithWie(sheet, beside.clause);
  return reported || parenthetical || (beside.clause === clause - 1 && mayBeReported(sheet, clause))
    ? beside
    : undefined;
}

/** "Dass er gelogen habe, wie Lang behauptet hatte, sei unwahr": what she said is the clause before, and not that it is untrue. */
const tellsOfFirst = (sheet: Sheet, told: number, clause: number): boolean =>
  clause > told &&
  opensWithWie(sheet, told) &&
  /^da(?:ss|ß)$/u.test(lower(sheet.doc.tokens[sheet.clauses[told - 1]?.opener ?? -1] ?? sheet.doc.tokens[0]!));

function opensWithWie(sheet: Sheet, clause: number): boolean {
  const first = sheet.clauses[clause]?.tokens[0];
  return first !== undefined && /^(?:wie|as)$/u.test(lower(sheet.doc.tokens[first]!));
}

/** "sagte X zu den Plänen", but not "sagte X zu dem Minister". */
const isThing = (scene: Scene, group: readonly number[]): boolean => {
  const phrase = scene.sheet.phrases[group[0] ?? -1];
  return phrase?.kind === "noun" && endsOf(scene, group, actors).length === 0;
};

/** "said on the steps of the court": what hangs on a place is not what is spoken of. */
function hangsBehindPreposition({ sheet: { phrases } }: Scene, group: readonly number[]): boolean {
  const after = phrases[group[0] ?? -1]?.after;
  return after !== undefined && phrases[after]!.preposition !== undefined;
}

export function voiceOf(scene: Scene, predicate: Predicate): Voice | undefined {
  const given = argumentsOf(scene.sheet, predicate);
  const end = (given.subject && endsOf(scene, given.subject, actors)[0]) ?? houseOf(scene, predicate, given);
  const topic = given.prepositional.find(({ preposition, group }) =>
    preposition === "zu"
      ? isThing(scene, group)
      : /^(?:über|of|about)$/u.test(preposition) && !hangsBehindPreposition(scene, group),
  )?.group;
  const how = `said by the subject of ${predicate.lemma}`;
  return end && { entity: end.entity, how, ...(topic !== undefined && { about: { scene, group: topic } }) };
}

/** "Aus dem Ministerium verlautete", "Aus dem Umfeld von Lang heißt es": nobody says it, and everybody knows whose word it is. */
function houseOf(scene: Scene, { lemma, domain }: Predicate, { prepositional }: Arguments): End | undefined {
  if (lemma !== "verlauten" && lemma !== "heißen") return undefined;
  if (domain.some((index) => lower(scene.sheet.doc.tokens[index]!) === "dort")) return houseBefore(scene);
  const house = prepositional.find(
    ({ preposition }) => preposition === "aus" || (lemma === "heißen" && /^(?:bei|in|von)$/u.test(preposition)),
  );
  return house && endsOf(scene, house.group, house.preposition === "aus" ? actors : ["Organization"])[0];
}

/** "Im Ministerium stößt das auf Verwunderung. … hieß es dort": the house that the sentence before names. */
function houseBefore({ before }: Scene): End | undefined {
  const houses = (before?.sheet.phrases ?? []).filter(({ preposition }) => /^(?:in|bei|aus)$/u.test(preposition ?? ""));
  return houses.flatMap(({ index }) => endsOf(before!, [index], ["Organization"]))[0];
}

/** Last one in the sentence who says something. */
export function lastVoice(scene: Scene): Voice | undefined {
  const saying = scene.sheet.predicates.filter((predicate) => isReporting(scene.sheet, predicate)).reverse();
  for (const predicate of saying) {
    const voice = voiceOf(scene, predicate);
    if (voice !== undefined) return voice;
  }
  return citedVoice(scene);
}
