import type { ExportDocument } from "#schema/export-document.ts";
import type { SubgraphPart } from "#store/graph-store.ts";
import { bundleId } from "./graph-elements.ts";
import { groupBy } from "./group-by.ts";

/** A document as the stream that it was written from: each bundle with its statements. */
export async function* documentParts(document: ExportDocument): AsyncIterable<SubgraphPart> {
  const byBundle = groupBy(document.statements, (statement) => [bundleId(statement)]);
  for (const node of document.nodes) yield { kind: "node", node };
  for (const bundle of document.bundles) {
    yield { kind: "bundle", bundle, statements: byBundle.get(bundleId(bundle)) ?? [] };
  }
  const sources = new Map(document.sources?.map((source) => [source.id, source]));
  for (const article of document.articles) {
    const source = sources.get(article.id);
    yield { kind: "article", article, ...(source && { source }) };
  }
}
