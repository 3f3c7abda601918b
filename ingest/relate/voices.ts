import type { Scene } from "./ends.ts";
import type { Candidate } from "./frames/candidate.ts";
import type { Sheet } from "./grammar/sheet.ts";
import { citedVoice, lastVoice, reportingVoice } from "./speaker.ts";
import type { Voice } from "./speaker.ts";

/** Finds whose word a candidate is, by its sentence, the quotation it stands in, or the sentences before. */
export function voicesOf(scenes: readonly Scene[]): (candidate: Candidate) => Voice | undefined {
  const bySheet = new Map(scenes.map((scene) => [scene.sheet, scene]));
  const position = new Map(scenes.map((scene, i) => [scene.sheet, i]));
  return (candidate) => {
    const scene = bySheet.get(candidate.sheet);
    if (scene === undefined) return undefined;
    if (candidate.sheet.quotation !== undefined) return speakerOfQuotation(scenes, candidate.sheet.quotation);
    const near = reportingVoice(scene, candidate.clause) ?? citedVoice(scene);
    if (near !== undefined || !reportedWithoutCue(candidate)) return near;
    return carriedOver(scenes, position.get(candidate.sheet) ?? 0);
  };
}

const reportedWithoutCue = ({ sheet, clause }: Candidate): boolean =>
  sheet.predicates.some((predicate) => predicate.clause === clause && predicate.reported);

/** "Er habe ihn nie getroffen." goes on with the word of the last speaker, at most four sentences back. */
function carriedOver(scenes: readonly Scene[], from: number): Voice | undefined {
  for (let i = from - 1; i >= 0 && i >= from - 4; i--) {
    const scene = scenes[i];
    if (scene === undefined || scene.sheet.quotation !== undefined) continue;
    const voice = lastVoice(scene);
    if (voice !== undefined) return { ...voice, how: `${voice.how}, reported on` };
  }
  return undefined;
}

/** Who says what stands in a quotation: a saying verb in the same sentence, then in the one before, then after. */
export function speakerOfQuotation(scenes: readonly Scene[], quotation: number): Voice | undefined {
  const inside = scenes.filter(({ sheet }) => sheet.quotation === quotation).map(({ sheet }) => sheet.sentence.index);
  const first = Math.min(...inside);
  const last = Math.max(...inside);
  const outside = (sentence: number): Scene[] => scenes.filter(({ sheet }) => outsideQuotes(sheet, sentence));
  for (const sentence of [first, last, first - 1, last + 1])
    for (const scene of outside(sentence)) {
      const voice = lastVoice(scene);
      if (voice !== undefined) return { ...voice, how: `quoted; ${voice.how}` };
    }
  return undefined;
}

const outsideQuotes = (sheet: Sheet, sentence: number): boolean =>
  sheet.quotation === undefined && sheet.sentence.index === sentence;
