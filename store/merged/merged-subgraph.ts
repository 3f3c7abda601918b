import type { Bundle, GraphNode } from "#schema/graph.ts";
import type { EntityId } from "#schema/ids.ts";
import { bundles, byEnds, compare } from "#schema/bundles.ts";
import type { GraphStore, SubgraphPart, SubgraphRequest } from "../graph-store.ts";
import type { MergedFacts } from "./merged-facts.ts";
import { isMember, shownNode, withMembers } from "./merged-look.ts";
import { mergedMentions, mergedStatements } from "./merged-statements.ts";

type Plain = Pick<GraphStore, "subgraph" | "statements">;

/** The parts of the graph in their order, with merged nodes and their bundles where those of one node would stand. */
export async function* mergedSubgraph(
  facts: MergedFacts,
  plain: Plain,
  request: SubgraphRequest,
): AsyncIterable<SubgraphPart> {
  const nodes = nodesToInsert(facts, request);
  const edges = bundlesToInsert(facts, request);
  const parts = plain.subgraph({ ...request, ...(request.nodes && { nodes: withMembers(facts, request.nodes) }) });
  for await (const part of parts) {
    yield* before(nodes, ({ node }) => part.kind !== "node" || compare(node.id, part.node.id) < 0);
    if (part.kind === "node") {
      if (!isMember(facts, part.node.id)) yield { ...part, node: shownNode(facts, part.node) };
      continue;
    }
    for (const edge of before(edges, ({ bundle }) => part.kind !== "bundle" || byEnds(bundle, part.bundle) < 0))
      yield await withQuotes(facts, plain, edge, request);
    if (part.kind === "article") yield withRootsInSource(facts, part);
    else if (!isMember(facts, part.bundle.source) && !isMember(facts, part.bundle.target)) yield part;
  }
  yield* nodes;
  for (const edge of edges) yield await withQuotes(facts, plain, edge, request);
}

type NodePart = Extract<SubgraphPart, { kind: "node" }>;
type BundlePart = Extract<SubgraphPart, { kind: "bundle" }>;
type ArticlePart = Extract<SubgraphPart, { kind: "article" }>;

/** Takes what belongs before the next part from the front of a list. */
function* before<Part>(waiting: Part[], isDue: (part: Part) => boolean): Iterable<Part> {
  for (let [next] = waiting; next !== undefined && isDue(next); [next] = waiting) {
    waiting.shift();
    yield next;
  }
}

/** Roots of the merged nodes that are asked for. */
function rootsInside({ merging, nodes }: MergedFacts, asked: SubgraphRequest["nodes"]): Map<EntityId, GraphNode> {
  if (!asked) return new Map(nodes);
  const roots = new Set(asked.map(merging.rootOf));
  return new Map([...nodes].filter(([root]) => roots.has(root)));
}

const nodesToInsert = (facts: MergedFacts, { nodes }: SubgraphRequest): NodePart[] =>
  [...rootsInside(facts, nodes).values()]
    .sort((one, other) => compare(one.id, other.id))
    .map((node) => ({ kind: "node", node }));

function bundlesToInsert(facts: MergedFacts, { nodes }: SubgraphRequest): BundlePart[] {
  const inside = nodes && new Set(nodes.map(facts.merging.rootOf));
  const rows = facts.rows.filter(({ source, target }) => !inside || (inside.has(source) && inside.has(target)));
  return bundles(rows).map((bundle) => ({ kind: "bundle", bundle, statements: [] }));
}

/** Read when its turn has come, so that no more than the quotes of one bundle are held. */
async function withQuotes(
  facts: MergedFacts,
  plain: Plain,
  part: BundlePart,
  { evidence, signal }: SubgraphRequest,
): Promise<BundlePart> {
  if (!evidence) return part;
  const { source, target, type, statements: limit }: Bundle = part.bundle;
  const asked = { source, target, type, limit, ...(signal && { signal }) };
  const { statements } = await mergedStatements(facts, plain.statements, asked);
  return { ...part, statements };
}

const withRootsInSource = (facts: MergedFacts, { source, ...part }: ArticlePart): ArticlePart => ({
  ...part,
  ...(source && { source: { ...source, mentions: mergedMentions(facts, source.mentions) } }),
});
