import type { Language } from "#schema/ontology.ts";
import type { Token } from "../document.ts";
import { tokensIn } from "./name-spans.ts";
import type { NameSpan } from "./name-spans.ts";
import type { NameScene } from "./settle-names.ts";
import { titleInMarks } from "./title-in-marks.ts";

/** Nouns that say what a body is and are no part of what it is called: "der Zellstoffkonzern", "the newspaper". */
const kinds: Readonly<Record<Language, RegExp>> = {
  de: /(?:^|\p{Ll}|-)(?:konzern|firma|unternehmen|\p{Ll}(?:hersteller|betreiber|anbieter|händler|versorger|versicherer|dienstleister|zulieferer|bauer)|handelskette|supermarktkette|hotelkette|restaurantkette|kaufhauskette|modekette|fluggesellschaft|fluglinie|airline|sender|blatt|zeitung|magazin|zeitschrift|portal|nachrichtenagentur|presseagentur|partei|bewegung|gruppierung|miliz|terrorgruppe|sekte|organisation|initiative|gewerkschaft|start-?up)(?:e?s)?$/iu,
  en: /^(?:company|firm|newspaper|magazine|broadcaster|website|tabloid|charity|airline|studio|retailer|manufacturer|maker|publisher|carmaker|automaker|conglomerate|startup|supermarket|subsidiary|watchdog|nonprofit|newswire|group|carrier|union|association|network)$/u,
};

/** Nouns for several of them, behind which more than one name stands. */
const several: Readonly<Record<Language, RegExp>> = {
  de: /(?:^|\p{Ll}|-)(?:konzerne|firmen|unternehmen|fluggesellschaften|sender|zeitungen|magazine|zeitschriften|parteien|bewegungen|organisationen|gewerkschaften)n?$/iu,
  en: /^(?:companies|firms|newspapers|magazines|broadcasters|websites|charities|airlines|carriers|publishers|unions)$/u,
};

/** Small words that stand inside a name of a body in another language. */
const inside = /^(?:og|of|de|del|della|di|la|le|du|y|e|et|for|the|&)$/u;

/** Most words of a name behind its kind. */
const longest = 5;

/**
 * Names of bodies by the noun that says what they are: "der Zellstoffkonzern Celpar", "die Bewegung „Neues Holm“". What the
 * weights took for a person there is none, and the noun before it is no part of the name.
 */
export function labelledBodies(spans: readonly NameSpan[], scene: NameScene): readonly NameSpan[] {
  const { tokens, language, readable } = scene;
  const labelled = tokens.flatMap((token): NameSpan[] => {
    if (!readable.has(token.sentence)) return [];
    if (!kinds[language].test(token.text) && !several[language].test(token.text)) return [];
    const found = quoted(token, scene) ?? unquoted(token, spans, scene);
    const all =
      found === undefined
        ? []
        : [found, ...(several[language].test(token.text) ? listed(found, token, spans, scene) : [])];
    return all.map((one) => ({ ...one, type: "Organization", score: 0.9, rule: "labelled-body" }));
  });
  const taken = tokensIn(labelled);
  return [...spans.filter((span) => ![...tokensIn([span])].some((at) => taken.has(at))), ...labelled];
}

type Extent = Readonly<{ from: number; to: number }>;

/** "Bewegung „Anständiges Bulgarien“": all that stands between the marks. */
function quoted({ index, sentence }: Token, { tokens }: NameScene): Extent | undefined {
  const title = titleInMarks(tokens, index + 1, longest);
  const first = title && tokens[title.from]!;
  return first?.sentence === sentence && /^\p{Lu}/u.test(first.text) ? title : undefined;
}

function unquoted(kind: Token, spans: readonly NameSpan[], scene: NameScene): Extent | undefined {
  const found = nameAt(kind.index + 1, kind, spans, scene);
  if (found === undefined) return undefined;
  const { from, to } = found;
  const known = spans.find((span) => span.from <= from && from < span.to && span.type === "Organization");
  return { from, to: Math.max(to, known?.to ?? 0) };
}

function nameAt(from: number, kind: Token, spans: readonly NameSpan[], scene: NameScene): Extent | undefined {
  const article = opensWithArticle(scene.tokens, from);
  if (!article && (!isName(scene.tokens[from], kind, scene) || isSomebody(from, spans, scene))) return undefined;
  return { from, to: endOfName(from + (article ? 2 : 1), kind, scene) };
}

/** "die Firmen Celpar, Jurazem und Calcaro": what goes on after commas up to the conjunction that closes the list. */
function listed({ to }: Extent, kind: Token, spans: readonly NameSpan[], scene: NameScene): Extent[] {
  const link = scene.tokens[to];
  if (link?.sentence !== kind.sentence || !/^(?:,|und|and|sowie)$/u.test(link.text)) return [];
  const found = nameAt(to + 1, kind, spans, scene);
  if (found === undefined) return [];
  if (link.text !== ",") return [found];
  // Behind a comma that no conjunction follows stands another one, not a part of the list.
  const others = listed(found, kind, spans, scene);
  return others.length === 0 ? [] : [found, ...others];
}

/** Over further words of the name, and over small ones between two of them. */
function endOfName(from: number, kind: Token, scene: NameScene): number {
  let to = from;
  while (to - from < longest) {
    if (isName(scene.tokens[to], kind, scene)) to += 1;
    else if (inside.test(scene.tokens[to]?.text ?? "") && isName(scene.tokens[to + 1], kind, scene)) to += 2;
    else break;
  }
  return to;
}

/** "das Nachrichtenmagazin Der Spiegel", "the newspaper La Tribuna". */
const opensWithArticle = (tokens: readonly Token[], at: number): boolean =>
  /^(?:Der|Die|Das|The)$/u.test(tokens[at]?.text ?? "") &&
  tokens[at + 1]?.sentence === tokens[at]?.sentence &&
  /^\p{Lu}/u.test(tokens[at + 1]?.text ?? "");

/** "Celpar", "bTV". */
const isCapitalised = (text: string): boolean => /\p{Lu}/u.test(text) && /^\p{L}[\p{L}\d’'-]*$/u.test(text);

/** A word with a capital that is no other word of the language. */
function isName(
  token: Token | undefined,
  { sentence }: Token,
  { language, lexicon: { german, names } }: NameScene,
): boolean {
  if (token?.sentence !== sentence || !isCapitalised(token.text)) return false;
  if (names.role(token.text, language) !== undefined || names.country(token.text) !== undefined) return false;
  if (language === "en") return token.readings[0]?.pos === "PROPN";
  return (
    !isAdjective(token) &&
    [german.nounReadings(token.text), german.compoundReadings(token.text)].every((found) => found.length === 0)
  );
}

/** "Gewerkschaft Deutscher Lokführer": an adjective with a capital goes on with the noun before it. */
const isAdjective = ({ text, readings }: Token): boolean =>
  readings.some(({ pos }) => pos === "ADJ") || /isch(?:e[rnsm]?)?$/u.test(text);

/** "der Konzern Karl Meiers", "die Partei Merkels": whose it is. */
function isSomebody(from: number, spans: readonly NameSpan[], { tokens, lexicon: { names } }: NameScene): boolean {
  const { text } = tokens[from]!;
  if (names.firstName(text) !== undefined || names.place(text) !== undefined) return true;
  const bearer = text.replace(/['’]?s?['’]?$/u, "");
  if (bearer === text) return false;
  const people = spans.filter(({ type }) => type === "Person");
  return names.isSurname(bearer) || people.some((span) => span.from === from || tokens[span.to - 1]!.text === bearer);
}
