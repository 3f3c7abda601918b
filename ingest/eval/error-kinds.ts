import type { Result } from "./figures.ts";
import type { Scored } from "./score-article.ts";
import { mayBeShown } from "./splits.ts";

export type ErrorKind = Readonly<{ kind: string; count: number; examples: readonly string[] }>;

/** Kinds of errors over the articles that may be looked at, the costliest first. */
export function errorKinds(results: readonly Result[], examplesEach = 3): ErrorKind[] {
  const kinds = new Map<string, string[]>();
  for (const { split, scored } of results) {
    if (!mayBeShown(split)) continue;
    for (const { kind, example } of errorsOf(scored)) kinds.set(kind, [...(kinds.get(kind) ?? []), example]);
  }
  return [...kinds]
    .map(([kind, all]) => ({ kind, count: all.length, examples: all.slice(0, examplesEach) }))
    .sort((a, b) => b.count - a.count);
}

type One = Readonly<{ kind: string; example: string }>;

function errorsOf(scored: Scored): One[] {
  return [...missedOf(scored), ...falseOf(scored)];
}

const short = (text: string): string => text.replace(/\s+/gu, " ").slice(0, 160);

function missedOf(scored: Scored): One[] {
  const { article, related, missed, fits } = scored;
  return missed.map((index) => {
    const statement = article.statements[index]!;
    const found = (ids: readonly string[]): boolean => fits.some((set) => ids.some((id) => set.has(id)));
    const evidence = statement.evidence[0] ?? "";
    const said = related.claims.filter(
      ({ type, start, end }) => type === statement.type && overlaps(article.text, start, end, evidence),
    );
    const why = !found([statement.source, ...statement.acceptSource])
      ? "its source is not among the entities"
      : said.length > 0
        ? "another end was taken in its sentence"
        : !found([statement.target, ...statement.acceptTarget]) && isActor(scored, statement.target)
          ? "its target is not among the entities"
          : "no row fired in its sentence";
    return {
      kind: `missed ${article.language} ${statement.type}: ${why}`,
      example: `${article.name}: ${statement.source} -> ${statement.target} | ${short(evidence)}`,
    };
  });
}

const isActor = ({ article }: Scored, id: string): boolean =>
  article.entities.find((entity) => entity.id === id)?.type !== "Event";

function overlaps(text: string, start: number, end: number, evidence: string): boolean {
  const sentence = text.slice(start, end);
  return evidence.length > 0 && (sentence.includes(evidence.slice(0, 60)) || evidence.includes(sentence.slice(0, 60)));
}

function falseOf(scored: Scored): One[] {
  const { article, related, outcomes } = scored;
  return outcomes
    .filter(({ kind }) => kind === "false")
    .map(({ claim: index }) => {
      const claim = related.claims[index]!;
      const here = article.statements.filter(({ evidence }) =>
        evidence.some((text) => overlaps(article.text, claim.start, claim.end, text)),
      );
      const why = here.some(({ type }) => type === claim.type)
        ? "right sentence, wrong end"
        : here.length > 0
          ? "another relation stands there"
          : "nothing of the kind stands there";
      const name = (entity: number): string => related.entities[entity]?.name.slice(0, 50) ?? "?";
      return {
        kind: `false ${article.language} ${claim.type}: ${why}`,
        example: `${article.name}: ${name(claim.source)} -> ${name(claim.target)} by ${claim.rule} | ${short(article.text.slice(claim.start, claim.end))}`,
      };
    });
}
