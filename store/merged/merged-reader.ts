import type { StoreStatus } from "#schema/graph.ts";
import type { Merging } from "#schema/merging.ts";
import type { Run } from "../database.ts";
import type { Call, GraphStore } from "../graph-store.ts";
import { revision } from "../reading/status.ts";
import { mergedAmong } from "./merged-among.ts";
import { readFacts } from "./merged-facts.ts";
import type { MergedFacts } from "./merged-facts.ts";
import { isMember, shownNode } from "./merged-look.ts";
import { neighboursBesideMerged, neighboursOfMerged } from "./merged-neighbours.ts";
import { mergedPaths } from "./merged-paths.ts";
import { mergedSearch } from "./merged-search.ts";
import { mergedArticle, mergedStatements } from "./merged-statements.ts";
import { mergedSubgraph } from "./merged-subgraph.ts";

type Parts = Readonly<{
  plain: GraphStore;
  runFor: (call: Call) => Run;
  merging: () => Promise<Merging>;
}>;

/**
 * Reading with the nodes that people have merged as one. Cypher is left alone: it asks what articles say. Without any merge every
 * call goes straight through.
 */
export function mergedReader({ plain, runFor, merging }: Parts): GraphStore {
  const factsNow = rememberFacts(runFor({}), merging);
  const merged =
    <Request extends Call, Answer>(
      unmerged: (request: Request) => Promise<Answer>,
      operation: (facts: MergedFacts, request: Request) => Promise<Answer>,
    ) =>
    async (request: Request): Promise<Answer> => {
      const facts = await factsNow();
      return facts ? operation(facts, request) : unmerged(request);
    };
  return {
    ...plain,
    status: async (request) => {
      const [status, { changes }, facts] = [await plain.status(request), await merging(), await factsNow()];
      return {
        ...status,
        ...(facts && { entities: fewerEntities(facts, status) }),
        revision: status.revision + changes,
      };
    },
    search: merged(plain.search, (facts, request) => mergedSearch(facts, plain.search, request)),
    node: merged(plain.node, async (facts, request) => {
      const node = facts.nodes.get(facts.merging.rootOf(request.id)) ?? (await plain.node(request));
      return node && shownNode(facts, node);
    }),
    neighbours: merged(plain.neighbours, (facts, request) =>
      isMember(facts, request.id)
        ? neighboursOfMerged(runFor(request), facts, request)
        : neighboursBesideMerged(facts, plain.neighbours, request),
    ),
    among: merged(plain.among, (facts, request) => mergedAmong(facts, plain.among, request)),
    statements: merged(plain.statements, (facts, request) => mergedStatements(facts, plain.statements, request)),
    article: merged(plain.article, async (facts, request) => {
      const article = await plain.article(request);
      return article && mergedArticle(facts, article);
    }),
    paths: merged(plain.paths, (facts, request) => mergedPaths(runFor(request), facts, plain.statements, request)),
    overview: merged(plain.overview, async (facts, request) => {
      const { nodes: found, total } = await plain.overview(request);
      const { nodes, bundles } = await mergedAmong(facts, plain.among, {
        nodes: found.map(({ id }) => id),
        outlines: false,
        ...(request.signal && { signal: request.signal }),
      });
      const connected = (total ?? 0) - lessConnected(facts);
      return { nodes, bundles, truncated: connected > nodes.length, total: connected };
    }),
    subgraph: async function* (request) {
      const facts = await factsNow();
      yield* facts ? mergedSubgraph(facts, plain, request) : plain.subgraph(request);
    },
  };
}

/** What is known of merged nodes, read anew when somebody merges or the graph changes; undefined where nothing is merged. */
function rememberFacts(run: Run, merging: Parts["merging"]): () => Promise<MergedFacts | undefined> {
  let last: { at: number; merging: Merging; facts: Promise<MergedFacts> } | undefined;
  return async () => {
    const now = await merging();
    if (now.groups.size === 0) return undefined;
    const at = await revision(run);
    if (last?.at === at && last.merging.changes === now.changes) return last.facts;
    const read = { at, merging: now, facts: readFacts(run, now) };
    last = read;
    read.facts.catch(() => {
      if (last === read) last = undefined;
    });
    return read.facts;
  };
}

function fewerEntities({ nodes }: MergedFacts, { entities }: StoreStatus): StoreStatus["entities"] {
  const counts = { ...entities };
  for (const { type, members = [] } of nodes.values()) counts[type] = (counts[type] ?? 0) - (members.length - 1);
  return counts;
}

/** By how many the nodes become fewer that are joined with any other. */
function lessConnected({ nodes, members }: MergedFacts): number {
  const connected = (all: Iterable<{ degree: number }>): number => [...all].filter(({ degree }) => degree > 0).length;
  return connected(members.values()) - connected(nodes.values());
}
