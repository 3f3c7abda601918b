import type { ArticleId } from "#schema/ids.ts";
import { EntityId } from "#schema/ids.ts";
import type { StatementView } from "#schema/graph.ts";
import { addTo } from "../add-to.ts";
import { bundleRowsTouching } from "../bundle-rows.ts";
import { bundles, compare } from "#schema/bundles.ts";
import type { Run } from "../database.ts";
import type { SubgraphPart, SubgraphRequest } from "../graph-store.ts";
import { fetchSources } from "../source-rows.ts";
import { STATEMENT_TYPES, fetchNodes, inSlices } from "../rows.ts";
import { STATEMENT_COLUMNS, fetchArticles, toStatementViews } from "../statement-rows.ts";

const ALL_NODES = "MATCH (e:Entity) RETURN e.id AS id ORDER BY id";
const ALL_ARTICLES = "MATCH (a:Article) RETURN a.id AS id ORDER BY id";

const STATEMENTS = `
  UNWIND $ids AS wanted
  MATCH (s:Entity {id: wanted})-[r:${STATEMENT_TYPES}]->(t:Entity)
  RETURN ${STATEMENT_COLUMNS}
  ORDER BY source, target, type, articleId, startsAt, id`;

/** Nodes that are held at once. */
const SLICE = 200;

export async function* subgraph(
  run: Run,
  { nodes, evidence, sources = false }: SubgraphRequest,
): AsyncIterable<SubgraphPart> {
  const ids = await nodeIds(run, nodes);
  yield* allNodes(run, ids);
  const cited = new Set<ArticleId>();
  const named = new Set(ids);
  for await (const part of allBundles(run, ids, evidence)) {
    for (const { articleId } of part.statements) cited.add(articleId);
    // A speaker can stand outside of what is asked for.
    for (const { attributedTo = part.bundle.source } of part.statements) named.add(attributedTo);
    yield part;
  }
  if (!evidence) return;
  const articles = await articleIds(run, nodes && cited);
  if (sources) yield* sourceParts(run, articles, named);
  else yield* articleParts(run, articles);
}

async function* allNodes(run: Run, ids: readonly EntityId[]): AsyncIterable<SubgraphPart> {
  for (const slice of inSlices(ids, SLICE)) {
    for (const node of await fetchNodes(run, slice)) yield { kind: "node", node };
  }
}

async function* allBundles(run: Run, ids: readonly EntityId[], evidence: boolean): AsyncIterable<BundlePart> {
  const inside = new Set(ids);
  for (const slice of inSlices(ids, SLICE)) yield* await bundleParts(run, slice, inside, evidence);
}

async function nodeIds(run: Run, nodes: readonly EntityId[] | undefined): Promise<EntityId[]> {
  if (nodes) return [...new Set(nodes)].sort(compare);
  return (await run(ALL_NODES, {})).map((row) => EntityId.parse(row["id"]));
}

async function articleIds(run: Run, cited: ReadonlySet<ArticleId> | undefined): Promise<ArticleId[]> {
  if (cited) return [...cited].sort(compare);
  return (await run(ALL_ARTICLES, {})).map((row) => row["id"] as ArticleId);
}

type BundlePart = Extract<SubgraphPart, { kind: "bundle" }>;

/** The bundles that start at one of these nodes and end inside. */
async function bundleParts(
  run: Run,
  sources: readonly EntityId[],
  inside: ReadonlySet<EntityId>,
  evidence: boolean,
): Promise<BundlePart[]> {
  const starting = new Set(sources);
  const found = bundles(await bundleRowsTouching(run, sources)).filter(
    ({ source, target }) => starting.has(source) && inside.has(target),
  );
  const quotes =
    evidence && found.length > 0 ? await quotesOf(run, sources, inside) : new Map<string, StatementView[]>();
  return found.map((bundle) => ({ kind: "bundle", bundle, statements: quotes.get(keyOf(bundle)) ?? [] }));
}

type Ends = Readonly<{ source: EntityId; target: EntityId; type: string }>;
const keyOf = ({ source, target, type }: Ends): string => `${source} ${target} ${type}`;

async function quotesOf(
  run: Run,
  ids: readonly EntityId[],
  inside: ReadonlySet<EntityId>,
): Promise<Map<string, StatementView[]>> {
  const rows = (await run(STATEMENTS, { ids })).filter((row) => inside.has(row["target"] as EntityId));
  const quotes = new Map<string, StatementView[]>();
  for (const view of await toStatementViews(run, rows)) {
    const key = keyOf(view);
    addTo(quotes, key, view);
  }
  return quotes;
}

async function* articleParts(run: Run, ids: readonly ArticleId[]): AsyncIterable<SubgraphPart> {
  for (const slice of inSlices(ids, SLICE)) {
    const found = await fetchArticles(run, slice);
    for (const article of slice.flatMap((id) => found.get(id) ?? [])) yield { kind: "article", article };
  }
}

/** Articles with their texts that are held at once. */
const TEXTS = 40;

async function* sourceParts(
  run: Run,
  ids: readonly ArticleId[],
  named: ReadonlySet<EntityId>,
): AsyncIterable<SubgraphPart> {
  for (const slice of inSlices(ids, TEXTS)) {
    const [found, sources] = [await fetchArticles(run, slice), await fetchSources(run, slice)];
    for (const article of slice.flatMap((id) => found.get(id) ?? [])) {
      const source = sources.get(article.id);
      const mentions = source?.mentions.filter(({ entityId }) => named.has(entityId)) ?? [];
      yield { kind: "article", article, ...(source && { source: { ...source, mentions } }) };
    }
  }
}
