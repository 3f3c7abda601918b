import { createHash } from "node:crypto";
import type { GraphStore, SubgraphPart } from "./graph-store.ts";

/**
 * SHA-256 (hex) of everything that a reader can see of a store: equal graphs give equal sums, on whatever engine and in
 * whatever order they were written. When an article was read in is left out, since that is not part of what it says.
 */
export async function checksum(reader: Pick<GraphStore, "subgraph">): Promise<string> {
  const hash = createHash("sha256");
  for await (const part of reader.subgraph({ evidence: true }))
    hash.update(`${JSON.stringify(sorted(timeless(part)))}\n`);
  return hash.digest("hex");
}

function timeless(part: SubgraphPart): unknown {
  if (part.kind !== "article") return part;
  return { ...part, article: Object.fromEntries(Object.entries(part.article).filter(([key]) => key !== "ingestedAt")) };
}

/** The same value with the keys of every object in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]));
}
