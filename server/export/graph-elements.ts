import type { Bundle, GraphNode, StatementView } from "#schema/graph.ts";
import type { RelationType } from "#schema/ontology.ts";
import type { SubgraphPart } from "#store/graph-store.ts";

/** What a format that knows only nodes and edges is made of; an edge is a statement with evidence, else a bundle. */
export type GraphElement =
  | Readonly<{ kind: "node"; node: GraphNode }>
  | Readonly<{ kind: "bundle"; bundle: Bundle }>
  | Readonly<{ kind: "statement"; statement: StatementView; bundle: Bundle; first: boolean }>
  | Extract<SubgraphPart, { kind: "article" }>;

/** `first` marks the first statement of its bundle. A bundle that comes without statements stays one edge. */
export async function* graphElements(
  parts: AsyncIterable<SubgraphPart>,
  evidence: boolean,
): AsyncIterable<GraphElement> {
  for await (const part of parts) {
    if (part.kind === "node") yield part;
    else if (part.kind === "article") {
      if (evidence) yield part;
    } else if (evidence && part.statements.length > 0) {
      let first = true;
      for (const statement of part.statements) {
        yield { kind: "statement", statement, bundle: part.bundle, first };
        first = false;
      }
    } else yield { kind: "bundle", bundle: part.bundle };
  }
}

/** Id of the one edge that stands for a bundle. */
export const bundleId = ({ type, source, target }: { type: RelationType; source: string; target: string }): string =>
  `${type}_${source}_${target}`;
