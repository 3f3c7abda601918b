import { compare } from "#schema/bundles.ts";
import type { SearchHit } from "#schema/graph.ts";
import { searchAmong } from "#schema/search-among.ts";
import type { GraphStore, SearchRequest } from "../graph-store.ts";
import type { MergedFacts } from "./merged-facts.ts";
import { degreeOf, isMember } from "./merged-look.ts";

/** A merged node is found by words of all its members' names together, in its place among the others. */
export async function mergedSearch(
  facts: MergedFacts,
  plain: GraphStore["search"],
  request: SearchRequest,
): ReturnType<GraphStore["search"]> {
  const { q, type, limit } = request;
  // Every member can stand before one that is shown.
  const { results } = await plain({ ...request, limit: limit + facts.members.size });
  const others = results
    .filter(({ id }) => !isMember(facts, id))
    .map((hit) => ({ ...hit, degree: degreeOf(facts, hit) }));
  const merged = [...facts.nodes.values()]
    .filter((node) => type === undefined || node.type === type)
    .map(({ id, type, name, aliases, degree }): SearchHit => ({ id, type, name, aliases, degree }));
  const all = [...others, ...merged];
  const found = q.trim() === "" ? bestConnected(all) : searchAmong(all, q);
  return { results: found.slice(0, limit) };
}

const bestConnected = (hits: readonly SearchHit[]): SearchHit[] =>
  hits.filter(({ degree }) => degree > 0).sort((one, other) => other.degree - one.degree || compare(one.id, other.id));
