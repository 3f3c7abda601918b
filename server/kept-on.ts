import { withoutNote } from "#schema/carried-part.ts";
import type { EntityId } from "#schema/ids.ts";
import type { Merge } from "#schema/merge.ts";
import { mergesBehind, mergingOf } from "#schema/merging.ts";
import type { Call, Keeper } from "#store/graph-store.ts";

type KeptOn = Readonly<{ notes?: Record<string, string>; merges?: Merge[] }>;

/**
 * What people decided and, where it is `noted`, wrote about these nodes, about edges among them and about nodes that are part of them;
 * without nodes all there is. What there is none of is absent.
 */
export async function keptOn(
  keeper: Pick<Keeper, "notes" | "merges">,
  nodes: readonly EntityId[] | undefined,
  { noted, signal }: Call & Readonly<{ noted: boolean }>,
): Promise<KeptOn> {
  const call = signal ? { signal } : {};
  const merges = mergesBehind(await keeper.merges(call), nodes);
  const { rootOf } = mergingOf(merges);
  const inside = nodes && new Set(nodes.map(rootOf));
  const notes = (noted ? await keeper.notes(call) : []).filter(
    ({ key }) =>
      !inside ||
      key
        .split(":")
        .slice(-2)
        .every((id) => inside.has(rootOf(id as EntityId))),
  );
  return {
    ...(notes.length > 0 && { notes: Object.fromEntries(notes.map(({ key, text }) => [key, text])) }),
    ...(merges.length > 0 && { merges: noted ? merges : merges.map(withoutNote) }),
  };
}
