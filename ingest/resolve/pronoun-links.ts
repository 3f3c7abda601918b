import type { Found, Mention, Token } from "../document.ts";
import type { Group } from "./group.ts";

/** Sentences back that a pronoun can reach. */
const reach = 2;

/** Finds whom pronouns mean by gender, number, distance and whether somebody was the subject. `groupOf` is kept up to date. */
export function linkPronouns(document: Found, groupOf: Map<number, Group>): void {
  for (const mention of document.mentions) {
    if (
      mention.kind !== "pronoun" ||
      mention.number === "pl" ||
      groupOf.has(mention.index) ||
      isSeveral(mention, document)
    )
      continue;
    const found = antecedent(mention, document, groupOf);
    if (found !== undefined) groupOf.set(mention.index, found);
  }
}

/** "sie" beside a verb in the plural. */
function isSeveral({ from, to, sentence, number }: Mention, { tokens, language }: Found): boolean {
  if (language === "en" || number !== "sg" || tokens[from]?.text.toLowerCase() !== "sie") return false;
  return [tokens[to], tokens[from - 1]].some(
    (token) => token?.sentence === sentence && token.readings[0]?.form === "fin" && token.readings[0].number === "pl",
  );
}

function antecedent(pronoun: Mention, document: Found, groupOf: ReadonlyMap<number, Group>): Group | undefined {
  const others = companionsOf(pronoun, document, groupOf);
  const options = document.mentions.slice(Math.max(0, pronoun.index - 60), pronoun.index).flatMap((mention) => {
    const group = groupOf.get(mention.index);
    const near = pronoun.sentence - mention.sentence <= reach;
    return group !== undefined &&
      near &&
      !others.has(group) &&
      agrees(pronoun, group) &&
      !isBesideObject(pronoun, mention, document)
      ? [{ group, sentence: mention.sentence, score: weight(pronoun, mention, group, document) }]
      : [];
  });
  // Of equals the last one named is meant.
  const best = options.reduce<(typeof options)[number] | undefined>(
    (before, one) => (before === undefined || one.score >= before.score ? one : before),
    undefined,
  );
  const open = best === undefined || (best.sentence < pronoun.sentence ? meansThing : meansObject)(pronoun, document);
  return open ? undefined : best.group;
}

/** Mentions before and behind a pronoun among which its company is looked for. */
const around = 8;

/** "Mit Lang habe er gesprochen", "sie traf sich mit Lang": with whom somebody does something in a clause is somebody else. */
function companionsOf(pronoun: Mention, document: Found, groupOf: ReadonlyMap<number, Group>): ReadonlySet<Group> {
  const { mentions, tokens, language } = document;
  if (language !== "de" || !/^(?:er|sie)$/iu.test(tokens[pronoun.from]?.text ?? "")) return new Set();
  const near = mentions.slice(Math.max(0, pronoun.index - around), pronoun.index + around);
  return new Set(
    near
      .filter((mention) => mention.sentence === pronoun.sentence && isCompany(mention, pronoun, tokens))
      .flatMap(({ index }) => groupOf.get(index) ?? []),
  );
}

function isCompany(mention: Mention, pronoun: Mention, tokens: readonly Token[]): boolean {
  if (mention.from > pronoun.from)
    return (
      isBehindMit(mention, tokens) &&
      !tokens.slice(pronoun.to, mention.from).some(({ text }) => opensAnother.test(text))
    );
  return (
    isVerbOnly(tokens.slice(mention.to, pronoun.from)) && (isFronted(mention, tokens) || isBehindMit(mention, tokens))
  );
}

/** Tokens that can stand between a "Mit" that opens the sentence and a name. */
const fronted = 12;

/** "Mit der Vorsitzenden des Rates, Maria Lang, habe sie gesprochen": all that stands before the verb. */
const isFronted = ({ from, sentence }: Mention, tokens: readonly Token[]): boolean =>
  tokens.slice(Math.max(0, from - fronted), from).some((token) => token.text === "Mit" && token.sentence === sentence);

/** Behind "mit", with nothing but an article, an adjective or a title between. */
function isBehindMit({ from }: Mention, tokens: readonly Token[]): boolean {
  const before = tokens.slice(Math.max(0, from - 3), from);
  const at = before.findLastIndex(({ text }) => /^(?:mit|gegenüber)$/iu.test(text));
  return at >= 0 && before.slice(at + 1).every(({ readings: [first] }) => /^(?:DET|ADJ|NOUN)$/u.test(first?.pos ?? ""));
}

/** "…, Karl Voss, habe sie": the verb right before the pronoun is the only one between. */
const isVerbOnly = (between: readonly Token[]): boolean =>
  between.length > 0 && between.findIndex(({ readings: [first] }) => first?.form === "fin") === between.length - 1;

/** "Lang machte ihn verantwortlich": who stands in the same clause is somebody else than its object, but "Langs Anwalt verteidigte ihn". */
function isBesideObject(pronoun: Mention, mention: Mention, document: Found): boolean {
  const { tokens } = document;
  const word = tokens[pronoun.from]?.text ?? "";
  const object = /^(?:ihn|ihm|him)$/iu.test(word) || (/^(?:ihr|her)$/iu.test(word) && pronoun.rule === "personal");
  if (!object || mention.sentence !== pronoun.sentence || isGenitive(mention, document)) return false;
  return !tokens.slice(mention.to, pronoun.from).some(({ text }) => opensAnother.test(text));
}

/** What can stand between two clauses. */
const opensAnother =
  /^(?:[,;:–—()„“”"]|und|oder|aber|denn|sondern|and|or|but|that|who|which|when|while|because|after|before|if|to|as)$/iu;

/** "lobte den Entwurf, während Lang ihn tadelte": what an article marks as an object is meant by the next "ihn" as often as somebody. */
const meansObject = (pronoun: Mention, document: Found): boolean =>
  document.tokens[pronoun.from]?.text === "ihn" &&
  thingsBefore(pronoun, document).some(
    ({ index }) =>
      /^(?:den|diesen|[dkms]?einen|ihren)$/u.test(document.tokens[index - 1]?.text ?? "") &&
      document.tokens[index - 2]?.readings[0]?.pos !== "ADP",
  );

/** "bestürzt über den Vorfall und verurteilte ihn": the object may be a thing that the same sentence has named. */
const meansThing = (pronoun: Mention, document: Found): boolean =>
  /^ih[nm]$/u.test(document.tokens[pronoun.from]?.text ?? "") && thingsBefore(pronoun, document).length > 0;

/** Tokens before a pronoun among which a thing is looked for that it could mean. */
const nearby = 40;

/** Nouns of things close before a pronoun in its sentence that "ihn" or "ihm" could mean, in German. */
function thingsBefore({ index, from, sentence }: Mention, { tokens, mentions, language }: Found): readonly Token[] {
  if (language === "en") return [];
  const somebody = mentions.slice(Math.max(0, index - nearby), index).filter(({ type }) => type !== "Event");
  return tokens.slice(Math.max(0, from - nearby), from).filter(
    (token) =>
      token.sentence === sentence &&
      isMasculine(token) &&
      // A title right before the name is no thing either.
      !somebody.some((other) => other.from - 1 <= token.index && token.index < other.to),
  );
}

const isMasculine = ({ readings: [first] }: Token): boolean =>
  first?.pos === "NOUN" && first.gender === "m" && first.number !== "pl";

function weight(pronoun: Mention, mention: Mention, group: Group, document: Found): number {
  const distance = pronoun.sentence - mention.sentence;
  const bonus = (isSubject(mention, document) ? 2 : 0) + (group.gender === pronoun.gender ? 1 : 0);
  return 10 - 3 * distance + bonus - (isGenitive(mention, document) ? 2 : 0);
}

/** People by their gender, where it is known; bodies and events only where the grammar of their noun says the same. */
function agrees(pronoun: Mention, group: Group): boolean {
  if (group.number === "pl" || group.type === "Event") return false;
  if (group.type === "Person" && (group.gender === undefined || pronoun.gender === undefined)) return true;
  return group.gender === pronoun.gender;
}

/** "die Aussage ihrer Mitarbeiterin", "der Anwalt des Ministers". */
function isBehindNoun({ from }: Mention, tokens: readonly Token[]): boolean {
  const [noun, article] = [tokens[from - 1], tokens[from]];
  return (
    noun?.sentence === article?.sentence &&
    noun?.readings[0]?.pos === "NOUN" &&
    /^(?:des|der|(?:sein|ihr|dies|ein)e[rs])$/u.test(article?.text ?? "")
  );
}

/** "Er habe Lang gewarnt": where a pronoun opens the sentence, nobody behind its verb does what is told. */
function isBehindPronoun({ from, sentence }: Mention, tokens: readonly Token[]): boolean {
  for (let at = from - 1; at > 0 && at >= from - 4 && tokens[at]!.sentence === sentence; at--)
    if (tokens[at]!.readings[0]?.form === "fin")
      return tokens[at - 2]?.sentence !== sentence && /^(?:Er|Sie|He|She)$/u.test(tokens[at - 1]!.text);
  return false;
}

/** Stands first in its sentence or right behind its finite verb, and no preposition before it. */
function isSubject(mention: Mention, { tokens, sentences }: Found): boolean {
  if (isBehindPronoun(mention, tokens)) return false;
  const before = tokens[mention.from - 1];
  if (before === undefined || before.sentence !== mention.sentence) return true;
  const pos = before.readings[0]?.pos ?? "";
  const start = sentences[mention.sentence]?.start ?? 0;
  return pos !== "ADP" && (/^(?:VERB|AUX|SCONJ)$/u.test(pos) || mention.start - start < 40);
}

function isGenitive(mention: Mention, { tokens, language }: Found): boolean {
  if (language === "de" && isBehindNoun(mention, tokens)) return true;
  const next = tokens[mention.to];
  if (next === undefined) return false;
  return /^['’]s$/u.test(next.text) || (/s$/.test(tokens[mention.to - 1]!.text) && next.readings[0]?.pos === "NOUN");
}
