import { createHash } from "node:crypto";
import { documentGraphs } from "#schema/document-graphs.ts";
import { AppError } from "#schema/errors.ts";
import type { ExportDocument } from "#schema/export-document.ts";
import type { FileResult, Sink } from "./ingest.ts";

/** Whether a file is an export of Beleg by its name. */
export const isExport = ({ path }: { path: string }): boolean => /\.(json|graphml|gexf|zip)$/i.test(path);

/** Articles of one transaction. */
const batchSize = 40;

/** The document itself, where it holds all that an ingest needs and every text is the one of its checksum; else an error. */
export function withTexts(document: ExportDocument): ExportDocument {
  const texts = new Map(document.sources?.map((source) => [source.id, source]));
  const lacking = document.articles.find(({ id }) => !texts.has(id));
  if (lacking || document.articles.length === 0)
    throw new AppError("BAD_REQUEST", 422, "it holds no texts of articles. Export it with evidence and with texts.");
  for (const { id, text, sha256 } of texts.values()) {
    if (createHash("sha256").update(text).digest("hex") === sha256) continue;
    throw new AppError("BAD_REQUEST", 422, `the text of ${id} is not the one of its checksum. Export it anew.`);
  }
  return document;
}

type Order = Readonly<{ file: string; document: ExportDocument; json: boolean }>;

/** Writes the articles of an export as they were read once, without extracting anything anew. */
export async function takeDocument(sink: Pick<Sink, "write">, { file, document, json }: Order): Promise<void> {
  const graphs = documentGraphs(document);
  let written = 0;
  for (let at = 0; at < graphs.length; at += batchSize) {
    const batch = graphs.slice(at, at + batchSize);
    const outcomes = new Map((await sink.write(batch)).map(({ id, outcome }) => [id, outcome]));
    for (const { article, entities, statements } of batch) {
      const outcome = outcomes.get(article.id) ?? "unchanged";
      written += outcome === "unchanged" ? 0 : 1;
      const counts = { entities: entities.length, statements: statements.length };
      const result: FileResult = { file, outcome, id: article.id, title: article.title, ...counts };
      if (json) process.stdout.write(`${JSON.stringify(result)}\n`);
    }
  }
  process.stderr.write(`${file}: ${graphs.length} articles, ${written} of them new or changed\n`);
}
