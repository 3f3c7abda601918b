import { compare } from "./bundles.ts";
import type { ArticleMention } from "./graph.ts";
import type { EntityId } from "./ids.ts";
import type { Merging } from "./merging.ts";

/** What an article names, each node that is shown once, ordered by its id; those of merged nodes are made anew. */
export function joinedMentions(
  mentions: readonly ArticleMention[],
  { rootOf, groups }: Merging,
  nameOf: (root: EntityId) => string | undefined,
): ArticleMention[] {
  const byRoot = new Map<EntityId, ArticleMention[]>();
  for (const mention of mentions) {
    const root = rootOf(mention.entityId);
    // What is called by the name that is shown comes first.
    const before = byRoot.get(root) ?? [];
    byRoot.set(root, mention.entityId === root ? [mention, ...before] : [...before, mention]);
  }
  return [...byRoot]
    .map(([root, all]) => {
      const [first] = all as [ArticleMention, ...ArticleMention[]];
      if (!groups.has(root)) return first;
      return { ...first, entityId: root, name: nameOf(root) ?? first.name, spans: spansOf(all) };
    })
    .sort((one, other) => compare(one.entityId, other.entityId));
}

const spansOf = (mentions: readonly ArticleMention[]): ArticleMention["spans"] =>
  mentions.flatMap(({ spans }) => spans).sort((one, other) => one.start - other.start || one.end - other.end);
