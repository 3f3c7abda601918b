import type { CypherRelationship } from "#schema/cypher-value.ts";
import { pointOut } from "../state/selection.ts";
import { changeSelection } from "../state/viewer-store.ts";
import { openArticle } from "./read.ts";
import { showStatement } from "./show-statement.ts";

/**
 * Opens what a query found where the canvas opens it: the quotes of its edge, with the one that was found pointed out. A mention, and
 * a statement of a node that has been merged since, open the article. Rejects with ApiError.
 */
export async function openRelationship({ id, type, source, target, properties }: CypherRelationship): Promise<void> {
  if (type === "MENTIONED_IN") return openArticle(target);
  if (await showStatement({ type, source, target })) return changeSelection(pointOut(id));
  const { articleId } = properties;
  if (typeof articleId === "string") openArticle(articleId, id);
}
