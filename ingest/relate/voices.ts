import type { Scene, Voice } from "./ends.ts";
import type { Sheet } from "./grammar/sheet.ts";
import { citedVoice, lastVoice, reportingVoice } from "./speaker.ts";

/** Finds whose word a clause is, by its sentence, the quotation it stands in, or the sentences before. */
export function voicesOf(scenes: readonly Scene[]): (sheet: Sheet, clause: number) => Voice | undefined {
  const bySheet = new Map(scenes.map((scene) => [scene.sheet, scene]));
  const position = new Map(scenes.map((scene, i) => [scene.sheet, i]));
  return (sheet, clause) => {
    const scene = bySheet.get(sheet);
    if (scene === undefined) return undefined;
    if (sheet.quotation !== undefined) return speakerOfQuotation(scenes, sheet.quotation);
    const near = reportingVoice(scene, clause) ?? citedVoice(scene);
    if (near !== undefined || !reportedWithoutCue(sheet, clause)) return near;
    return carriedOver(scenes, position.get(sheet) ?? 0);
  };
}

const reportedWithoutCue = (sheet: Sheet, clause: number): boolean =>
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
