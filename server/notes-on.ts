import type { Keeper } from "#store/graph-store.ts";

/** The notes on these nodes and on edges among them, by key; without nodes all there are. Undefined where there are none. */
export async function notesOn(
  keeper: Pick<Keeper, "notes">,
  nodes: readonly string[] | undefined,
): Promise<Record<string, string> | undefined> {
  const inside = nodes && new Set(nodes);
  const kept = (await keeper.notes({})).filter(
    ({ key }) =>
      !inside ||
      key
        .split(":")
        .slice(-2)
        .every((id) => inside.has(id)),
  );
  return kept.length > 0 ? Object.fromEntries(kept.map(({ key, text }) => [key, text])) : undefined;
}
