import type { Language } from "#schema/ontology.ts";
import type { Token } from "../document.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { acronyms } from "./acronyms.ts";
import { actingStates } from "./acting-states.ts";
import { bodiesFor } from "./bodies-for.ts";
import { bodyByTail } from "./body-tails.ts";
import { cutGenitives } from "./cut-genitives.ts";
import { addressed, cutTitles } from "./cut-titles.ts";
import { labelledBodies } from "./labelled-bodies.ts";
import { listedBodies } from "./listed-bodies.ts";
import { nationalBodies } from "./national-bodies.ts";
import { tokensIn } from "./name-spans.ts";
import type { NameSpan } from "./name-spans.ts";
import { nobleNames } from "./noble-names.ts";
import { outlets } from "./outlets.ts";
import { surnamesElsewhere } from "./surnames-elsewhere.ts";
import { titledNames } from "./titled-names.ts";
import { isDeed, trimNames } from "./trim-names.ts";
import { opensTitle } from "./title-in-marks.ts";

/** A whole article: its tokens, language and which of them can be read. */
export type NameScene = Readonly<{
  tokens: readonly Token[];
  language: Language;
  lexicon: Lexicon;
  readable: ReadonlySet<number>;
}>;

const textOf = (span: Readonly<{ from: number; to: number }>, tokens: readonly Token[]): string =>
  tokens
    .slice(span.from, span.to)
    .map(({ text }) => text)
    .join(" ");

/** Makes an article agree with itself: one type for each written form, and every place where a found name stands. */
export function settleNames(spans: readonly NameSpan[], scene: NameScene): readonly NameSpan[] {
  const { tokens, language, lexicon } = scene;
  const whole = language === "de" ? nobleNames(spans, scene) : spans;
  const untitled = trimNames(whole, scene).map((span) =>
    cutTitles(bodyByTail(span, tokens), tokens, language, lexicon),
  );
  const cut = language === "de" ? untitled.map((span) => cutGenitives(span, tokens, lexicon)) : untitled;
  const agreed = agreeOnTypes(
    labelledBodies(
      cut.filter((span) => plausible(span, scene)),
      scene,
    ),
    tokens,
  );
  const called = [...agreed, ...titledNames(tokensIn(agreed), scene)];
  const listed = listedBodies(called, scene);
  const told = [...listed, ...outlets(tokensIn(listed), scene)];
  const known = [...told, ...acronyms(tokensIn(told), scene)].map((span) => withNumeral(span, tokens));
  const forms = [...known, ...missedForms(known, scene)];
  const national = nationalBodies([...forms, ...surnamesElsewhere(forms, tokensIn(forms), scene)], scene);
  const named = withoutKinds(bodiesFor(national, scene), scene);
  return [...named, ...actingStates(tokensIn(named), scene)].sort((a, b) => a.from - b.from);
}

/** What somebody is by party or country, before the name: "die Grüne Nora Beispiel", "des Österreichers Otto Muster". */
const partisan =
  /^(?:(?:Grün|Link|Liberal|Konservativ|Parteilos|Freisinnig|Rechtsextrem|Deutsch|Christsozial)e[rnm]?|(?:Christ|Sozial|Frei|Liberal|Volks)?[Dd]emokrat(?:en|in)?|Sozialist(?:en|in)?|Kommunist(?:en|in)?|Republikaner(?:s|in)?|(?:Österreich|Schweiz|Niederländ|Engländ|Italien|Span|Belg|Norweg|Isländ|Litau|Ukrain|Amerikan|US-Amerikan|Kanad|Mexikan|Brasilian|Argentin|Kolumbian|Ägypt|Marokkan|Tunes|Alger|Kenian|Nigerian|Südafrikan|Iran|Austral|Neuseeländ|Luxemburg|Sizilian|Japan|Syr|Libyer|Palästinens|Maltes|Uruguay|Peruan|Venezolan)i?er(?:s|in)?|Ungar|Ungarin|(?:Pole|Däne|Schwede|Finne|Este|Lette|Russe|Tscheche|Slowake|Slowene|Kroate|Serbe|Bulgare|Rumäne|Grieche|Türke|Ire|Brite|Franzose|Schotte|Portugiese|Chinese|Chilene|Afghane|Inder|Sudanese|Senegalese|Kongolese|Israeli|Iraki|Saudi)|(?:Pol|Dän|Schwed|Finn|Est|Lett|Russ|Tschech|Slowak|Slowen|Kroat|Serb|Bulgar|Rumän|Griech|Türk|Ir|Brit|Französ|Schott|Portugies|Chines|Chilen|Afghan)in)$/u;

/** "die Umweltorganisation Greenpeace": what a body is stands before its name and is no name of its own. */
function withoutKinds(spans: readonly NameSpan[], { tokens, language, lexicon }: NameScene): readonly NameSpan[] {
  if (language !== "de") return spans;
  const starts = new Map(spans.map((span) => [span.from, span]));
  return spans.filter(({ from, to, type }) => {
    const behind = overMark(tokens, to);
    const next = starts.get(behind);
    const [own, name] = [tokens[from]!, tokens[behind]];
    if (to !== from + 1 || next === undefined || name?.sentence !== own.sentence) return true;
    if (next.type === "Person") return !isPartisan(from, next, tokens, lexicon);
    const isKind = type === "Organization" && own.readings[0]?.pos === "NOUN";
    return !(isKind && lexicon.names.organizationHead(own.text, "de") !== undefined);
  });
}

const overMark = (tokens: readonly Token[], at: number): number =>
  opensTitle.test(tokens[at]?.text ?? "") ? at + 1 : at;

const isPartisan = (at: number, name: NameSpan, tokens: readonly Token[], lexicon: Lexicon): boolean =>
  partisan.test(tokens[at]!.text) && name.to - name.from > 1 && isOne(at, tokens, lexicon);

/** "die Grüne Nora Beispiel" is one woman; in "kritisierten die Grünen Otto Muster" a party stands before somebody else. */
function isOne(at: number, tokens: readonly Token[], { names }: Lexicon): boolean {
  if (!/^(?:die|den)$/iu.test(tokens[at - 1]?.text ?? "")) return true;
  return !/(?:en|er)$/u.test(tokens[at]!.text) && names.firstName(tokens[at + 1]!.text) !== "m";
}

/** "Königin Elisabeth II": the number of a ruler is part of the name. */
function withNumeral(span: NameSpan, tokens: readonly Token[]): NameSpan {
  const [last, next] = [tokens[span.to - 1], tokens[span.to]];
  const numeral = next?.sentence === last?.sentence && /^[IVX]{1,5}\.?$/u.test(next?.text ?? "");
  return span.type === "Person" && numeral && next?.text !== "I" ? { ...span, to: span.to + 1 } : span;
}

/** Titles, weekdays, nationalities and places alone are no names of persons, whatever the weights say. */
function plausible(span: NameSpan, scene: NameScene): boolean {
  const words = scene.tokens.slice(span.from, span.to).map(({ text }) => text);
  if (words.every((word) => addressed.test(word)) || (words.length === 1 && isFragment(words[0]!, span, scene)))
    return false;
  if (span.type === "Organization") return plausibleBody(words, scene);
  return plausiblePerson(words, scene) && !isAdjectiveOf(span, scene);
}

/** "Hohe Beamte": what declines before a noun at the beginning of a sentence is no name, though somebody may be called so. */
function isAdjectiveOf({ from, to }: NameSpan, { tokens, language }: NameScene): boolean {
  const [own, next, before] = [tokens[from]!, tokens[to], tokens[from - 1]];
  if (language !== "de" || to !== from + 1 || before?.sentence === own.sentence) return false;
  const declines = /e[rn]?$/u.test(own.text) && own.readings.some(({ pos }) => pos === "ADJ");
  return declines && next?.sentence === own.sentence && next.readings[0]?.pos === "NOUN";
}

/** A letter, or the beginning of a place's name: "United" of "the United States". */
const isFragment = (word: string, span: NameSpan, scene: NameScene): boolean =>
  word.length < 2 || /^(?:United|Vereinigte[nr]?)$/u.test(word) || isPartOfPlace(span, scene);

/** "Puerto" of "Puerto Rico", "Hong" of "Hong Kongers". */
function isPartOfPlace({ from }: NameSpan, { tokens, lexicon }: NameScene): boolean {
  const own = tokens[from]!;
  return [from - 1, from].some((at) => {
    const [left, right] = [tokens[at], tokens[at + 1]];
    if (left?.sentence !== own.sentence || right?.sentence !== own.sentence) return false;
    return lexicon.names.place(`${left.text} ${right.text.replace(/(?:['’]s|ers?)$/u, "")}`) !== undefined;
  });
}

/** "Office Act", "Republican Senate Majority Leader": a law and an office that end in what they are. */
const isLawOrOffice = (words: readonly string[], { names }: Lexicon): boolean =>
  !words.includes("of") &&
  (/^(?:Act|Bill|Amendment|Treaty)$/u.test(words.at(-1) ?? "") || names.role(words.at(-1) ?? "", "en") !== undefined);

function plausibleBody(words: readonly string[], { language, lexicon }: NameScene): boolean {
  const [first = ""] = words;
  if (words.length > 1) return language === "de" || !isLawOrOffice(words, lexicon);
  if (lexicon.names.place(first) === "place" && lexicon.names.capitalOf(first) === undefined) return false;
  return (
    language === "de" ||
    !/^(?:Democratic|Republican|Conservative|Liberal|New|National|International|Southern|Northern|Eastern|Western|Central|Royal|Catholic|Protestant|Orthodox|Jewish|Muslim|Islamic|First|Second|Third|French|Dutch|Greek|Czech|Swiss|Thai|Both|\p{Lu}\p{Ll}+(?:ish|ese|ian|ean))$/u.test(
      first,
    )
  );
}

/** Endings of nouns for qualities and deeds: "warf dem Minister Arroganz vor". */
const abstract = /\p{Ll}{2}(?:keit|heit|ung|schaft|tät|ismus|anz|enz|elei)$/u;

/** "warf dem Minister Arroganz vor", "Menschenhandel". */
function isQuality(word: string, lexicon: Lexicon): boolean {
  const listed = lexicon.names.isSurname(word) || lexicon.names.firstName(word) !== undefined;
  return !listed && (abstract.test(word) || isDeed({ text: word }, lexicon));
}

/** Adverbs and participles that open a sentence with a capital: "Nebenan wird gebaut", "Angestoßen hatte die Sache …". */
const opening =
  /^(?:Parallel|Nebenan|Drüben|Ringsum|Hierzulande|Unlängst|Anderntags|Derweil|Unterdessen|Beizeiten|Zeitgleich|Seither|Obendrein|(?:An|Auf|Aus|Ab|Ein|Vor|Zu|Nach|Um|Mit|Fest|Weg|Frei|Los|Zurück)ge\p{Ll}{2,}(?:en|t))$/u;

function plausiblePerson(words: readonly string[], { language, lexicon }: NameScene): boolean {
  const whole = words.join(" ");
  const { names } = lexicon;
  if ((names.place(whole) ?? names.place(whole.replace(/s$/u, ""))) !== undefined) return false;
  if (words.length > 1) return true;
  if (language === "de" && (isQuality(whole, lexicon) || opening.test(whole))) return false;
  const title = names.role(whole, language) !== undefined && !names.isSurname(whole);
  return !title && !/^(?:\p{Lu}\.|.*(?:ischen?|ische[rs]))$/u.test(whole);
}

function agreeOnTypes(spans: readonly NameSpan[], tokens: readonly Token[]): readonly NameSpan[] {
  const votes = new Map<string, number>();
  for (const span of spans) {
    const form = textOf(span, tokens);
    votes.set(form, (votes.get(form) ?? 0) + (span.type === "Person" ? 1 : -1) * (0.1 + span.score));
  }
  return spans.map((span) => ({
    ...span,
    type: (votes.get(textOf(span, tokens)) ?? 0) > 0 ? "Person" : "Organization",
  }));
}

/** Other places of a name that was found with some certainty. Single common words are left alone. */
function missedForms(
  spans: readonly NameSpan[],
  { tokens, language, lexicon, readable }: NameScene,
): readonly NameSpan[] {
  const forms = new Map<string, NameSpan>();
  for (const span of spans) {
    const form = textOf(span, tokens);
    if (span.score >= 0.25 && distinctive(form, language, lexicon)) forms.set(form, span);
  }
  const lengths = lengthsByFirstWord(forms.keys());
  const taken = tokensIn(spans);
  return tokens.flatMap((token): readonly NameSpan[] => {
    if (taken.has(token.index) || !readable.has(token.sentence)) return [];
    const length = (lengths.get(token.text) ?? []).find((one) => {
      const form = freeForm(token.index, one, tokens, taken);
      return form !== undefined && forms.has(form);
    });
    const known = length === undefined ? undefined : forms.get(freeForm(token.index, length, tokens, taken) ?? "");
    if (length === undefined || known === undefined) return [];
    return [
      {
        from: token.index,
        to: token.index + length,
        type: known.type,
        score: known.score * 0.8,
        rule: "named-elsewhere",
      },
    ];
  });
}

function distinctive(form: string, language: Language, lexicon: Lexicon): boolean {
  if (form.includes(" ")) return true;
  if (!/^\p{Lu}/u.test(form) || form.length < 3) return false;
  if (lexicon.names.place(form) !== undefined) return false;
  return language === "en" || lexicon.german.nounReadings(form).length === 0;
}

/** How many words the forms have that begin with a word, the longest first. */
function lengthsByFirstWord(forms: Iterable<string>): ReadonlyMap<string, readonly number[]> {
  const lengths = new Map<string, Set<number>>();
  for (const form of forms) {
    const words = form.split(" ");
    lengths.set(words[0]!, (lengths.get(words[0]!) ?? new Set()).add(words.length));
  }
  return new Map([...lengths].map(([word, own]) => [word, [...own].sort((a, b) => b - a)]));
}

/** The words from `at` on as one form, where they stand in one sentence and no name has them yet. */
function freeForm(
  at: number,
  length: number,
  tokens: readonly Token[],
  taken: ReadonlySet<number>,
): string | undefined {
  const words = tokens.slice(at, at + length);
  const free = words.every(({ index, sentence }) => sentence === words[0]?.sentence && !taken.has(index));
  return free && words.length === length ? words.map(({ text }) => text).join(" ") : undefined;
}
