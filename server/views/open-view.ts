import type { ViewAnswer } from "#schema/view-api.ts";
import type { EntityId } from "#schema/ids.ts";
import { mergingOf } from "#schema/merging.ts";
import type { Merging } from "#schema/merging.ts";
import type { ViewId } from "#schema/saved-view.ts";
import type { SavedView, ViewEdge } from "#schema/saved-view.ts";
import type { Call, GraphStore, Store } from "#store/graph-store.ts";
import { viewOrNotFound } from "./keep-views.ts";

/** A view with what of it the graph no longer holds; of a frozen one nothing goes. Rejects with NOT_FOUND. */
export async function openView(
  { reader, keeper }: Pick<Store, "reader" | "keeper">,
  request: Call & Readonly<{ id: ViewId }>,
): Promise<ViewAnswer> {
  const { head, body } = await viewOrNotFound(keeper, request);
  const { look, snapshot } = body;
  // What the view is called may have changed since it was frozen.
  const about = { title: head.name, ...(head.note && { description: head.note }) };
  if (snapshot) return { view: head, look, gone: { nodes: [], edges: [] }, snapshot: { ...snapshot, ...about } };
  const merging = mergingOf(await keeper.merges({ ...(request.signal && { signal: request.signal }) }));
  return { view: head, look, gone: await goneOf(reader, merging, body, request) };
}

async function goneOf(
  reader: Pick<GraphStore, "subgraph">,
  { rootOf }: Merging,
  { nodes, edges }: SavedView["body"],
  { signal }: Call,
): Promise<ViewAnswer["gone"]> {
  const there = new Set<EntityId>();
  const joined = new Set<string>();
  const ids = nodes.map(({ id }) => id);
  for await (const part of reader.subgraph({ nodes: ids, evidence: false, ...(signal && { signal }) })) {
    if (part.kind === "node") there.add(part.node.id);
    if (part.kind === "bundle") joined.add(keyOf(part.bundle));
  }
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const nameOf = (id: EntityId): string => names.get(id) ?? id;
  const isThere = (id: EntityId): boolean => there.has(rootOf(id));
  const withRoots = (edge: ViewEdge): ViewEdge => ({
    ...edge,
    source: rootOf(edge.source),
    target: rootOf(edge.target),
  });
  return {
    // What is part of another node by now has not gone.
    nodes: nodes.filter(({ id }) => !isThere(id)),
    // An edge that went with one of its ends is told by that end.
    edges: edges
      .filter((edge) => isThere(edge.source) && isThere(edge.target) && !joined.has(keyOf(withRoots(edge))))
      .map((edge) => ({ ...edge, sourceName: nameOf(edge.source), targetName: nameOf(edge.target) })),
  };
}

const keyOf = ({ type, source, target }: ViewEdge): string => `${type}:${source}:${target}`;
