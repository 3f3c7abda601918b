import type { EntityType } from "#schema/ontology.ts";
import type { Related } from "../document.ts";
import type { AnnotatedArticle, AnnotatedEntity, AnnotatedStatement } from "./annotated-article.ts";

export type Outcome =
  | Readonly<{ kind: "right"; claim: number; statement: number }>
  | Readonly<{ kind: "optional"; claim: number; statement: number }>
  | Readonly<{ kind: "again"; claim: number; statement: number }>
  | Readonly<{ kind: "false"; claim: number }>;

export type Scored = Readonly<{
  article: AnnotatedArticle;
  related: Related;
  outcomes: readonly Outcome[];
  /** Required statements that nothing matched. */
  missed: readonly number[];
  entities: Readonly<{ right: number; false: number; missed: number }>;
  /** Annotated entities that each node of the document fits. */
  fits: readonly ReadonlySet<string>[];
}>;

const articles = /^(?:der|die|das|den|dem|des|ein|eine|einer|einem|einen|the|a|an)\s+/u;

const fold = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[“”„"«»‚‘’'`.,;:()]/gu, " ")
    .replace(articles, "")
    .replace(/\s+/gu, " ")
    .trim();

const variants = (text: string): string[] => {
  const folded = fold(text);
  return folded.length > 3 && folded.endsWith("s") ? [folded, folded.slice(0, -1)] : [folded];
};

type Node = Readonly<{ type: EntityType; name: string; aliases: readonly string[] }>;

/** How well a node fits an annotated entity: 0 is not at all; its own name weighs most. */
function fit(node: Node, entity: AnnotatedEntity): number {
  if (node.type !== entity.type) return 0;
  const names = new Set([entity.name, ...entity.aliases].flatMap(variants));
  let score = variants(node.name).some((name) => names.has(name))
    ? 10 + (fold(node.name) === fold(entity.name) ? 5 : 0)
    : 0;
  for (const alias of node.aliases) if (variants(alias).some((name) => names.has(name))) score += 1;
  if (entity.type !== "Event" || score > 0) return score;
  const text = [node.name, ...node.aliases].join(" ").toLowerCase();
  return entity.keywords.some((word) => text.includes(word)) ? 1 : 0;
}

function fitsOf(node: Node, article: AnnotatedArticle): Set<string> {
  const fits = article.entities
    .map((entity) => ({ id: entity.id, score: fit(node, entity) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  return new Set((node.type === "Event" ? fits : fits.slice(0, 1)).map(({ id }) => id));
}

const meets = (accepted: readonly string[], found: ReadonlySet<string>): boolean =>
  accepted.some((id) => found.has(id));

function matches(statement: AnnotatedStatement, sources: ReadonlySet<string>, targets: ReadonlySet<string>): boolean {
  const source = [statement.source, ...statement.acceptSource];
  const target = [statement.target, ...statement.acceptTarget];
  if (meets(source, sources) && meets(target, targets)) return true;
  return statement.reciprocal && meets(source, targets) && meets(target, sources);
}

/** The rules of the guidelines: both ends by name or alias, events by keyword, one statement counted once. */
export function scoreArticle(article: AnnotatedArticle, related: Related): Scored {
  const used = new Set(related.claims.flatMap(({ source, target }) => [source, target]));
  const fits = related.entities.map((node, i) =>
    node.type === "Event" && !used.has(i) ? new Set<string>() : fitsOf(node, article),
  );
  const hit = new Set<number>();
  const seen = new Set<string>();
  const outcomes: Outcome[] = [];
  related.claims.forEach((claim, index) => {
    const key = `${claim.type} ${claim.source} ${claim.target}`;
    const statement = article.statements.findIndex(
      (one) =>
        one.type === claim.type && matches(one, fits[claim.source] ?? new Set(), fits[claim.target] ?? new Set()),
    );
    if (statement < 0) {
      if (!seen.has(key)) outcomes.push({ kind: "false", claim: index });
    } else if (hit.has(statement)) outcomes.push({ kind: "again", claim: index, statement });
    else
      outcomes.push({
        kind: article.statements[statement]?.optional === true ? "optional" : "right",
        claim: index,
        statement,
      });
    if (statement >= 0) hit.add(statement);
    seen.add(key);
  });
  const missed = article.statements.flatMap(({ optional }, i) => (optional || hit.has(i) ? [] : [i]));
  return { article, related, outcomes, missed, entities: scoreEntities(article, related, fits), fits };
}

function scoreEntities(article: AnnotatedArticle, related: Related, fits: readonly ReadonlySet<string>[]) {
  const nodes = related.entities
    .map((node, i) => ({ node, fits: fits[i]! }))
    .filter(({ node }) => node.type !== "Event");
  const required = article.entities.filter(({ type, optional }) => type !== "Event" && !optional);
  const holders = required.map(
    ({ id, type }) => nodes.filter(({ node, fits: found }) => node.type === type && found.has(id)).length,
  );
  const right = holders.filter((count) => count > 0).length;
  const splits = holders.reduce((sum, count) => sum + Math.max(0, count - 1), 0);
  return {
    right,
    missed: required.length - right,
    false: splits + nodes.filter(({ fits: found }) => found.size === 0).length,
  };
}
