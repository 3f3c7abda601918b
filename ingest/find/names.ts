import type { Tagged, Token } from "../document.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { NameReading } from "../model/reading.ts";
import type { DraftMention } from "./draft-mention.ts";
import { articleUse, nameContext, type ArticleUse } from "./name-features.ts";
import type { NameGuess, NameModel } from "./name-model.ts";
import { mendBorders, type NameSpan } from "./name-spans.ts";
import { personGender } from "./person-gender.ts";
import { settleNames } from "./settle-names.ts";
import { weighNames } from "./weigh-names.ts";

const types = { P: "Person", O: "Organization" } as const;
/** A lead of the perceptron that counts as certain; leads below it map to scores in proportion. */
const certainLead = 60;

/** Names of persons and organizations in every sentence that is not debris. */
export function findNames(
  document: Tagged,
  sentences: readonly (readonly Token[])[],
  lexicon: Lexicon,
  model: NameModel,
  read?: readonly NameReading[],
): readonly DraftMention[] {
  const { tokens, language } = document;
  const use = articleUse(tokens, language, lexicon);
  const marked = sentences.flatMap((sentence) => namesIn(sentence, document, lexicon, model, use));
  const readable = new Set(sentences.flatMap((sentence) => (sentence[0] === undefined ? [] : [sentence[0].sentence])));
  const weighed = read === undefined ? marked : weighNames(marked, read, { tokens, language, lexicon, readable });
  const mended = mendBorders(weighed, tokens, language, lexicon);
  const settled = settleNames(mended, { tokens, language, lexicon, readable });
  return settled.filter((span) => !isBareNoun(span, tokens)).map((span) => mention(span, tokens, lexicon));
}

function namesIn(
  tokens: readonly Token[],
  document: Tagged,
  lexicon: Lexicon,
  model: NameModel,
  use: ArticleUse,
): readonly NameSpan[] {
  const guesses = model.label(nameContext(tokens, document.language, lexicon, use));
  return spansOf(guesses, tokens[0]?.index ?? 0);
}

/** Runs of one begin and its insides; places are left out. */
function spansOf(guesses: readonly NameGuess[], first: number): readonly NameSpan[] {
  return guesses.flatMap(({ label }, from): readonly NameSpan[] => {
    const kind = label[1] ?? "";
    if (label[0] !== "B" || !(kind in types)) return [];
    let to = from + 1;
    while (guesses[to]?.label === `I${kind}`) to += 1;
    const type = types[kind as keyof typeof types];
    return [{ from: first + from, to: first + to, type, score: scoreOf(guesses.slice(from, to)), rule: "name-model" }];
  });
}

const scoreOf = (guesses: readonly NameGuess[]): number =>
  Math.min(1, guesses.reduce((sum, { lead }) => sum + lead, 0) / guesses.length / certainLead);

/**
 * "Ministerium" alone names nobody: it means one that the article named. Bodies that a place has one of ("Polizei") may
 * stand for themselves.
 */
function isBareNoun({ from, to, type }: NameSpan, tokens: readonly Token[]): boolean {
  return type === "Organization" && to - from === 1 && bareNouns.test(tokens[from]?.text ?? "");
}

const bareNouns =
  /^(?:Ministerium|Behörde|Amt|Partei|Koalition|Universität|Uni|Hochschule|Schule|Gericht|Kammer|Senat|Kabinett|Verlag|Konzern|Unternehmen|Firma|Gesellschaft|Fraktion|Gremium|Ausschuss|Kommission|Rat|Bund|Verband|Verein|Institut|Museum|Bank|Zeitung|Magazin|Blatt|Sender|Vorstand|Agentur|Organisation|Bewegung|Gruppe|Union|Zentrale|Parteizentrale|Klinik|Stiftung|Front|Delegation|Mission|Redaktion|Botschaft|Verwaltung|Dienst|Splitterpartei|Regierungspartei)(?:e?s|en|n)?$|^(?:company|party|ministry|department|committee|commission|agency|university|court|council|bank|panel|board|group|union|campaign|team|club|hospital|church|house|office)$/u;

function mention(span: NameSpan, tokens: readonly Token[], lexicon: Lexicon): DraftMention {
  const { from, to, type, score, rule } = span;
  const gender = type === "Person" ? personGender(tokens.slice(from, to), lexicon) : undefined;
  return {
    from,
    to,
    head: to - 1,
    kind: "name",
    type,
    ...(gender === undefined ? {} : { gender }),
    ...(type === "Person" ? { number: "sg" as const } : {}),
    rule,
    score,
  };
}
