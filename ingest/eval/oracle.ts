import type { LocalEntity, Mention, Resolved, Tagged, Token } from "../document.ts";
import type { AnnotatedArticle } from "./annotated-article.ts";

type Hit = Readonly<{ start: number; end: number; entity: number; pronoun: boolean }>;

const pronoun =
  /^(?:er|sie|es|ihn|ihm|ihr|ihre[rsnm]?|sein(?:e[rsnm]?)?|ihnen|wir|ich|uns|mich|mir|dieser|diese|diesem|he|she|they|him|her|them|his|their|it|we|i|us|me|my|our|dessen|deren)$/iu;

/** A document whose persons and organizations are those that the annotation names: shows what the later stages do with them. */
export function withAnnotatedEntities(tagged: Tagged, article: AnnotatedArticle): Resolved {
  const kept = article.entities.filter(({ type }) => type !== "Event");
  const hits = longestFirst([...named(article, kept), ...pronouns(article, kept)]);
  const found = hits
    .flatMap((hit) => mentionOf(tagged, hit, kept) ?? [])
    .map(({ mention, entity }, index) => ({ mention: { ...mention, index }, entity }));
  const entities = kept.map((entity, index): LocalEntity => ({
    index,
    type: entity.type,
    name: entity.name,
    aliases: entity.aliases,
    mentions: found.filter((one) => one.entity === index).map(({ mention }) => mention.index),
    roles: [],
    unnamed: false,
    disambiguator: "",
  }));
  return {
    ...tagged,
    mentions: found.map(({ mention }) => mention),
    entityOf: found.map(({ entity }) => entity),
    entities,
  };
}

function named(article: AnnotatedArticle, kept: AnnotatedArticle["entities"]): Hit[] {
  return kept.flatMap(({ name, aliases }, entity) =>
    [name, ...aliases]
      .filter((form) => form.length > 1 && !pronoun.test(form))
      .flatMap((form) =>
        occurrences(article.text, form).map((start) => ({ start, end: start + form.length, entity, pronoun: false })),
      ),
  );
}

function pronouns(article: AnnotatedArticle, kept: AnnotatedArticle["entities"]): Hit[] {
  const place = new Map(kept.map(({ id }, i) => [id, i]));
  return article.statements.flatMap(({ evidence, source, target, sourceText, targetText }) =>
    [[source, sourceText] as const, [target, targetText] as const].flatMap(([id, form]) => {
      const entity = place.get(id);
      const start = article.text.indexOf(evidence[0] ?? "");
      if (entity === undefined || form === "" || start < 0) return [];
      return occurrences(evidence[0] ?? "", form)
        .slice(0, 1)
        .map((offset) => ({
          start: start + offset,
          end: start + offset + form.length,
          entity,
          pronoun: pronoun.test(form),
        }));
    }),
  );
}

function occurrences(text: string, form: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const before = text[at - 1] ?? " ";
    const after = text[at + form.length] ?? " ";
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) places.push(at);
    else if (
      !/[\p{L}\p{N}]/u.test(before) &&
      /^s[^\p{L}\p{N}]/u.test(`${text.slice(at + form.length, at + form.length + 2)} `)
    )
      places.push(at);
  }
  return places;
}

function longestFirst(hits: readonly Hit[]): Hit[] {
  const taken: Hit[] = [];
  for (const hit of [...hits].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start))
    if (!taken.some((other) => hit.start < other.end && hit.end > other.start)) taken.push(hit);
  return taken.sort((a, b) => a.start - b.start);
}

function mentionOf(
  tagged: Tagged,
  hit: Hit,
  kept: AnnotatedArticle["entities"],
): { mention: Omit<Mention, "index">; entity: number } | undefined {
  const tokens = tagged.tokens.filter((token) => token.end > hit.start && token.start < hit.end);
  const inner = tokens.filter(
    (token, i) => !(i === 0 && tokens.length > 1 && /^(?:DET|ADP)$/u.test(token.readings[0]?.pos ?? "")),
  );
  const first = inner[0];
  const last = inner.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const type = kept[hit.entity]?.type ?? "Person";
  const head = headOf(inner);
  return {
    entity: hit.entity,
    mention: {
      sentence: first.sentence,
      from: first.index,
      to: last.index + 1,
      head: head.index,
      start: first.start,
      end: last.end,
      kind: hit.pronoun ? "pronoun" : head.readings[0]?.pos === "PROPN" ? "name" : "role",
      type,
      rule: "annotated",
      score: 1,
    },
  };
}

function headOf(tokens: readonly Token[]): Token {
  const stop = tokens.findIndex((token, i) => i > 0 && /^(?:ADP|DET|PUNCT)$/u.test(token.readings[0]?.pos ?? ""));
  const nucleus = stop > 0 ? tokens.slice(0, stop) : tokens;
  return nucleus.filter(({ readings }) => /^(?:NOUN|PROPN)$/u.test(readings[0]?.pos ?? "")).at(-1) ?? nucleus.at(-1)!;
}
