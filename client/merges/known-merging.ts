import type { Merging } from "#schema/merging.ts";
import { mergingOf } from "#schema/merging.ts";
import { api } from "../api/api.ts";

/** Which nodes are shown as one, as far as the viewer knows; what it has on the canvas goes by this. */
let known: Merging = mergingOf([]);

export const knownMerging = (): Merging => known;

/** The merges in force, as the store has them now. Rejects with ApiError. */
export const askMerging = async (signal?: AbortSignal): Promise<Merging> =>
  mergingOf((await api.merges({ signal })).merges);

export const keepMerging = (merging: Merging): void => void (known = merging);

/** Asks for the merges in force, for a canvas that is about to be filled. Rejects with ApiError. */
export async function readMerging(signal?: AbortSignal): Promise<Merging> {
  keepMerging(await askMerging(signal));
  return known;
}
