import type { ArticleMention, ArticleView, StatementView } from "#schema/graph.ts";
import type { EntityId } from "#schema/ids.ts";
import { compare } from "#schema/bundles.ts";
import type { SourceMention } from "#schema/export-document.ts";
import type { GraphStore, StatementsRequest } from "../graph-store.ts";
import type { MergedFacts } from "./merged-facts.ts";
import { membersOf, shownStatement } from "./merged-look.ts";
import { namesOfAll } from "./names-of-all.ts";

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
  mentions: joined(facts, article.mentions, (mention, root, all) => ({
    ...mention,
    name: facts.nodes.get(root)?.name ?? mention.name,
    spans: spansOf(all),
  })),
});

/** Where an article names whom, as an export carries it. */
export const mergedMentions = (facts: MergedFacts, mentions: readonly SourceMention[]): SourceMention[] =>
  joined(facts, mentions, (mention, _root, all) => ({ ...mention, aliases: namesOfAll(all), spans: spansOf(all) }));

/** One mention for each node that is shown, ordered by its id; only those of merged nodes are made anew. */
function joined<Mention extends Pick<ArticleMention, "entityId" | "spans">>(
  { merging }: MergedFacts,
  mentions: readonly Mention[],
  asOne: (first: Mention, root: EntityId, all: readonly Mention[]) => Mention,
): Mention[] {
  const groups = new Map<EntityId, Mention[]>();
  for (const mention of mentions) {
    const root = merging.rootOf(mention.entityId);
    // What is called by the name that is shown comes first.
    const before = groups.get(root) ?? [];
    groups.set(root, mention.entityId === root ? [mention, ...before] : [...before, mention]);
  }
  return [...groups]
    .map(([root, all]) => {
      const [first] = all as [Mention, ...Mention[]];
      return merging.groups.has(root) ? { ...asOne(first, root, all), entityId: root } : first;
    })
    .sort((one, other) => compare(one.entityId, other.entityId));
}

const spansOf = (mentions: readonly Pick<ArticleMention, "spans">[]): ArticleMention["spans"] =>
  mentions.flatMap(({ spans }) => spans).sort((one, other) => one.start - other.start || one.end - other.end);
