import { randomBytes } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { AppError } from "#schema/errors.ts";
import type { GraphNode } from "#schema/graph.ts";
import type { EntityId } from "#schema/ids.ts";
import { MergeId, mergeLimits } from "#schema/merge.ts";
import type { Merge, MergedNode } from "#schema/merge.ts";
import type { Call, Store } from "#store/graph-store.ts";
import { reasonedError } from "../reasoned-error.ts";

type NewMerge = Readonly<{ into: EntityId; from: readonly EntityId[]; note?: string; id?: MergeId }>;

/** All decisions, the newest first, also those that were taken back. */
export async function listMerges({ keeper }: Pick<Store, "keeper">, call: Call): Promise<readonly Merge[]> {
  return [...(await keeper.merges(call))].sort((one, other) => (one.at + one.id < other.at + other.id ? 1 : -1));
}

/**
 * Keeps the decision that nodes are one. A node that is part of another by now stands for that one. Rejects with NOT_FOUND for a
 * node that is not there, and with BAD_REQUEST for nodes of different kinds and for those that are one already. What is kept
 * under the id that was asked for is given back as it is.
 */
export async function mergeNodes(store: Pick<Store, "reader" | "keeper">, asked: NewMerge): Promise<Merge> {
  const { note } = asked;
  const kept = await store.keeper.merges({});
  const known = kept.find(({ id }) => id === asked.id);
  if (known) return known;
  if (kept.length >= mergeLimits.merges)
    throw reasonedError("TOO_LARGE", 413, "merges-full", { values: { most: mergeLimits.merges } });
  const into = await nodeOf(store, asked.into);
  const from = new Map<EntityId, MergedNode>();
  for (const id of asked.from) {
    const node = await nodeOf(store, id);
    if (node.type !== into.type) throw reasonedError("BAD_REQUEST", 400, "merge-kinds");
    if (node.id === into.id) throw reasonedError("BAD_REQUEST", 400, "merge-same");
    from.set(node.id, named(node));
  }
  const merge: Merge = {
    id: asked.id ?? MergeId.parse(`mrg_${randomBytes(8).toString("hex")}`),
    ...{ into: named(into), from: [...from.values()], at: new Date().toISOString() },
    ...(note && { note }),
  };
  await store.keeper.putMerge(merge);
  return merge;
}

const named = ({ id, name }: GraphNode): MergedNode => ({ id, name });

async function nodeOf({ reader }: Pick<Store, "reader">, id: EntityId): Promise<GraphNode> {
  const node = await reader.node({ id });
  if (node) return node;
  throw new AppError("NOT_FOUND", 404, `There is no node ${id}.`);
}

/** Takes a decision back; once is enough. It stays in the log. Rejects with NOT_FOUND. */
export async function splitMerge({ keeper }: Pick<Store, "keeper">, id: MergeId): Promise<Merge> {
  const merge = (await keeper.merges({})).find((one) => one.id === id);
  if (!merge) throw new AppError("NOT_FOUND", 404, `There is no merge ${id}.`);
  if (merge.splitAt !== undefined) return merge;
  const split = { ...merge, splitAt: new Date().toISOString() };
  await keeper.putMerge(split);
  return split;
}

/** How often, and after how many milliseconds each time, a decision waits for the one that comes before it. */
const [looks, pauseMs] = [30, 100] as const;

/**
 * Keeps a decision of a page that may have overtaken the one before it: a page tells of each at once, on several connections, so a
 * split can come before its merge, and a merge before the split of the same nodes. Rejects as `keep` does.
 */
export async function inOrder(keep: () => Promise<Merge>, left: number = looks): Promise<Merge> {
  try {
    return await keep();
  } catch (error) {
    if (left === 0 || !isEarly(error)) throw error;
    await setTimeout(pauseMs);
    return inOrder(keep, left - 1);
  }
}

const isEarly = (error: unknown): boolean =>
  error instanceof AppError && (error.code === "NOT_FOUND" || error.details?.["reason"] === "merge-same");
