import { SearchHit } from "#schema/graph.ts";
import { EntityType } from "#schema/ontology.ts";
import { searchKey } from "#schema/search-key.ts";
import type { Row, Run } from "../database.ts";
import type { GraphStore, SearchRequest } from "../graph-store.ts";
import { entityTypeOf, without, withoutNulls } from "../rows.ts";

const HIT_COLUMNS = "e.id AS id, labels(e) AS labels, e.name AS name, e.aliases AS aliases, e.degree AS degree";

/**
 * `searchKey` of a node is `| name | alias | alias |`, folded, so one property answers for the whole name or alias, the
 * beginning of the name and the beginning of any word. The first word stands alone because both engines can look up a plain CONTAINS.
 */
const byWords = (label: string): string => `
  MATCH (e:${label})
  WHERE e.searchKey CONTAINS $first
    AND all(word IN $more WHERE e.searchKey CONTAINS word)
  RETURN ${HIT_COLUMNS},
    CASE
      WHEN e.searchKey CONTAINS $wholeName THEN 0
      WHEN e.searchKey STARTS WITH $nameStart THEN 1
      ELSE 2
    END AS rank
  ORDER BY rank, degree DESC, id
  LIMIT $limit`;

const bestConnected = (label: string): string => `
  MATCH (e:${label})
  WHERE e.degree > 0
  RETURN ${HIT_COLUMNS}, 0 AS rank
  ORDER BY degree DESC, id
  LIMIT $limit`;

/** Nodes with a name or alias in which every word asked for begins a word; an empty question gives the best connected. */
export async function search(run: Run, { q, type, limit }: SearchRequest): ReturnType<GraphStore["search"]> {
  const label = type ? `Entity:${EntityType.parse(type)}` : "Entity";
  const key = searchKey(q);
  const [first, ...more] = key.split(" ").map((word) => ` ${word}`);
  if (!key && q.trim()) return { results: [] };
  const rows = key
    ? await run(byWords(label), { first, more, wholeName: `| ${key} |`, nameStart: `| ${key}`, limit })
    : await run(bestConnected(label), { limit });
  return { results: rows.map((row) => toHit(without(row, "rank"))) };
}

function toHit({ labels, ...row }: Row): SearchHit {
  return SearchHit.parse({ ...withoutNulls(row), type: entityTypeOf(labels) });
}
