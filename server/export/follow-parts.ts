import type { ArticleId, EntityId } from "#schema/ids.ts";
import type { SubgraphPart } from "#store/graph-store.ts";

/** Nodes between two remembered ids: enough to tell where a bundle stands, and little for a million nodes. */
const stride = 200;
/** Shares of the way: nodes are read fast, quotes and articles slowly. */
const nodesEnd = 0.1;
const bundlesEnd = 0.7;

type Expected = Readonly<{
  nodes: number;
  /** Undefined where only cited articles come. */
  articles?: number;
  evidence: boolean;
}>;

/** The same parts; tells after each how far on it is, 0 to 1 and never back. Relies on the order of `GraphStore.subgraph`. */
export async function* followParts(
  parts: AsyncIterable<SubgraphPart>,
  expected: Expected,
  tell: (fraction: number) => void,
): AsyncIterable<SubgraphPart> {
  const fractionAt = measure(expected);
  let told = 0;
  for await (const part of parts) {
    yield part;
    told = Math.max(told, Math.min(1, fractionAt(part)));
    tell(told);
  }
  tell(1);
}

function measure({ nodes, articles, evidence }: Expected): (part: SubgraphPart) => number {
  const marks: EntityId[] = [];
  const cited = new Set<ArticleId>();
  const quotesEnd = evidence ? bundlesEnd : 1;
  let [read, passed, filed] = [0, 0, 0];
  return (part) => {
    switch (part.kind) {
      case "node":
        if (read % stride === 0) marks.push(part.node.id);
        read += 1;
        return (nodesEnd * read) / Math.max(1, nodes);
      case "bundle":
        for (const { articleId } of part.statements) cited.add(articleId);
        while ((marks[passed] ?? part.bundle.source) < part.bundle.source) passed += 1;
        return nodesEnd + ((quotesEnd - nodesEnd) * passed) / Math.max(1, marks.length);
      case "article":
        filed += 1;
        return quotesEnd + ((1 - quotesEnd) * filed) / Math.max(1, articles ?? cited.size);
    }
  };
}
