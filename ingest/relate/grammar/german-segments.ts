import type { Token } from "../../document.ts";
import type { Segment } from "./clause.ts";
import type { Opening } from "./clauses.ts";
import { canBeNonFinite, isFinite, isVerbal, lower, posOf } from "./token-reading.ts";

const boundaries: Readonly<Record<string, Segment["boundary"]>> = {
  ",": "comma",
  ";": "comma",
  ":": "colon",
  "–": "dash",
  "—": "dash",
  "-": "dash",
  ".": "start",
  "!": "start",
  "?": "start",
};

const subjunctions = new Set(
  "dass daß weil da ob wenn falls sofern obwohl obgleich während nachdem bevor ehe bis seit seitdem sodass damit indem wonach worauf weshalb wobei womit wodurch wofür wogegen wie was wer wen wem wo warum wann als zumal sobald solange soweit".split(
    " ",
  ),
);

const relatives = /^(?:der|die|das|dem|den|deren|dessen|denen|welche[rsmn]?)$/u;

const verbless = (token: Token): boolean =>
  token.text === "und" ||
  token.text === "oder" ||
  token.text === "aber" ||
  token.text === "sondern" ||
  token.text === "sowie";

export function germanSegments(tokens: readonly Token[], line: readonly number[]): Segment[] {
  const pieces: { tokens: number[]; boundary: Segment["boundary"] }[] = [{ tokens: [], boundary: "start" }];
  for (const index of line) {
    const boundary = boundaries[tokens[index]?.text ?? ""];
    if (boundary === undefined) pieces.at(-1)?.tokens.push(index);
    else pieces.push({ tokens: [], boundary });
  }
  return pieces
    .filter((piece) => piece.tokens.length > 0)
    .flatMap((piece, at, all) =>
      isRestOfBracket(tokens, piece) ||
      closesOpenBracket(tokens, piece, all.slice(0, at)) ||
      closesBehindApposition(tokens, piece, all.slice(0, at))
        ? [piece]
        : splitAtConjunctions(tokens, piece),
    );
}

/** "hatten sich die Beauftragte, Maria Lang, und das Amt verständigt": an auxiliary still waits for its participle. */
function closesOpenBracket(tokens: readonly Token[], { tokens: piece, boundary }: Piece, before: readonly Piece[]) {
  if (boundary !== "comma" || !closesList(piece.map((index) => tokens[index]!))) return false;
  const words = before.flatMap((one) => one.tokens.map((index) => tokens[index]!));
  const auxiliary = words.findLast((token) => isVerbal(token));
  return auxiliary?.readings.some(({ lemma }) => /^(?:haben|sein|werden)$/u.test(lemma)) === true;
}

/** "soll den Chef, Karl Voss, am Montag im Hotel getroffen haben": behind an apposition the bracket closes with its last words. */
function closesBehindApposition(
  tokens: readonly Token[],
  { tokens: piece, boundary }: Piece,
  before: readonly Piece[],
) {
  const [opened, apposition] = before.slice(-2);
  if (boundary !== "comma" || apposition?.boundary !== "comma" || opened === undefined) return false;
  const words = piece.map((index) => tokens[index]!);
  if (!closesWithVerb(words) || opensSubordinate(tokens, piece) || infinitive(words)) return false;
  return !apposition.tokens.some((index) => isVerbal(tokens[index]!)) && waitsForVerb(tokens, opened);
}

/** "soll den Chef": one auxiliary, and no other verb. */
function waitsForVerb(tokens: readonly Token[], { tokens: piece }: Piece): boolean {
  const [auxiliary, other] = piece.map((index) => tokens[index]!).filter((token) => isVerbal(token));
  if (auxiliary === undefined || other !== undefined || auxiliary.index === piece.at(-1)) return false;
  return governs(auxiliary) && isFinite(auxiliary);
}

/** Nothing but a participle or infinitive at the end, and an auxiliary behind it. */
function closesWithVerb(words: readonly Token[]): boolean {
  const verbs = words.filter((token) => isVerbal(token));
  const closing = words.slice(-verbs.length);
  return (
    verbs.length > 0 &&
    verbs.length < 3 &&
    verbs.length < words.length &&
    closing.every((token) => verbs.includes(token) && canBeNonFinite(token)) &&
    (verbs.length === 1 || governs(closing[1]!))
  );
}

/** "und das Amt verständigt": what a list ends with and a verb that can be a participle. */
function closesList(words: readonly Token[]): boolean {
  const last = words.at(-1);
  if (last === undefined || !/^(?:und|sowie)$/u.test(words[0]!.text) || !canBeNonFinite(last)) return false;
  return !words.slice(0, -1).some((token) => isVerbal(token));
}

/** "hat den Hersteller, die Firma X, besucht": a verb alone between commas closes the bracket of the clause before. */
function isRestOfBracket(tokens: readonly Token[], { tokens: piece, boundary }: Piece): boolean {
  const [only] = piece;
  return (
    piece.length === 1 && boundary === "comma" && tokens[only ?? -1] !== undefined && canBeNonFinite(tokens[only!]!)
  );
}

type Piece = Readonly<{ tokens: readonly number[]; boundary: Segment["boundary"] }>;

/** A piece with two finite verbs is two clauses; they part at the last conjunction before the second verb. */
function splitAtConjunctions(tokens: readonly Token[], piece: Piece): Segment[] {
  const finites = finiteVerbs(tokens, piece.tokens);
  const [first, second] = finites;
  if (first === undefined) return [piece];
  if (second === undefined)
    return (
      afterInfinitive(tokens, piece, first) ?? beforeInfinitive(tokens, piece, first) ?? [{ ...piece, finite: first }]
    );
  const from = piece.tokens.indexOf(first);
  const to = piece.tokens.indexOf(second);
  for (let position = to - 1; position > from; position--) {
    const token = tokens[piece.tokens[position] ?? -1];
    if (token === undefined || !verbless(token)) continue;
    const rest: Piece = { tokens: piece.tokens.slice(position), boundary: "conjunction" };
    return [{ ...piece, tokens: piece.tokens.slice(0, position), finite: first }, ...splitAtConjunctions(tokens, rest)];
  }
  return [{ ...piece, finite: first }];
}

/** "…, ihn getroffen zu haben und wirft ihm vor": the infinitive ends where the conjunction stands. */
function afterInfinitive(tokens: readonly Token[], piece: Piece, finite: number): Segment[] | undefined {
  if (piece.boundary !== "comma") return undefined;
  const end = piece.tokens.indexOf(finite);
  const cut = piece.tokens.findIndex((index, position) => position < end && verbless(tokens[index]!));
  if (cut < 1 || !infinitive(piece.tokens.slice(0, cut).map((index) => tokens[index]!))) return undefined;
  return [
    { tokens: piece.tokens.slice(0, cut), boundary: piece.boundary },
    { tokens: piece.tokens.slice(cut), boundary: "conjunction", finite },
  ];
}

/** "hat dazu aufgerufen das Haus zu meiden": behind the participle that closes the bracket begins an infinitive clause. */
function beforeInfinitive(tokens: readonly Token[], piece: Piece, finite: number): Segment[] | undefined {
  const words = piece.tokens.map((index) => tokens[index]!);
  const start = piece.tokens.indexOf(finite);
  const closing = words.findIndex(
    (token, at) => at > start + 1 && isParticiple(token) && words[at + 1] !== undefined && !isVerbal(words[at + 1]!),
  );
  const rest = words.slice(closing + 1);
  if (closing < 0 || rest.length < 3 || !infinitive(rest.slice(-2))) return undefined;
  return [
    { ...piece, tokens: piece.tokens.slice(0, closing + 1), finite },
    { tokens: piece.tokens.slice(closing + 1), boundary: "comma" },
  ];
}

const isParticiple = (token: Token): boolean =>
  /^\p{Ll}/u.test(token.text) && isVerbal(token) && token.readings[0]?.form === "part";

/** Finite verbs, without those that the words around them show to be infinitives or participles. */
function finiteVerbs(tokens: readonly Token[], piece: readonly number[]): number[] {
  const candidates = piece.filter((index) => {
    const token = tokens[index];
    return token !== undefined && isFinite(token);
  });
  const opened = opensSubordinate(tokens, piece);
  return candidates.filter((index, position) => {
    const token = tokens[index];
    const next = candidates[position + 1];
    if (token === undefined || !canBeNonFinite(token)) return true;
    if (next === index + 1 || isUnderZu(tokens, index)) return false;
    const auxiliaryBefore = candidates
      .slice(0, position)
      .some((before) => tokens[before] !== undefined && governs(tokens[before]));
    return opened || !auxiliaryBefore;
  });
}

/** "zu haben", and the participle before it: "telefoniert zu haben". */
function isUnderZu(tokens: readonly Token[], index: number): boolean {
  if (tokens[index - 1]?.text === "zu") return true;
  return tokens[index + 1]?.text === "zu" && /^(?:haben|sein|werden)$/u.test(tokens[index + 2]?.text ?? "");
}

const governing = new Set("haben sein werden sollen wollen müssen können dürfen mögen lassen".split(" "));

const governs = (token: Token): boolean => token.readings.some(({ lemma }) => governing.has(lemma));

function opensSubordinate(tokens: readonly Token[], piece: readonly number[]): boolean {
  const first = tokens[piece[0] ?? -1];
  return first !== undefined && (subjunctions.has(lower(first)) || relatives.test(lower(first)));
}

/** How a piece begins when it is not a main clause. */
export function germanOpening(tokens: readonly Token[], segment: Segment): Opening | undefined {
  const words = segment.tokens.map((index) => tokens[index]).filter((token) => token !== undefined);
  const start = words.findIndex(
    (token) => !verbless(token) && !(posOf(token) === "ADV" && !subjunctions.has(lower(token))),
  );
  const first = words[start];
  if (first === undefined) return undefined;
  const verbFinal = segment.finite !== undefined && segment.tokens.slice(start + 1).indexOf(segment.finite) > 0;
  const subordinate = subjunctionAt(words, start, segment);
  if (subordinate !== undefined) return subordinate;
  const relative = relativeAt(words, start, segment, verbFinal);
  if (relative !== undefined) return relative;
  return segment.finite === undefined && segment.boundary === "comma" && infinitive(words)
    ? { kind: "inf" }
    : undefined;
}

function subjunctionAt(words: readonly Token[], start: number, segment: Segment): Opening | undefined {
  const first = words[start];
  if (first === undefined || !subjunctions.has(lower(first))) return undefined;
  if (infinitive(words) && segment.finite === undefined) return { kind: "inf", opener: first.index };
  // "während der Sitzung", "seit Montag", "als Antwort": a preposition or a comparison, no clause.
  const ambiguous = /^(?:während|seit|bis|als|wie|da|was|wer|wo)$/u.test(lower(first));
  if (ambiguous && segment.finite === undefined) return undefined;
  if (ambiguous && secondInMain(words, start, segment)) return undefined;
  return { kind: "sub", opener: first.index };
}

/** The finite verb follows the first phrase, so this is a main clause: "Während der Sitzung kritisierte er …". */
function secondInMain(words: readonly Token[], start: number, segment: Segment): boolean {
  const last = words.at(-1);
  const at = words.findIndex((token) => token.index === segment.finite);
  return segment.boundary === "start" && last?.index !== segment.finite && at - start > 1 && words.length - at > 3;
}

function relativeAt(words: readonly Token[], start: number, segment: Segment, verbFinal: boolean): Opening | undefined {
  if (!/^(?:comma|conjunction|dash)$/u.test(segment.boundary)) return undefined;
  // "…, das Land in eine Diktatur zu verwandeln": what looks like a pronoun is the article of the object.
  if (segment.finite === undefined ? infinitive(words) : !verbFinal) return undefined;
  const opener = relativeWord(words, start, words.at(-1)?.index === segment.finite && words.length - start > 3);
  return opener === undefined ? undefined : { kind: "rel", opener: opener.index };
}

function relativeWord(words: readonly Token[], start: number, closes: boolean): Token | undefined {
  const behind = words[start] !== undefined && posOf(words[start]) === "ADP";
  const opener = words[behind ? start + 1 : start];
  if (opener === undefined) return undefined;
  if (isRelative(opener) || (closes && opensObliquely(opener, behind))) return opener;
  return closes && !behind && opensBeforeName(words.slice(start)) ? opener : undefined;
}

/** ", die Karl Voss kritisierte", ", die Voss scharf kritisierte": a name has no article, and before the verb of a main clause is place for one phrase only. */
function opensBeforeName([opener, name, next, ...rest]: readonly Token[]): boolean {
  if (opener === undefined || name === undefined || next === undefined) return false;
  if (!/^(?:der|die|das)$/u.test(opener.text) || posOf(name) !== "PROPN") return false;
  return posOf(next) === "PROPN" || (rest.length === 1 && isAdverbial(next));
}

const isAdverbial = (token: Token): boolean => /^(?:ADV|ADJ)$/u.test(posOf(token)) && !/e[rsmn]?$/u.test(token.text);

/** ", in der Hu sie kritisierte": where the verb comes last, what looks like an article is a pronoun. */
const opensObliquely = (opener: Token, behind: boolean): boolean =>
  (behind ? relatives : /^(?:de[mn]|denen|deren|dessen)$/u).test(lower(opener));

const isRelative = (token: Token): boolean => relatives.test(lower(token)) && posOf(token) !== "DET";

const infinitive = (words: readonly Token[]): boolean =>
  words.some(
    (token, i) =>
      token.readings.some(({ form }) => form === "zu") ||
      (lower(token) === "zu" &&
        words[i + 1] !== undefined &&
        words[i + 1]!.readings.some(({ form, pos }) => form === "inf" && (pos === "VERB" || pos === "AUX"))),
  );
