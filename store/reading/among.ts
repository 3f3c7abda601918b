import type { Neighbourhood } from "#schema/graph.ts";
import type { ArticleId, EntityId } from "#schema/ids.ts";
import { bundles } from "#schema/bundles.ts";
import type { StatementOutline } from "#schema/statement-outline.ts";
import { outlinesBetween } from "../bundle-rows.ts";
import type { Run } from "../database.ts";
import type { AmongRequest, GraphStore } from "../graph-store.ts";
import { fetchNodes, inSlices } from "../rows.ts";

const ARTICLES = `
  UNWIND $ids AS wanted
  MATCH (a:Article {id: wanted})
  RETURN a.id AS id, a.source AS outlet, a.language AS language`;

/** Exactly these nodes and what joins them; with `touching` only what touches one of those. */
export async function among(run: Run, request: AmongRequest): ReturnType<GraphStore["among"]> {
  const all = await fetchNodes(run, [...new Set(request.nodes)]);
  const asked = new Set<EntityId>(request.touching ?? request.nodes);
  const nodes = request.touching ? all.filter(({ id }) => asked.has(id)) : all;
  const found = await outlinesBetween(
    run,
    nodes.map(({ id }) => id),
    all.map(({ id }) => id),
    all.reduce((least, { degree }) => Math.min(least, degree), Number.MAX_SAFE_INTEGER),
  );
  const outlines = [...new Map(found.map((outline) => [outline.id, outline])).values()];
  if (!request.outlines) return { nodes, bundles: bundles(outlines), outlines: [], articles: [] };
  return { nodes, bundles: bundles(outlines), outlines, articles: await articlesOf(run, outlines) };
}

async function articlesOf(run: Run, outlines: readonly StatementOutline[]): Promise<Neighbourhood["articles"]> {
  const articles: Neighbourhood["articles"] = [];
  for (const ids of inSlices([...new Set(outlines.map(({ articleId }) => articleId))], 500)) {
    for (const { id, outlet, language } of await run(ARTICLES, { ids })) {
      const name = outlet ? { outlet: String(outlet) } : {};
      articles.push({ id: id as ArticleId, ...name, language: String(language) });
    }
  }
  return articles;
}
