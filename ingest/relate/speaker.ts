import { citedVoice, ownerBehind, ownerOfWord } from "./cited-voice.ts";
import { actors, endsOf } from "./ends.ts";
import type { End, Scene, Voice } from "./ends.ts";
import { argumentsOf } from "./grammar/arguments.ts";
import type { Arguments } from "./grammar/arguments.ts";
import { firstMain } from "./grammar/first-main.ts";
import type { Predicate } from "./grammar/predicate.ts";
import { isReported, isSupposed, mayBeReported } from "./grammar/reported.ts";
import type { Sheet } from "./grammar/sheet.ts";
import { lower } from "./grammar/token-reading.ts";
import { reportingVerbs } from "./lexicon/reporting-verbs.ts";

/** Subject of the reporting verb that stands over a clause of the same sentence. */
export function reportingVoice(scene: Scene, clause: number): Voice | undefined {
  const { sheet } = scene;
  const own = sheet.clauses[clause];
  if (own === undefined) return undefined;
  const governing = own.kind === "main" ? besideMain(scene, clause) : governorOf(sheet, clause);
  return governing === undefined ? undefined : voiceOf(scene, governing);
}

const isReporting = (sheet: Sheet, predicate: Predicate): boolean =>
  reportingVerbs[sheet.doc.language].has(predicate.lemma) ||
  predicate.lemma === "hervorgehen" ||
  givesWord(sheet, predicate);

/** "gave evidence that", "gab zu Protokoll", "let it be known": verb and noun make up a verb of saying. */
const givesWord = ({ doc }: Sheet, { lemma, domain }: Predicate): boolean =>
  wordsGiven[lemma] !== undefined && domain.some((index) => wordsGiven[lemma]!.test(doc.tokens[index]!.text));

const wordsGiven: Readonly<Record<string, RegExp>> = {
  give: /^(?:evidence|testimony)$/u,
  geben: /^Protokoll$/u,
  machen: /^geltend$/u,
  let: /^known$/u,
  make: /^(?:clear|known|plain)$/u,
};

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
  const parenthetical = (beside.clause > clause && isPutIn(sheet, beside)) || opensWithWie(sheet, beside.clause);
  const before = beside.clause === clause - 1 && (mayBeReported(sheet, clause) || isSuspected(sheet, clause));
  return reported || parenthetical || before ? beside : undefined;
}

/** "X verdächtigt ihn: Er soll …": what is supposed behind a colon is what the verb before it says. */
const isSuspected = (sheet: Sheet, clause: number): boolean =>
  sheet.doc.tokens[(sheet.clauses[clause]!.tokens[0] ?? 0) - 1]?.text === ":" &&
  sheet.predicates.some((predicate) => predicate.clause === clause && isSupposed(predicate));

/** "…, sagte X" and "…, X said" behind what is said, but not "…; X criticized that" and "the judges he described". */
function isPutIn({ doc, clauses }: Sheet, { clause, verb, finite }: Predicate): boolean {
  const [first = 0] = clauses[clause]!.tokens;
  if (doc.language === "de") return first === (finite ?? verb);
  return /^[,"”“’–—]$/u.test(doc.tokens[first - 1]?.text ?? "");
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

/** "As the BBC reported": what opens the clause is no preposition of its subject. */
function behindAs({ clauses, phrases, doc }: Sheet, { clause }: Predicate): readonly number[] | undefined {
  const { opener } = clauses[clause]!;
  if (opener === undefined || lower(doc.tokens[opener]!) !== "as") return undefined;
  const subject = phrases.find(({ prepositionAt }) => prepositionAt === opener);
  return subject && [subject.index];
}

export function voiceOf(scene: Scene, predicate: Predicate): Voice | undefined {
  const given = argumentsOf(scene.sheet, predicate);
  const subject = given.subject ?? behindAs(scene.sheet, predicate);
  // What a house lets out has no subject; the one of the clause before is not meant.
  const house = predicate.lemma === "verlauten" ? houseOf(scene, predicate, given) : undefined;
  const end = house ?? (subject && endsOf(scene, subject, actors)[0]) ?? houseOf(scene, predicate, given);
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
  if (lemma === "hervorgehen") return ownerOfPaper(scene, prepositional);
  if (lemma !== "verlauten" && lemma !== "heißen") return undefined;
  if (domain.some((index) => lower(scene.sheet.doc.tokens[index]!) === "dort")) return houseBefore(scene);
  const house = prepositional.find(
    ({ preposition }) => preposition === "aus" || (lemma === "heißen" && /^(?:bei|in|von)$/u.test(preposition)),
  );
  if (house === undefined) return lemma === "verlauten" ? houseWithin(scene, domain) : undefined;
  return endsOf(scene, house.group, house.preposition === "aus" ? actors : ["Organization"])[0];
}

/** "verlautete am Donnerstag aus dem Präsidialamt": the house seems to belong to the day. */
function houseWithin(scene: Scene, domain: Predicate["domain"]): End | undefined {
  const house = scene.sheet.phrases.find(({ preposition, head }) => preposition === "aus" && domain.includes(head));
  return house && endsOf(scene, [house.index], ["Organization"])[0];
}

/** "Aus einem Schreiben des Ministeriums geht hervor": who wrote it says so. */
function ownerOfPaper(scene: Scene, prepositional: Arguments["prepositional"]): End | undefined {
  const { phrases } = scene.sheet;
  const paper = phrases[prepositional.find(({ preposition }) => preposition === "aus")?.group[0] ?? -1];
  return paper && (ownerBehind(scene, paper) ?? ownerOfWord(scene, paper));
}

/** "Im Ministerium stößt das auf Verwunderung. … hieß es dort": the house that the sentence before names. */
function houseBefore({ before }: Scene): End | undefined {
  const houses = (before?.sheet.phrases ?? []).filter(({ preposition }) => /^(?:in|bei|aus)$/u.test(preposition ?? ""));
  return houses.flatMap(({ index }) => endsOf(before!, [index], ["Organization"]))[0];
}

/** "Das berichtet der „Spiegel“.", "Dies teilte die Polizei mit.": the whole sentence says whose word the one before is. */
export function sayerOf(scene: Scene): Voice | undefined {
  const { sheet } = scene;
  const first = firstMain(sheet);
  const says = first?.clause === 0 && sayers.has(first.lemma) && opensPointing(sheet, first);
  return says && sheet.clauses.every(({ kind }) => kind === "main" || kind === "rel")
    ? voiceOf(scene, first)
    : undefined;
}

/** "Das sagte", but not "Das Ministerium sagte". */
function opensPointing({ doc, clauses }: Sheet, { finite }: Predicate): boolean {
  const [opening = -1, verb] = clauses[0]!.tokens;
  return verb === finite && /^(?:Das|Dies|Dieses|So)$/u.test(doc.tokens[opening]?.text ?? "");
}

const sayers = new Set(
  "berichten melden mitteilen sagen erklären schreiben bestätigen hervorgehen enthüllen schildern verlauten".split(" "),
);

/** Last one in the sentence who says something. */
export function lastVoice(scene: Scene): Voice | undefined {
  const saying = scene.sheet.predicates.filter((predicate) => isReporting(scene.sheet, predicate)).reverse();
  for (const predicate of saying) {
    const voice = voiceOf(scene, predicate);
    if (voice !== undefined) return voice;
  }
  return citedVoice(scene);
}

/** "Der Mäzen winkte ab. Er habe …": whatever somebody does, the reported speech behind it is theirs. */
export function toldOf(scene: Scene): Voice | undefined {
  const first = firstMain(scene.sheet);
  if (first === undefined || first.passive || isReported(scene.sheet, first)) return undefined;
  const subject = argumentsOf(scene.sheet, first).subject ?? [];
  const end = subject.length === 1 ? endsOf(scene, subject, ["Person"])[0] : undefined;
  return end && { entity: end.entity, how: `said by the subject of ${first.lemma}`, inferred: true };
}
