import type { GraphNode, SearchHit } from "#schema/graph.ts";
import type { EntityId } from "#schema/ids.ts";
import { maybeSame } from "#schema/maybe-same.ts";
import type { SameReason } from "#schema/maybe-same.ts";
import { searchKey } from "#schema/search-key.ts";
import type { Call, GraphStore } from "./graph-store.ts";

export type SameSuggestion = Readonly<{ node: SearchHit; reason: SameReason }>;

/** Nodes that one word is looked up among, and suggestions at most. */
const candidates = 50;
/** One letter begins many names. */
const manyCandidates = 500;
const most = 5;

/** Questions to the engine at most: a name has few words, and each few spellings. */
const mostQuestions = 10;

const shortestWord = 3;

/** From the surest to the least sure. */
const order: readonly SameReason[] = ["name", "spelling", "acronym", "alias", "short", "longer", "surname"];

/**
 * Nodes that may be the same as this one, the surest reason and the best connected first. They are suggestions: nothing is
 * joined. Built from `search` alone, so every engine answers alike. undefined where there is no such node.
 */
export async function maybeSameAs(
  reader: GraphStore,
  { id, ...call }: Call & Readonly<{ id: EntityId }>,
): Promise<readonly SameSuggestion[] | undefined> {
  const node = await reader.node({ id, ...call });
  if (node === undefined || node.type === "Event") return node && [];
  const found = new Map<EntityId, SearchHit>();
  for (const { q, limit } of questionsOf(node)) {
    const { results } = await reader.search({ q, type: node.type, limit, ...call });
    for (const hit of results) if (hit.id !== id) found.set(hit.id, hit);
  }
  const suggestions = [...found.values()].flatMap((hit): SameSuggestion[] => {
    const reason = maybeSame(node, hit);
    return reason === undefined ? [] : [{ node: hit, reason }];
  });
  return suggestions.sort(bySureness).slice(0, most);
}

const bySureness = (a: SameSuggestion, b: SameSuggestion): number =>
  order.indexOf(a.reason) - order.indexOf(b.reason) ||
  b.node.degree - a.node.degree ||
  a.node.name.localeCompare(b.node.name, "de") ||
  (a.node.id < b.node.id ? -1 : 1);

type Question = Readonly<{ q: string; limit: number }>;

/**
 * The words of the name, last first, with the vowels that scripts exchange; for a body also its first letters, and for one that is
 * called by first letters the names that begin with the first of them.
 */
function questionsOf({ name, type }: GraphNode): readonly Question[] {
  const words = searchKey(name)
    .split(" ")
    .filter((word) => word.length >= shortestWord)
    .reverse();
  const initials = type === "Organization" && words.length > 1 ? [initialsOf(name)] : [];
  const spelt = words.flatMap((word) => [word, ...otherVowels(word)]);
  const questions = [...new Set([...words, ...initials, ...spelt])].slice(0, mostQuestions);
  const beginning = type === "Organization" && acronym.test(name) ? [{ q: name[0]!, limit: manyCandidates }] : [];
  return [...questions.map((q) => ({ q, limit: candidates })), ...beginning];
}

const acronym = /^\p{Lu}[\p{L}-]*\p{Lu}[\p{L}-]*$/u;

const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/u)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join("");

const exchanged = [
  [/u/u, "o"],
  [/o/u, "u"],
  [/w/u, "v"],
  [/v/u, "w"],
] as const;

const otherVowels = (word: string): readonly string[] =>
  exchanged.flatMap(([letter, by]) => (letter.test(word) ? [word.replace(letter, by)] : []));
