import type { ArticleView, StatementView } from "#schema/graph.ts";
import type { EntityId } from "#schema/ids.ts";
import { compare } from "#schema/bundles.ts";
import { joinedMentions } from "#schema/joined-mentions.ts";
import type { GraphStore, StatementsRequest } from "../graph-store.ts";
import type { MergedFacts } from "./merged-facts.ts";
import { membersOf, shownStatement } from "./merged-look.ts";

/** The statements of all members, newest first, undated last. */
export async function mergedStatements(
  facts: MergedFacts,
  plain: GraphStore["statements"],
  { source, target, ...request }: StatementsRequest,
): ReturnType<GraphStore["statements"]> {
  const found = new Map<string, StatementView>();
  let truncated = false;
  for (const from of endsOf(facts, source)) {
    for (const to of endsOf(facts, target)) {
      const answer = await plain({ ...request, ...(from && { source: from }), ...(to && { target: to }) });
      truncated ||= answer.truncated;
      for (const view of answer.statements) found.set(view.id, shownStatement(facts, view));
    }
  }
  const statements = [...found.values()].sort(byNewest);
  return {
    statements: statements.slice(0, request.limit),
    truncated: truncated || statements.length > request.limit,
  };
}

const endsOf = (facts: MergedFacts, id: EntityId | undefined): readonly (EntityId | undefined)[] =>
  id === undefined ? [undefined] : membersOf(facts, id);

const byNewest = (one: StatementView, other: StatementView): number =>
  compare(other.publishedAt ?? "", one.publishedAt ?? "") ||
  compare(one.articleId, other.articleId) ||
  one.start - other.start ||
  compare(one.id, other.id);

export const mergedArticle = (facts: MergedFacts, article: ArticleView): ArticleView => ({
  ...article,
  statements: article.statements.map((view) => shownStatement(facts, view)),
  mentions: joinedMentions(article.mentions, facts.merging, (root) => facts.nodes.get(root)?.name),
});
