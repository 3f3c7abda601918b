import type { Token } from "../../document.ts";
import { at, mentionedAt } from "./scan.ts";
import type { Scan } from "./scan.ts";
import { isQuoteMark } from "./token-reading.ts";

/** Most words of a title. */
const longestTitle = 8;

/** Position where "„Der Garten“" behind "den Film" ends: a title that begins with an article is no phrase of its own. */
export function endOfTitle(scan: Scan, position: number): number | undefined {
  const first = at(scan, position);
  if (first === undefined || !opensTitle(scan, first) || mentionedAt(scan, position)?.kind === "name") return undefined;
  const words = scan.doc.tokens.slice(first.index, first.index + longestTitle);
  const length = words.findIndex((token) => isQuoteMark(token));
  return length < 2 ? undefined : scan.line.filter((index) => index < first.index + length).length;
}

function opensTitle({ doc }: Scan, first: Token): boolean {
  const mark = doc.tokens[first.index - 1];
  const opens = doc.language === "de" && mark !== undefined && isQuoteMark(mark);
  return opens && /^(?:Der|Die|Das|Ein|Eine)$/u.test(first.text);
}
