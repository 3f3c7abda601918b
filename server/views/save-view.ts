import { randomBytes } from "node:crypto";
import type { ArticleSource, ExportDocument } from "#schema/export-document.ts";
import type { EntityId } from "#schema/ids.ts";
import { ViewId, keptLimits } from "#schema/saved-view.ts";
import type { SavedView, ViewHead } from "#schema/saved-view.ts";
import { keptOn } from "../kept-on.ts";
import { reasonedError } from "../reasoned-error.ts";
import type { Call, GraphStore, Store } from "#store/graph-store.ts";

type Shown = Call & Readonly<{ look: string; nodes: readonly EntityId[] }>;
type NewView = Shown & Readonly<{ name: string; note: string; frozen: boolean }>;

/** The longest copy of a graph that a frozen view keeps, with the texts of its articles, in UTF-16 units of its JSON. */
const longestSnapshot = 48_000_000;

/** Saves a view with what it shows now. Rejects with BAD_REQUEST where the graph holds none of its nodes. */
export async function saveView(store: Pick<Store, "reader" | "keeper">, view: NewView): Promise<ViewHead> {
  const { name, note, frozen, signal } = view;
  const kept = await store.keeper.views({ ...(signal && { signal }) });
  if (kept.length >= keptLimits.views)
    throw reasonedError("TOO_LARGE", 413, "views-full", { values: { most: keptLimits.views } });
  const now = new Date().toISOString();
  const { body, ...counts } = await bodyOf(store.reader, view);
  const snapshot = frozen ? await snapshotOf(store, view, { title: name, generatedAt: now }) : undefined;
  const head = { id: newViewId(), name, note, frozen, ...counts, createdAt: now, changedAt: now };
  await store.keeper.putView({ head, body: { ...body, ...(snapshot && { snapshot }) } });
  return head;
}

export const newViewId = (): ViewId => ViewId.parse(`view_${randomBytes(8).toString("hex")}`);

/** What a view keeps of the graph that it shows: names and edges, so that it can say later what has gone. */
export async function bodyOf(
  reader: Pick<GraphStore, "subgraph">,
  { look, nodes: ids, signal }: Shown,
): Promise<Pick<ViewHead, "nodes" | "edges"> & Pick<SavedView, "body">> {
  if (ids.length > keptLimits.nodes)
    throw reasonedError("TOO_LARGE", 413, "view-nodes", { values: { most: keptLimits.nodes } });
  const nodes: SavedView["body"]["nodes"] = [];
  const edges: SavedView["body"]["edges"] = [];
  for await (const part of reader.subgraph({ nodes: ids, evidence: false, ...(signal && { signal }) })) {
    if (part.kind === "node") nodes.push({ id: part.node.id, name: part.node.name });
    if (part.kind !== "bundle") continue;
    const { type, source, target } = part.bundle;
    edges.push({ type, source, target });
  }
  if (nodes.length === 0) throw reasonedError("BAD_REQUEST", 400, "view-empty");
  return { nodes: nodes.length, edges: edges.length, body: { look, nodes, edges } };
}

/** All that an export of it needs, also one that is to be ingested. */
async function snapshotOf(
  { reader, keeper }: Pick<Store, "reader" | "keeper">,
  { nodes: ids, signal }: Shown,
  about: Pick<ExportDocument, "title" | "generatedAt">,
): Promise<ExportDocument> {
  const document: ExportDocument = {
    ...{ format: "beleg-graph", version: 1, ...about, evidence: true },
    ...{ nodes: [], bundles: [], statements: [], articles: [] },
    ...(await keptOn(keeper, ids, { noted: true, ...(signal && { signal }) })),
  };
  const sources: ArticleSource[] = [];
  let length = 0;
  const asked = { nodes: ids, evidence: true, sources: true, ...(signal && { signal }) };
  for await (const part of reader.subgraph(asked)) {
    length += JSON.stringify(part).length;
    if (length > longestSnapshot) throw reasonedError("TOO_LARGE", 413, "frozen-size");
    if (part.kind === "node") document.nodes.push(part.node);
    else if (part.kind === "article") {
      document.articles.push(part.article);
      if (part.source) sources.push(part.source);
    } else {
      document.bundles.push(part.bundle);
      document.statements.push(...part.statements);
    }
  }
  return { ...document, sources };
}
