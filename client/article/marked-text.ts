/** Something that is marked in a text; UTF-16 offsets, end exclusive. */
export type Marking = Readonly<{ start: number; end: number; kind: "statement" | "mention"; id: string }>;

/** A stretch of text with everything that covers it. */
export type Segment = Readonly<{ start: number; text: string; statements: readonly string[]; mention?: string }>;

export type Paragraph = Readonly<{ start: number; segments: readonly Segment[] }>;

/**
 * Cuts a text into paragraphs, and each of these wherever a marking begins or ends, so that statements may overlap. Of two
 * mentions in one place the longer one counts: the full name, not the surname in it.
 */
export function markedText(text: string, markings: readonly Marking[]): Paragraph[] {
  const mentions = withoutOverlaps(markings.filter(({ kind }) => kind === "mention"));
  const sorted = [...markings.filter(({ kind }) => kind === "statement"), ...mentions].sort(
    (a, b) => a.start - b.start,
  );
  return paragraphs(text).map(({ start, end }) => {
    const here = sorted.filter((marking) => marking.start < end && marking.end > start);
    return { start, segments: segments(text, start, end, here) };
  });
}

function withoutOverlaps(mentions: readonly Marking[]): Marking[] {
  const kept: Marking[] = [];
  const longestFirst = [...mentions].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const mention of longestFirst) {
    const last = kept.at(-1);
    if (!last || mention.start >= last.end) kept.push(mention);
    else if (mention.end - mention.start > last.end - last.start) kept[kept.length - 1] = mention;
  }
  return kept;
}

function paragraphs(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  const gap = /\n[ \t]*\n\s*/g;
  let start = 0;
  for (let match = gap.exec(text); match; match = gap.exec(text)) {
    if (match.index > start) found.push({ start, end: match.index });
    start = gap.lastIndex;
  }
  if (start < text.length) found.push({ start, end: text.length });
  return found;
}

function segments(text: string, start: number, end: number, markings: readonly Marking[]): Segment[] {
  const borders = markings.flatMap((marking) => [marking.start, marking.end]).filter((at) => at > start && at < end);
  const cuts = [...new Set([start, ...borders, end])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1]!;
    const over = markings.filter((marking) => marking.start <= from && marking.end >= to);
    const mention = over.find(({ kind }) => kind === "mention")?.id;
    const statements = over.filter(({ kind }) => kind === "statement").map(({ id }) => id);
    return { start: from, text: text.slice(from, to), statements, ...(mention === undefined ? {} : { mention }) };
  });
}
