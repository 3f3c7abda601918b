import type { Said } from "./extract-article.ts";
import type { ReadArticle } from "./source/read-article.ts";

/** One article as a JSON line for tools outside: entities by id, statements with their evidence. */
export function predictionLine(article: ReadArticle, said: Said): string {
  const { id, file, title, language, url, publishedAt, source, sha256 } = article;
  return JSON.stringify({
    article: { id, file, title, language, url, publishedAt, source, sha256 },
    entities: said.entities.map(({ id, type, name, aliases }) => ({ id, type, name, aliases })),
    statements: said.statements.map((statement) => ({
      id: statement.id,
      type: statement.type,
      source: statement.source,
      target: statement.target,
      evidence: { start: statement.start, end: statement.end, text: statement.quote },
      attributedTo: statement.attributedTo ?? null,
      modality: statement.modality,
      trigger: statement.trigger,
      confidence: statement.confidence,
      rule: statement.rule,
    })),
  });
}

/** The statements of one article for a person: who, what, whom, the rule that made it, the sentence. */
export function explanation(article: ReadArticle, { entities, statements, why }: Said): string {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const lines = statements.flatMap((statement) => [
    `  ${names.get(statement.source)} ${statement.type} ${names.get(statement.target)} (${statement.modality}, ${statement.confidence.toFixed(2)}${statement.attributedToName ? `, ${statement.attributedToName}` : ""})`,
    `    “${statement.trigger}” by rule ${statement.rule}: ${why[statement.id] ?? ""}`,
    `    ${statement.quote}`,
  ]);
  return [`${article.file}: ${article.title}`, ...lines].join("\n");
}
