import type { Token } from "../document.ts";
import { actors, endsOf, ofMention } from "./ends.ts";
import type { End, Scene, Voice } from "./ends.ts";
import { argumentsOf } from "./grammar/arguments.ts";
import { firstMain } from "./grammar/first-main.ts";
import type { Phrase } from "./grammar/phrase.ts";
import type { Sheet } from "./grammar/sheet.ts";
import { isQuoteMark, lower } from "./grammar/token-reading.ts";
import { unnamedEnd } from "./unnamed.ts";

const sourceNouns =
  /^(?:angaben|aussagen?|darstellung|bericht(?:en)?|informationen|einschätzung|ansicht|meinung|auffassung|worten|schilderung|mitteilung|überzeugung|zeugenaussagen|meldung(?:en)?|vermerk|recherchen|erkenntnissen|medienbericht(?:en)?|auskunft|auskünften|lesart|bekunden|bekundungen|kenntnis|erkenntnis|version|erzählung|einlassung|verlautbarung(?:en)?|zeugnis|berechnung(?:en)?|zählung|schätzung(?:en)?|eindruck|erinnerung|analyse|studie|umfrage|agenturbericht(?:en)?|agenturmeldung(?:en)?|pressebericht(?:en)?|zeitungsbericht(?:en)?)$/u;

/** The one to whom the sentence hands the word: laut X · X zufolge · nach Angaben von X · so X · wie X sagte · according to X. */
export function citedVoice(scene: Scene): Voice | undefined {
  const { sheet } = scene;
  for (const phrase of sheet.phrases) {
    // "ein Bericht, dem zufolge Geld floss, sei falsch": the clause within says whose word it is, and nothing of the one around.
    const cue = phrase.kind === "relative" ? undefined : cueOf(sheet, phrase.index);
    if (cue === undefined) continue;
    const next = sheet.phrases[phrase.index + 1];
    const owner = next?.after === phrase.index ? next.index : undefined;
    const holder = cue === "noun" ? owner : phrase.index;
    const end =
      holder === undefined
        ? ownerOfWord(scene, phrase)
        : (endsOf(scene, groupOf(sheet, holder), actors)[0] ?? unknownEnd(scene, sheet.phrases[holder]!));
    if (end !== undefined) return { entity: end.entity, how: `cited: ${cueWords(sheet, phrase)}` };
  }
  return undefined;
}

/** "nach Darstellung des Compliance-Chefs Karl Meier": the name behind a word that no list has; else whoever it is. */
function unknownEnd(scene: Scene, phrase: Phrase): End | undefined {
  const next = scene.sheet.phrases[phrase.index + 1];
  const named = next?.after === phrase.index && next.kind === "name" && next.preposition === undefined;
  return named ? endsOf(scene, [next.index], ["Person"])[0] : somebody(scene, phrase);
}

/** "according to the auditor", "according to a person briefed on the talks": who is asked is somebody, whatever they are. */
function somebody({ sheet, nodes }: Scene, phrase: Phrase): End | undefined {
  const { tokens, language } = sheet.doc;
  const isOne = language === "en" && phrase.kind === "noun" && phrase.number !== "pl" && phrase.mention === undefined;
  return isOne && agent.test(lower(tokens[phrase.head]!))
    ? unnamedEnd({ sheet, nodes }, phrase, "Person", "relate.cited")
    : undefined;
}

/** Nouns for one person by what they do; only where somebody is cited by them. */
const agent =
  /^(?:person|source|friend|witness|aide|arbiter|mediator|officer|observer)$|(?:[aeiou]tor|[^s]ist|ician|ologist|yer|man|ainer|eeper|iser|izer)$/u;

/** "nach ihrer Darstellung": whose word it is stands before the noun. */
export function ownerOfWord(scene: Scene, { from, possessor }: Phrase): End | undefined {
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
    const noun = doc.tokens[phrase.head]!;
    const end = reports.test(lower(noun)) ? ownerBehind(scene, phrase) : undefined;
    if (end !== undefined) return { entity: end.entity, how: `reported before: ${noun.text}` };
  }
  return undefined;
}

/** "ein Schreiben des Ministeriums", "ein Bericht von Lang". */
export function ownerBehind(scene: Scene, { index }: Phrase): End | undefined {
  const next = scene.sheet.phrases[index + 1];
  const owned = next?.after === index && (next.genitive || next.preposition === "von");
  return owned ? endsOf(scene, groupOf(scene.sheet, next.index), actors)[0] : undefined;
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
  return (
    englishCue(sheet, phrase) ?? (followsCue(tokens[phrase.from - 2], tokens[phrase.from - 1]) ? "direct" : undefined)
  );
}

/** "according to a report by X", "according to one of the arbiters", "as reported by X". */
function englishCue({ doc: { tokens, language } }: Sheet, { from, head }: Phrase): Cue {
  if (language !== "en") return undefined;
  const before = tokens.slice(Math.max(0, from - 4), from).map((token) => lower(token));
  const words = before.join(" ");
  if (words.endsWith("according to")) return papers.test(lower(tokens[head]!)) ? "noun" : "direct";
  return /(?:according to one of|as (?:first )?(?:reported|revealed|quoted|published) by)$/u.test(words)
    ? "direct"
    : undefined;
}

const papers =
  /^(?:reports?|statements?|stud(?:y|ies)|surveys?|polls?|figures|data|documents?|filings?|letters?|records?|transcripts?|accounts?|analys[ei]s|research|articles?|stor(?:y|ies))$/u;

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
  /(?:anwalt|anwältin|sprecher|sprecherin|verteidiger|verteidigerin|kabinettschef|kabinettschefin|attorney|lawyer|counsel|spokes(?:man|woman|person))$/iu;

/** ", so X". */
function followsCue(twoBefore: Token | undefined, before: Token | undefined): boolean {
  if (before === undefined || twoBefore === undefined) return false;
  return lower(before) === "so" && /^[,“”"–]$/u.test(twoBefore.text);
}
