import { given } from "#schema/given.ts";
import type { StatementEnds } from "#schema/export-document.ts";
import type { Bundle, GraphNode, StatementView } from "#schema/graph.ts";
import type { ArticleId, EntityId, StatementId } from "#schema/ids.ts";
import { bundles, byEnds, compare } from "#schema/bundles.ts";
import type { GraphStore, SubgraphPart, SubgraphRequest } from "../graph-store.ts";
import type { MergedFacts } from "./merged-facts.ts";
import { isMember, shownNode, shownStatement, withMembers } from "./merged-look.ts";
import { mergedStatements } from "./merged-statements.ts";

type Plain = Pick<GraphStore, "subgraph" | "statements">;

/**
 * The parts of the graph in their order, with merged nodes and their bundles where those of one node would stand. Sources say what
 * the articles say, so that a merge can be taken back wherever they are read in.
 */
export async function* mergedSubgraph(
  facts: MergedFacts,
  plain: Plain,
  request: SubgraphRequest,
): AsyncIterable<SubgraphPart> {
  const nodes = nodesToInsert(facts, request);
  const edges = bundlesToInsert(facts, request);
  const apart = rememberEnds(facts, request.sources === true);
  const quotes = { statements: apart.told(plain.statements) };
  const parts = plain.subgraph({ ...request, ...(request.nodes && { nodes: withMembers(facts, request.nodes) }) });
  for await (const part of parts) {
    yield* before(nodes, ({ node }) => part.kind !== "node" || compare(node.id, part.node.id) < 0);
    if (part.kind === "node") {
      if (!isMember(facts, part.node.id)) yield { ...part, node: shownNode(facts, part.node) };
      continue;
    }
    for (const edge of before(edges, ({ bundle }) => part.kind !== "bundle" || byEnds(bundle, part.bundle) < 0))
      yield await withQuotes(facts, quotes, edge, request);
    if (part.kind === "article") yield apart.inSource(part);
    else if (!isMember(facts, part.bundle.source) && !isMember(facts, part.bundle.target)) {
      apart.tell(part.statements);
      yield { ...part, statements: part.statements.map((view) => shownStatement(facts, view)) };
    }
  }
  yield* nodes;
  for (const edge of edges) yield await withQuotes(facts, quotes, edge, request);
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
  plain: Pick<Plain, "statements">,
  part: BundlePart,
  { evidence, signal }: SubgraphRequest,
): Promise<BundlePart> {
  if (!evidence) return part;
  const { source, target, type, statements: limit }: Bundle = part.bundle;
  const asked = { source, target, type, limit, ...(signal && { signal }) };
  const { statements } = await mergedStatements(facts, plain.statements, asked);
  return { ...part, statements };
}

type Ends = Readonly<{
  tell(views: readonly StatementView[]): void;
  /** The same operation; tells of all it answers. */
  told(statements: Plain["statements"]): Plain["statements"];
  inSource(part: ArticlePart): ArticlePart;
}>;

/** Whom statements name without the merges, until their article comes: as many as are shown between other nodes. */
function rememberEnds(facts: MergedFacts, wanted: boolean): Ends {
  const byArticle = new Map<ArticleId, Map<StatementId, StatementEnds>>();
  const tell = (views: readonly StatementView[]): void => {
    for (const view of wanted ? views : []) {
      const { id, articleId, source, target, attributedTo, attributedToName } = view;
      const shown = shownStatement(facts, view);
      const isAsShown = shown.source === source && shown.target === target && shown.attributedTo === attributedTo;
      if (isAsShown && shown.attributedToName === attributedToName) continue;
      const ends = byArticle.get(articleId) ?? new Map<StatementId, StatementEnds>();
      byArticle.set(articleId, ends.set(id, { id, source, target, ...given({ attributedTo, attributedToName }) }));
    }
  };
  return {
    tell,
    told: (statements) => async (request) => {
      const answer = await statements(request);
      tell(answer.statements);
      return answer;
    },
    inSource({ source, ...part }) {
      const ends = [...(byArticle.get(part.article.id)?.values() ?? [])].sort((a, b) => compare(a.id, b.id));
      return { ...part, ...(source && { source: { ...source, ...(ends.length > 0 && { ends }) } }) };
    },
  };
}
