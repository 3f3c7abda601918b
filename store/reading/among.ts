import type { Neighbourhood } from "#schema/graph.ts";
import type { ArticleId, EntityId } from "#schema/ids.ts";
import { bundles } from "#schema/bundles.ts";
import type { StatementFact } from "#schema/statement-fact.ts";
import { factsBetween } from "../bundle-rows.ts";
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
  const found = await factsBetween(
    run,
    nodes.map(({ id }) => id),
    all.map(({ id }) => id),
    all.reduce((least, { degree }) => Math.min(least, degree), Number.MAX_SAFE_INTEGER),
  );
  const facts = [...new Map(found.map((fact) => [fact.id, fact])).values()];
  if (!request.facts) return { nodes, bundles: bundles(facts), facts: [], articles: [] };
  return { nodes, bundles: bundles(facts), facts, articles: await articlesOf(run, facts) };
}

async function articlesOf(run: Run, facts: readonly StatementFact[]): Promise<Neighbourhood["articles"]> {
  const articles: Neighbourhood["articles"] = [];
  for (const ids of inSlices([...new Set(facts.map(({ articleId }) => articleId))], 500)) {
    for (const { id, outlet, language } of await run(ARTICLES, { ids })) {
      const name = outlet ? { outlet: String(outlet) } : {};
      articles.push({ id: id as ArticleId, ...name, language: String(language) });
    }
  }
  return articles;
}
