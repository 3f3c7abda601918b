import { SearchHit } from "#schema/graph.ts";
import { EntityType } from "#schema/ontology.ts";
import { searchKey } from "#schema/search-key.ts";
import { soundOf } from "#schema/sound-key.ts";
import type { Row, Run } from "../database.ts";
import type { GraphStore, SearchRequest } from "../graph-store.ts";
import { entityTypeOf, without, withoutNulls } from "../rows.ts";

const HIT_COLUMNS = "e.id AS id, labels(e) AS labels, e.name AS name, e.aliases AS aliases, e.degree AS degree";

/**
 * `searchKey` of a node is `| name | alias | alias |`, folded, so one property answers for the whole name or alias, its
 * beginning, the beginning of any word and what stands within one. The first word stands alone because both engines can look
 * up a plain CONTAINS. People and organizations come before events that hold the same words: the name of an event is often half
 * a sentence, and names everybody who took part.
 */
const byWords = (label: string): string => `
  MATCH (e:${label})
  WHERE e.searchKey CONTAINS $first
    AND all(word IN $more WHERE e.searchKey CONTAINS word)
  WITH e,
    CASE
      WHEN e.searchKey CONTAINS $wholeName THEN 0
      WHEN e.searchKey CONTAINS $nameStart THEN 1
      WHEN all(start IN $wordStarts WHERE e.searchKey CONTAINS start) THEN 2
      ELSE 3
    END AS fit,
    CASE WHEN 'Event' IN labels(e) THEN 1 ELSE 0 END AS event
  RETURN ${HIT_COLUMNS}, fit, event, CASE fit WHEN 0 THEN 0 WHEN 3 THEN 2 ELSE 1 END AS rank
  ORDER BY rank, event, fit, degree DESC, id
  LIMIT $limit`;

/** As `byWords`, but for the sound of the words: those that are written in another way. */
const bySounds = (label: string): string => `
  MATCH (e:${label})
  WHERE e.searchKey CONTAINS $sound
    AND all(at IN $others WHERE e.searchKey CONTAINS $words[at] OR e.searchKey CONTAINS $sounds[at])
  WITH e, CASE WHEN 'Event' IN labels(e) THEN 1 ELSE 0 END AS event
  RETURN ${HIT_COLUMNS}, event
  ORDER BY event, degree DESC, id
  LIMIT $limit`;

const bestConnected = (label: string): string => `
  MATCH (e:${label})
  WHERE e.degree > 0
  RETURN ${HIT_COLUMNS}
  ORDER BY degree DESC, id
  LIMIT $limit`;

/** Letters of the shortest word that is also looked for within words: fewer stand in almost every name. */
const SHORTEST_WITHIN = 3;

/**
 * Nodes with a name or alias that holds every word asked for: the whole name first, then its beginning, then the beginning of a
 * later word, then what stands within a word, then what only sounds like it, as names from other scripts do (Lawrow and Lavrov).
 * An empty question gives the best connected.
 */
export async function search(run: Run, { q, type, limit }: SearchRequest): ReturnType<GraphStore["search"]> {
  const label = type ? `Entity:${EntityType.parse(type)}` : "Entity";
  const key = searchKey(q);
  if (!key && q.trim()) return { results: [] };
  if (!key) return { results: (await run(bestConnected(label), { limit })).map(toHit) };
  const rows = await run(byWords(label), { ...parameters(key), limit });
  const found = rows.map((row) => toHit(without(row, "fit", "event", "rank")));
  const alike = found.length < limit ? await soundingAlike(run, { label, key, limit: limit + found.length }) : [];
  const ids = new Set(found.map(({ id }) => id));
  return { results: [...found, ...alike.filter(({ id }) => !ids.has(id))].slice(0, limit) };
}

type Asked = Readonly<{ label: string; key: string; limit: number }>;

/** Those of which every word is found as it is written or by its sound; none where no word is long enough for one. */
async function soundingAlike(run: Run, { label, key, limit }: Asked): Promise<SearchHit[]> {
  const words = key.split(" ").map((word) => ({ word, sound: soundOf(word) }));
  const first = words.findIndex(({ sound }) => sound !== undefined);
  if (first < 0) return [];
  const rows = await run(bySounds(label), {
    sound: ` ${words[first]?.sound ?? ""}`,
    others: [...words.keys()].filter((at) => at !== first),
    words: words.map(({ word }) => within(word)),
    sounds: words.map(({ word, sound }) => (sound === undefined ? within(word) : ` ${sound}`)),
    limit,
  });
  return rows.map((row) => toHit(without(row, "event")));
}

/** A short word is looked for at the beginning of words alone. */
const within = (word: string): string => (word.length < SHORTEST_WITHIN ? ` ${word}` : word);

function parameters(key: string): Record<string, unknown> {
  const words = key.split(" ");
  const wordStarts = words.map((word) => ` ${word}`);
  const [first, ...more] = words.map(within);
  return { first, more, wordStarts, wholeName: `| ${key} |`, nameStart: `| ${key}` };
}

function toHit({ labels, ...row }: Row): SearchHit {
  return SearchHit.parse({ ...withoutNulls(row), type: entityTypeOf(labels) });
}
