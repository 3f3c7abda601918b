import { compare } from "./bundles.ts";
import type { GraphNode } from "./graph.ts";
import { searchKey } from "./search-key.ts";
import { soundOf, soundsOf } from "./sound-key.ts";

/** Letters of the shortest word that is also looked for within words. */
const shortestWithin = 3;

type Searched = Pick<GraphNode, "id" | "type" | "name" | "aliases" | "degree">;

/** How well a node fits a folded question, the best first; undefined where a word is missing. As in store/reading/search.ts. */
function fitOf({ name, aliases }: Searched, key: string): 0 | 1 | 2 | 3 | 4 | undefined {
  const keys = [name, ...aliases].map(searchKey);
  const all = `| ${keys.join(" | ")} |`;
  const words = key.split(" ");
  const has = (word: string): boolean => all.includes(word.length < shortestWithin ? ` ${word}` : word);
  if (!words.every(has)) return soundsLike(keys, words, has) ? 4 : undefined;
  if (all.includes(`| ${key} |`)) return 0;
  if (all.includes(`| ${key}`)) return 1;
  return words.every((word) => all.includes(` ${word}`)) ? 2 : 3;
}

/** Every word is there as it is written or begins what sounds like it. */
function soundsLike(keys: readonly string[], words: readonly string[], has: (word: string) => boolean): boolean {
  const asked = words.map((word) => ({ word, sound: soundOf(word) }));
  if (asked.every(({ sound }) => sound === undefined)) return false;
  const sounds = ` ${keys.flatMap(soundsOf).join(" ")}`;
  return asked.every(({ word, sound }) => has(word) || (sound !== undefined && sounds.includes(` ${sound}`)));
}

const ranks = [0, 1, 1, 2, 3] as const;

/** Nodes by how well a name fits, people and organizations before events, the better connected first; as the store searches. */
export function searchAmong<Node extends Searched>(nodes: readonly Node[], q: string): Node[] {
  const key = searchKey(q);
  if (key === "") return [];
  return nodes
    .flatMap((node) => {
      const fit = fitOf(node, key);
      return fit === undefined ? [] : [{ node, order: [ranks[fit], Number(node.type === "Event"), fit, -node.degree] }];
    })
    .sort((one, other) => firstDifference(one.order, other.order) || compare(one.node.id, other.node.id))
    .map(({ node }) => node);
}

const firstDifference = (one: readonly number[], other: readonly number[]): number =>
  one.map((part, at) => part - (other[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
