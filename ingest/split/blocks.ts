import type { Block, BlockKind } from "../document.ts";
import { datelineLength, placeLength } from "./dateline.ts";
import { isCaption, isDateLine, isDebris } from "./debris.ts";

const sentenceEnd = /[.!?…:;]["'“”„«»‘’)\]]{0,3}$/u;
/** Headlines of German and English papers stay below this many UTF-16 units. */
const longestHeadline = 140;

function kindOf(line: string, first: boolean, title: string): BlockKind {
  if (isDebris(line) || isDateLine(line)) return "debris";
  if (isCaption(line)) return "caption";
  const closed = sentenceEnd.test(line);
  if (isTitle(line, title, closed)) return "headline";
  if (line.length > longestHeadline) return "text";
  if (!closed) return "headline";
  return first && line.length < 80 && /[!?]$/.test(line) ? "headline" : "text";
}

/** Without a headline of its own an article may be called by its first paragraph, which is none. */
const isTitle = (line: string, title: string, closed: boolean): boolean =>
  line === title.trim() && !(closed && line.length > longestHeadline);

/** Cuts the text into its lines, each with what it is; lines of white space belong to no block. */
export function findBlocks(text: string, title: string): readonly Block[] {
  const blocks: Block[] = [];
  let start = 0;
  while (start <= text.length) {
    const next = text.indexOf("\n", start);
    const end = next < 0 ? text.length : next;
    addLine(blocks, text, { start, end }, title);
    start = end + 1;
  }
  return blocks;
}

type Range = Readonly<{ start: number; end: number }>;

function addLine(blocks: Block[], text: string, line: Range, title: string): void {
  const raw = text.slice(line.start, line.end);
  const trimmed = raw.trim();
  if (trimmed === "") return;
  const start = line.start + raw.indexOf(trimmed);
  const end = start + trimmed.length;
  const kind = kindOf(trimmed, blocks.length === 0, title);
  if (kind !== "text") {
    blocks.push({ start, end, kind });
    return;
  }
  const head = Math.max(datelineLength(trimmed), placeLength(trimmed));
  if (head > 0) blocks.push({ start, end: start + head, kind: "debris" });
  const rest = start + head;
  if (rest < end) blocks.push({ start: rest + leadingSpace(text, rest), end, kind });
}

function leadingSpace(text: string, at: number): number {
  let end = at;
  while (text[end] === " " || text[end] === "\u00a0") end += 1;
  return end - at;
}
