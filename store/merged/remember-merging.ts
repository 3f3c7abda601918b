import type { Merging } from "#schema/merging.ts";
import { mergingOf } from "#schema/merging.ts";
import type { Keeper } from "../graph-store.ts";

/** Milliseconds for which a list of merges is believed: until then another server may know of one that this one does not. */
const believedMs = 1000;

/** The keeper, and what its merges come to; own decisions count at once. */
export function rememberMerging(keeper: Keeper): { keeper: Keeper; merging: () => Promise<Merging> } {
  let last: { read: number; known: Promise<Merging> } | undefined;
  return {
    keeper: {
      ...keeper,
      async putMerge(merge) {
        try {
          await keeper.putMerge(merge);
        } finally {
          last = undefined;
        }
      },
    },
    merging: () => {
      if (last && Date.now() - last.read < believedMs) return last.known;
      const known = keeper.merges({}).then(mergingOf);
      const asked = { read: Date.now(), known };
      last = asked;
      known.catch(() => {
        if (last === asked) last = undefined;
      });
      return known;
    },
  };
}
