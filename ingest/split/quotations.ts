import type { Block, Quotation } from "../document.ts";

/** Every mark that can open a quotation and the marks that can close it, nearest custom first. */
const pairs: Readonly<Record<string, string>> = {
  "„": '“”"',
  "“": '”"“',
  "»": "«",
  "«": "»",
  "‚": "‘’'",
  "‘": "’'",
  "›": "‹",
  "‹": "›",
  '"': '"”“',
  "”": "”",
};

/** Nobody nests deeper; a text full of opening marks must not cost more for it. */
const deepest = 8;

type Open = { mark: string; at: number };

/** A quotation that never closes and is not reopened in the next paragraph counts up to the end of its block. */
export function findQuotations(text: string, blocks: readonly Block[]): readonly Quotation[] {
  const found: Quotation[] = [];
  let carried: string | undefined;
  blocks.forEach((block, index) => {
    if (block.kind === "debris") return;
    const open: Open[] = [];
    for (let at = block.start; at < block.end; at += 1) step(text, at, block, open, found);
    carried = closeRest(text, block, open, found, carried, blocks[index + 1]);
  });
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function step(text: string, at: number, block: Block, open: Open[], found: Quotation[]): void {
  const mark = text[at] ?? "";
  if (!isMark(mark)) return;
  const level = closes(text, at, mark, open);
  if (level >= 0) {
    const opened = open[level] as Open;
    open.length = level;
    found.push(quotation(text, opened.at + 1, at, level));
  } else if (open.length < deepest && opens(text, at, mark, block)) open.push({ mark, at });
}

const isMark = (mark: string): boolean => mark in pairs || mark === "’" || mark === "'";

/** Index of the open quotation that the mark at `at` closes, -1 for none. */
function closes(text: string, at: number, mark: string, open: readonly Open[]): number {
  if (!mayClose(text, at, mark)) return -1;
  for (let level = open.length - 1; level >= 0; level -= 1) {
    if (pairs[open[level]?.mark ?? ""]?.includes(mark) === true) return level;
  }
  return -1;
}

const singles = "’'‘";
const doubles = '»«“”"';

function mayClose(text: string, at: number, mark: string): boolean {
  if (singles.includes(mark) && isLetter(text[at + 1])) return false;
  const before = text[at - 1] ?? " ";
  // A mark after white space opens, except where a loose mark stands between spaces at the end of what it closes.
  if (/\s/u.test(before)) return doubles.includes(mark) && followedByEnd(text, at);
  return !/[(„»]/u.test(before);
}

const followedByEnd = (text: string, at: number): boolean => !isLetter(text[at + 1]) && !/\d/.test(text[at + 1] ?? "");

function opens(text: string, at: number, mark: string, block: Block): boolean {
  if (!(mark in pairs)) return false;
  const before = at === block.start ? " " : (text[at - 1] ?? " ");
  const after = at + 1 >= block.end ? " " : (text[at + 1] ?? " ");
  if (/\s/u.test(after)) return mark === "«" && before === " ";
  if (mark === "„" || mark === "‚") return true;
  return /[\s(\[–—/„“"»«‚‘›:-]/u.test(before);
}

const isLetter = (char: string | undefined): boolean => char !== undefined && /\p{L}/u.test(char);

function closeRest(
  text: string,
  block: Block,
  open: readonly Open[],
  found: Quotation[],
  carried: string | undefined,
  next: Block | undefined,
): string | undefined {
  const first = open[0];
  if (first === undefined || "‘‚‹›".includes(first.mark)) return undefined;
  const reopened = next !== undefined && text[next.start] === first.mark;
  const certain = reopened || carried === first.mark || first.at === block.start;
  if (certain || speechAhead(text, first.at, block.end)) found.push(quotation(text, first.at + 1, block.end, 0));
  return reopened ? first.mark : undefined;
}

/** An opening mark after a colon starts speech even where its end was lost. */
const speechAhead = (text: string, at: number, end: number): boolean =>
  /:\s?$/u.test(text.slice(Math.max(0, at - 3), at)) && end - at > 20;

function quotation(text: string, start: number, end: number, depth: number): Quotation {
  return { start, end, depth, speech: isSpeech(text.slice(start, end)) };
}

/** Words that only a clause has; a quotation of few words without one is a title or a scare quote. */
const clauseWord =
  /(?:^|[\s,])(?:ist|sind|war|waren|hat|haben|hatte|wird|werden|wurde|kann|können|muss|müssen|soll|will|wollen|bin|habe|bist|sei|geht|gibt|ich|wir|ihr|is|are|was|were|has|have|had|will|can|must|do|does|did|I|we|you|they|he|she|it)(?=[\s,.!?'’]|$)/u;

function isSpeech(inside: string): boolean {
  const words = inside.split(/\s+/u).filter((word) => /\p{L}/u.test(word)).length;
  if (words >= 7) return true;
  if (words <= 1) return /[!]$/u.test(inside.trim());
  return clauseWord.test(inside) || (words >= 3 && /[.!?,]$/u.test(inside.trim()));
}
