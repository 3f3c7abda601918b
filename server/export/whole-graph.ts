import type { ArticleSummary } from "#schema/article.ts";
import type { Bundle, GraphNode, StatementView } from "#schema/graph.ts";
import type { SubgraphPart } from "#store/graph-store.ts";
import { reasonedError } from "../reasoned-error.ts";

export type WholeGraph = Readonly<{
  nodes: readonly GraphNode[];
  bundles: readonly Bundle[];
  /** By bundle, in the order of `bundles`. */
  statements: readonly (readonly StatementView[])[];
  articles: readonly ArticleSummary[];
}>;

/** All parts at once, for the formats that people read from top to bottom. Throws TOO_LARGE past the bounds. */
export async function wholeGraph(
  parts: AsyncIterable<SubgraphPart>,
  { evidence, maximumNodes, maximumStatements }: { evidence: boolean; maximumNodes: number; maximumStatements: number },
): Promise<WholeGraph> {
  const nodes: GraphNode[] = [];
  const bundles: Bundle[] = [];
  const statements: (readonly StatementView[])[] = [];
  const articles: ArticleSummary[] = [];
  let quotes = 0;
  for await (const part of parts) {
    if (part.kind === "node") nodes.push(part.node);
    else if (part.kind === "bundle") {
      bundles.push(part.bundle);
      statements.push(evidence ? part.statements : []);
      quotes += evidence ? part.statements.length : 0;
    } else if (evidence) articles.push(part.article);
    if (nodes.length > maximumNodes || bundles.length + quotes > maximumStatements) {
      const values = { nodes: maximumNodes, elements: maximumStatements };
      throw reasonedError("TOO_LARGE", 413, "format-size", { values });
    }
  }
  return { nodes, bundles, statements, articles };
}
