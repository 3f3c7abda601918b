import { AppError } from "#schema/errors.ts";
import { given } from "#schema/given.ts";
import type { EntityId } from "#schema/ids.ts";
import type { SavedView, ViewHead, ViewId } from "#schema/saved-view.ts";
import type { Call, Keeper, Store } from "#store/graph-store.ts";
import { bodyOf, newViewId } from "./save-view.ts";

type One = Call & Readonly<{ id: ViewId }>;
type Change = One &
  Readonly<{ name?: string; note?: string; deleted?: boolean; look?: string; nodes?: readonly EntityId[] }>;

/** How long a deleted view can be brought back, in milliseconds. */
const deletedMs = 30 * 24 * 60 * 60 * 1000;

export async function viewOrNotFound(keeper: Keeper, request: One): Promise<SavedView> {
  const view = await keeper.view(request);
  if (view) return view;
  throw new AppError("NOT_FOUND", 404, "There is no such view. Whoever made it may have deleted it.");
}

/** All views; those that were deleted too long ago are removed on the way. */
export async function listViews(keeper: Keeper, call: Call): Promise<readonly ViewHead[]> {
  const views = await keeper.views(call);
  const over = new Date(Date.now() - deletedMs).toISOString();
  const lost = views.filter(({ deletedAt }) => deletedAt !== undefined && deletedAt < over);
  for (const { id } of lost) await keeper.removeView(id);
  return views.filter((view) => !lost.includes(view));
}

/** Changes what is given of a view. Rejects with NOT_FOUND, and with BAD_REQUEST for what a frozen view cannot change. */
export async function changeView(store: Pick<Store, "reader" | "keeper">, change: Change): Promise<ViewHead> {
  const { head, body } = await viewOrNotFound(store.keeper, change);
  const shown = await shownAnew(store.reader, head, change);
  const { name, note, deleted } = change;
  const kept = deleted === undefined ? head : withDeletion(head, deleted);
  const changed: ViewHead = {
    ...kept,
    ...given({ name, note }),
    ...(shown && { nodes: shown.nodes, edges: shown.edges }),
    changedAt: deleted === undefined ? new Date().toISOString() : head.changedAt,
  };
  await store.keeper.putView({ head: changed, body: shown?.body ?? body });
  return changed;
}

async function shownAnew(
  reader: Store["reader"],
  { frozen }: ViewHead,
  { look, nodes, signal }: Change,
): Promise<Awaited<ReturnType<typeof bodyOf>> | undefined> {
  if ((look === undefined) !== (nodes === undefined))
    throw new AppError("BAD_REQUEST", 400, "look, nodes: give both or neither.");
  if (look === undefined || nodes === undefined) return undefined;
  if (frozen) throw new AppError("BAD_REQUEST", 400, "A frozen view stays as it is. Save another one instead.");
  return bodyOf(reader, { look, nodes, ...(signal && { signal }) });
}

function withDeletion({ deletedAt, ...head }: ViewHead, deleted: boolean): ViewHead {
  return deleted ? { ...head, deletedAt: deletedAt ?? new Date().toISOString() } : head;
}

/** Marks a view as deleted. Rejects with NOT_FOUND. */
export async function deleteView(keeper: Keeper, request: One): Promise<ViewHead> {
  const { head, body } = await viewOrNotFound(keeper, request);
  const changed = withDeletion(head, true);
  await keeper.putView({ head: changed, body });
  return changed;
}

/** The same view again under another name, frozen where it was. Rejects with NOT_FOUND. */
export async function copyView(
  keeper: Keeper,
  { name, ...request }: One & Readonly<{ name: string }>,
): Promise<ViewHead> {
  const { head, body } = await viewOrNotFound(keeper, request);
  const now = new Date().toISOString();
  const { frozen, note, nodes, edges } = head;
  const copy = { id: newViewId(), name, note, frozen, nodes, edges, createdAt: now, changedAt: now };
  await keeper.putView({ head: copy, body });
  return copy;
}
