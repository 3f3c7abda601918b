import type { Token } from "../document.ts";

/** Marks around a name. */
export const [opensTitle, closesTitle] = [/^[„“"»«‚]$/u, /^[“”"«»‘]$/u];

/** Words without a capital that may stand inside the name of a body. */
export const insideName =
  /^(?:für|und|der|die|das|des|dem|den|von|vom|in|im|zu|zur|zum|gegen|of|the|for|and|de|la|le|les|el|del|della|delle|dei|di|du|y|et|og|&)$/u;

export const isNamePart = (text: string): boolean => /^\p{Lu}/u.test(text) || insideName.test(text);

/**
 * Token range, end exclusive, of what stands between the mark at `open` and the next closing one: words of a name in one
 * sentence, at most `longest` of them; undefined where no such title begins there.
 */
export function titleInMarks(
  tokens: readonly Token[],
  open: number,
  longest: number,
): Readonly<{ from: number; to: number }> | undefined {
  const mark = tokens[open];
  if (mark === undefined || !opensTitle.test(mark.text)) return undefined;
  const from = open + 1;
  const length = tokens.slice(from, from + longest + 1).findIndex(({ text }) => closesTitle.test(text));
  const title = tokens.slice(from, from + length);
  const isTitle = title.every(({ text, sentence }) => sentence === mark.sentence && isNamePart(text));
  return length > 0 && isTitle ? { from, to: from + length } : undefined;
}
