import { api } from "../api/api.ts";
import { learn } from "../state/records.ts";
import { changeRecords, documentOf, useViewer } from "../state/viewer-store.ts";

/** Nodes that one question may name; `apiLimits.amongNodes` of the server. */
const most = 10_000;

/**
 * Learns these nodes, every edge among them and every edge between them and what is on the canvas, with the outlines of their
 * statements. Ask before the step that shows the nodes, so that they come with all their edges. Rejects with ApiError.
 */
export async function learnJoined(ids: readonly string[], signal?: AbortSignal): Promise<void> {
  if (ids.length === 0) return;
  const { shown } = documentOf(useViewer.getState()).topology;
  const all = [...new Set([...ids, ...shown.keys()])].slice(0, most);
  const touching = all.length === new Set(ids).size ? undefined : ids;
  changeRecords(learn(await api.among(all, touching, { signal })));
}
