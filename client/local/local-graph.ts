import type { ArticleSummary } from "#schema/article.ts";
import type { ExportDocument } from "#schema/export-document.ts";
import { joinedMentions } from "#schema/joined-mentions.ts";
import { mergingOf } from "#schema/merging.ts";
import type { ArticleView, Bundle, GraphNode, Neighbourhood, StatementView, Subgraph } from "#schema/graph.ts";
import { bundleKey } from "../state/records.ts";

/** A graph that lies in the page, from a file or a frozen view, with the ways through it. */
export type LocalGraph = Readonly<{
  document: ExportDocument;
  nodes: ReadonlyMap<string, GraphNode>;
  bundlesOf: (id: string) => readonly Bundle[];
  /** In the order of the file. */
  statementsOf: (bundle: Bundle) => readonly StatementView[];
  /** Exactly these nodes and what joins them. */
  among: (ids: readonly string[]) => Neighbourhood;
  /** The best connected, at most `limit`. */
  overview: (limit: number) => Subgraph;
}>;

export function localGraph(document: ExportDocument): LocalGraph {
  const nodes = new Map<string, GraphNode>(document.nodes.map((node) => [node.id, node]));
  const bundles = new Map<string, Bundle[]>();
  for (const bundle of document.bundles)
    for (const end of new Set([bundle.source, bundle.target])) {
      const touching = bundles.get(end);
      if (touching) touching.push(bundle);
      else bundles.set(end, [bundle]);
    }
  const statements = new Map<string, StatementView[]>();
  for (const statement of document.statements) {
    const said = statements.get(bundleKey(statement));
    if (said) said.push(statement);
    else statements.set(bundleKey(statement), [statement]);
  }
  const bundlesOf = (id: string): readonly Bundle[] => bundles.get(id) ?? [];
  const statementsOf = (bundle: Bundle): readonly StatementView[] => statements.get(bundleKey(bundle)) ?? [];

  const among = (ids: readonly string[]): Neighbourhood => {
    const inside = new Set(ids);
    const found = [...inside].flatMap((id) =>
      bundlesOf(id).filter(({ source, target }) => source === id && inside.has(target)),
    );
    const said = found.flatMap(statementsOf);
    const cited = new Set(said.map(({ articleId }) => articleId));
    return {
      nodes: [...inside].flatMap((id) => nodes.get(id) ?? []),
      bundles: found,
      outlines: said.map(outlineOf),
      articles: document.articles.filter(({ id }) => cited.has(id)).map(sourceOf),
    };
  };
  const overview = (limit: number): Subgraph => {
    const best = [...document.nodes].sort((one, other) => other.degree - one.degree).slice(0, limit);
    const { nodes: chosen, bundles: joined } = among(best.map(({ id }) => id));
    const total = document.nodes.length;
    return { nodes: chosen, bundles: joined, truncated: total > chosen.length, total };
  };
  return { document, nodes, bundlesOf, statementsOf, among, overview };
}

function outlineOf(statement: StatementView): Neighbourhood["outlines"][number] {
  const { id, type, source, target, articleId, story, modality, publishedAt, confidence, eventDate } = statement;
  return {
    ...{ id, type, source, target, articleId, story, modality, confidence },
    ...(publishedAt && { publishedAt }),
    ...(eventDate && { eventDate }),
    ...(statement.attributedToName && { speaker: statement.attributedToName }),
  };
}

const sourceOf = ({ id, source, language }: ArticleSummary): Neighbourhood["articles"][number] => ({
  id,
  language,
  ...(source && { outlet: source }),
});

/** What stands between two quotes of an article whose text is not in the file. */
const gap = "\n\n[…]\n\n";

/** An article of the file; where its text is not in it, its quotes are, one after the other in their order. */
export function articleOf({ document, nodes }: LocalGraph, article: ArticleSummary): ArticleView {
  const source = document.sources?.find(({ id }) => id === article.id);
  const statements = document.statements
    .filter(({ articleId }) => articleId === article.id)
    .sort((one, other) => one.start - other.start);
  if (!source) return ofQuotes(article, statements);
  const { text, sha256, mentions } = source;
  const named = mentions.map(({ entityId, type, name, spans }) => ({ entityId, type, name, spans }));
  const shown = joinedMentions(named, mergingOf(document.merges ?? []), (root) => nodes.get(root)?.name);
  return { ...article, text, sha256, statements, mentions: shown };
}

function ofQuotes(article: ArticleSummary, quoted: readonly StatementView[]): ArticleView {
  const starts = new Map<string, number>();
  let text = "";
  for (const { quote } of quoted) {
    if (starts.has(quote)) continue;
    if (text) text += gap;
    starts.set(quote, text.length);
    text += quote;
  }
  const statements = quoted.map((statement) => {
    const start = starts.get(statement.quote) ?? 0;
    return { ...statement, start, end: start + statement.quote.length };
  });
  return { ...article, text: text || "[…]", sha256: "", statements, mentions: [] };
}
