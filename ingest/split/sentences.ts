import type { Block, Sentence } from "../document.ts";
import type { Language } from "#schema/ontology.ts";
import { abbreviations, capitalAbbreviations, finalAbbreviations } from "./abbreviations.ts";
import { segmentsOf, surrogateSafe } from "./segments.ts";

const months =
  /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|January|February|March|May|June|July|October|December|Jan|Feb|Mär|Apr|Jun|Jul|Aug|Sep|Sept|Okt|Nov|Dez|Jahrhundert|Mal|Jahrestag|Geburtstag|Legislaturperiode|Amtszeit|Bundesversammlung|Platz|Stock|Weltkrieg|Parteitag)\b/u;
const opener = /^[\s"'„“”»«‚‘’›‹([–—-]*/u;
const closers = /^[“”"«»’‘)\]]+/u;
/** A line longer than this is cut by force: no writer means it as one sentence, and later stages stay within bounds. */
const longestSentence = 4000;

/** Cuts every block into sentences. Offsets are UTF-16 units of the whole text. */
export function findSentences(text: string, blocks: readonly Block[], language: Language): readonly Sentence[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  const sentences: Sentence[] = [];
  blocks.forEach((block, at) => {
    for (const [start, end] of cutBlock(text.slice(block.start, block.end), segmenter)) {
      sentences.push({
        index: sentences.length,
        block: at,
        kind:
          block.kind === "caption" && isCredit(text.slice(block.start + start, block.start + end))
            ? "debris"
            : block.kind,
        start: block.start + start,
        end: block.start + end,
      });
    }
  });
  return sentences;
}

/** Who took the picture is no part of the story: "Foto: A. Muster". */
const isCredit = (sentence: string): boolean =>
  /^(?:Bildquelle|Bildrechte|Fotos?|Bild|Quelle|Photo|File photo|Image|Picture|Source|Credits?|Grafik)\b.{0,4}[:©]/u.test(
    sentence,
  );

type Piece = [start: number, end: number];

function cutBlock(text: string, segmenter: Intl.Segmenter): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const { start, end } of segmentsOf(text, segmenter)) {
    const last = pieces.at(-1);
    if (last === undefined) pieces.push([start, end]);
    else if (continues(text.slice(Math.max(last[0], last[1] - 80), last[1]), text.slice(start, start + 80)))
      last[1] = end;
    else moveClosers(text, pieces, last, [start, end]);
  }
  return pieces.flatMap((piece) => forceCut(text, trim(text, piece)));
}

/** Closing marks that the segmenter left at the start of the next sentence go back to theirs. */
function moveClosers(text: string, pieces: Piece[], last: Piece, next: Piece): void {
  const found = closers.exec(text.slice(next[0], next[0] + 6));
  const gap = /\s$/u.test(text.slice(last[0], last[1]));
  if (found !== null && !gap) {
    last[1] += found[0].length;
    next[0] = last[1];
  }
  if (text.slice(next[0], next[1]).trim() !== "") pieces.push(next);
}

/** Whether what the segmenter cut belongs together. `before` ends at the cut, `after` starts there. */
function continues(before: string, after: string): boolean {
  const head = before.trimEnd();
  const tail = after.replace(opener, "");
  if (/^[“”"«»’‘)\]]*[,;]/u.test(after)) return true;
  if (/^[\p{Ll}]/u.test(tail) && !/[!?][“”"«»’]*$/u.test(head)) return true;
  if (/[!?][“”"«»’]+$/u.test(head) && /^[\p{Ll}]/u.test(after)) return true;
  if (!head.endsWith(".")) return !/[.!?…:]["'“”„«»‘’)\]]*$/u.test(head) && !before.endsWith("\n");
  return stopIsNoEnd(head.slice(0, -1), tail);
}

const roman = /^(?:I|II|III|IV|V|VI|VII|VIII|IX|X|XI|XII|XIII|XIV|XV|XVI|XX|XXI)$/;
const afterNumber = /^(?:Der|Die|Das|Er|Sie|Es|In|Am|The|It|He|She)\b/;

function stopIsNoEnd(head: string, tail: string): boolean {
  const word = /[^\s(„“"»«]*$/u.exec(head)?.[0] ?? "";
  if (/^\d{1,2}$/.test(word)) return ordinal(head, tail);
  if (roman.test(word) || /^\p{Lu}$/u.test(word)) return /^\p{Lu}/u.test(tail) && !afterNumber.test(tail);
  if (/^\p{Ll}$/u.test(word)) return /^\p{L}\./u.test(tail);
  return isAbbreviation(word) && !(finalAbbreviations.has(word.toLowerCase()) && startsSentence(tail));
}

/** `word` comes without its full stop. */
export function isAbbreviation(word: string): boolean {
  return abbreviations.has(word.toLowerCase()) || capitalAbbreviations.has(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word);
}

const starters =
  /^(?:Der|Die|Das|Den|Dem|Ein|Eine|Er|Sie|Es|Wir|Im|In|Am|An|Auf|Bei|Mit|Nach|Vor|Zu|Für|Doch|Aber|Und|Auch|The|A|An|He|She|It|They|We|In|On|At|But|And|This|That|Its|His|Her|As|When|After|According)\b/u;
const startsSentence = (tail: string): boolean => starters.test(tail);

/** "am 10. Juli", "der 2. Senat", "im 16. Bezirk" go on; "Es waren 10. Der Rest …" does not. */
function ordinal(head: string, tail: string): boolean {
  if (months.test(tail)) return true;
  if (
    /(?:^|\s)(?:der|die|das|dem|den|des|am|im|zum|zur|vom|beim|bis|einen?|seine[nmrs]?|ihre[nmrs]?|und|ab)\s\d{1,2}$/iu.test(
      head,
    )
  )
    return true;
  return false;
}

function trim(text: string, [start, end]: Piece): Piece {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(text[from] ?? "")) from += 1;
  while (to > from && /\s/u.test(text[to - 1] ?? "")) to -= 1;
  return [from, to];
}

function forceCut(text: string, [start, end]: Piece): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = start;
  while (end - from > longestSentence) {
    const space = text.lastIndexOf(" ", from + longestSentence);
    const to = space > from ? space : surrogateSafe(text, from + longestSentence);
    pieces.push([from, to]);
    from = text[to] === " " ? to + 1 : to;
  }
  if (end > from) pieces.push([from, end]);
  return pieces;
}
