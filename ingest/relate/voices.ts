import { colonVoice } from "./colon-voice.ts";
import type { Scene, Voice } from "./ends.ts";
import { isReported, isSupposed } from "./grammar/reported.ts";
import type { Sheet } from "./grammar/sheet.ts";
import { citedVoice, ownerOfReport } from "./cited-voice.ts";
import { lastVoice, reportingVoice, sayerOf, toldOf } from "./speaker.ts";

/** Finds whose word a clause is, by its sentence, the quotation it stands in, or the sentences before. */
export function voicesOf(scenes: readonly Scene[]): (sheet: Sheet, clause: number) => Voice | undefined {
  const bySheet = new Map(scenes.map((scene) => [scene.sheet, scene]));
  const quoted = quotedSentences(scenes);
  const position = new Map(scenes.map((scene, i) => [scene.sheet, i]));
  const voiceAt = (scene: Scene, clause: number): Voice | undefined => {
    const { sheet } = scene;
    if (sheet.quotation !== undefined) return speakerOfQuotation(quoted, sheet.quotation);
    const at = position.get(sheet) ?? 0;
    return (
      reportingVoice(scene, clause) ??
      citedVoice(scene) ??
      colonVoice(scene, clause) ??
      reportedBefore(scene, clause) ??
      sayerBehind(scenes, at, clause) ??
      carriedOver(scenes, at, reachOf(sheet, clause))
    );
  };
  // "Man werde …, versprach man": a speaker who is only known by what they say is nobody.
  const asked = new Set<object>();
  return (sheet, clause) => {
    const scene = bySheet.get(sheet);
    const place = sheet.clauses[clause];
    if (scene === undefined || place === undefined || asked.has(place)) return undefined;
    asked.add(place);
    const voice = voiceAt(scene, clause);
    asked.delete(place);
    return voice;
  };
}

/** "Ein Bericht der „New York Times“ … Demnach traf sich X …": whose report the sentence before speaks of. */
function reportedBefore({ sheet, before }: Scene, clause: number): Voice | undefined {
  const [first = -1] = sheet.clauses[clause]?.tokens ?? [];
  if (before === undefined || !/^(?:Demnach|Danach)$/u.test(sheet.doc.tokens[first]?.text ?? "")) return undefined;
  // "Danach" means "afterwards" as well.
  const said = sheet.doc.tokens[first]!.text === "Demnach" ? lastVoice(before) : sayerOf(before);
  return ownerOfReport(before) ?? said;
}

/** "X hat Y angerufen. Das berichtet der „Spiegel“." */
function sayerBehind(scenes: readonly Scene[], at: number, clause: number): Voice | undefined {
  const [own, next] = [scenes[at]!, scenes[at + 1]];
  const follows = own.sheet.clauses[clause]?.kind === "main" && next?.before?.sheet === own.sheet;
  const voice = follows ? sayerOf(next) : undefined;
  return voice && { ...voice, how: `${voice.how} in the next sentence` };
}

/** How many sentences back the word may go on for, and whose it is there. */
type Reach = Readonly<{ furthest: number; of: (scene: Scene) => Voice | undefined }>;

function reachOf(sheet: Sheet, clause: number): Reach | undefined {
  if (supposes(sheet, clause)) return { furthest: 1, of: lastVoice };
  return reportedWithoutCue(sheet, clause)
    ? { furthest: 4, of: (scene) => lastVoice(scene) ?? toldOf(scene) }
    : undefined;
}

const reportedWithoutCue = (sheet: Sheet, clause: number): boolean =>
  sheet.predicates.some((predicate) => predicate.clause === clause && isReported(sheet, predicate));

/** "Zudem soll er den Chef besucht haben": who supposes so says the sentence before. */
const supposes = (sheet: Sheet, clause: number): boolean =>
  sheet.predicates.some((predicate) => predicate.clause === clause && isSupposed(predicate));

/** "Er habe ihn nie getroffen." goes on with the word of the last speaker, a few sentences back at most. */
function carriedOver(scenes: readonly Scene[], from: number, reach: Reach | undefined): Voice | undefined {
  const furthest = reach?.furthest ?? 0;
  for (let i = from - 1; i >= 0 && i >= from - furthest; i--) {
    const scene = scenes[i];
    if (scene === undefined || scene.sheet.quotation !== undefined) continue;
    const voice = reach?.of(scene);
    if (voice !== undefined) return { ...voice, how: `${voice.how}, reported on`, carried: true };
  }
  return undefined;
}

/** First and last sentence of each quotation, and what of each sentence stands outside of them. */
type Quoted = Readonly<{
  extents: ReadonlyMap<number, readonly [first: number, last: number]>;
  outside: ReadonlyMap<number, readonly Scene[]>;
}>;

function quotedSentences(scenes: readonly Scene[]): Quoted {
  const extents = new Map<number, readonly [number, number]>();
  const outside = new Map<number, Scene[]>();
  for (const scene of scenes) {
    const { quotation, sentence } = scene.sheet;
    if (quotation !== undefined) {
      const [first, last] = extents.get(quotation) ?? [sentence.index, sentence.index];
      extents.set(quotation, [Math.min(first, sentence.index), Math.max(last, sentence.index)]);
    } else if (outside.has(sentence.index)) outside.get(sentence.index)!.push(scene);
    else outside.set(sentence.index, [scene]);
  }
  return { extents, outside };
}

/** Who says what stands in a quotation: a saying verb in the same sentence, then in the one before, then after. */
function speakerOfQuotation({ extents, outside }: Quoted, quotation: number): Voice | undefined {
  const [first, last] = extents.get(quotation) ?? [-1, -1];
  for (const sentence of [first, last, first - 1, last + 1])
    for (const scene of outside.get(sentence) ?? []) {
      const voice = lastVoice(scene);
      const carried = sentence < first || sentence > last;
      if (voice !== undefined) return { ...voice, how: `quoted; ${voice.how}`, ...(carried && { carried }) };
    }
  return undefined;
}
