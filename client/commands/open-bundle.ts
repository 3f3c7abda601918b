import type { Bundle } from "#schema/graph.ts";
import { documentOf, useViewer } from "../state/viewer-store.ts";
import { changeRecords } from "../state/viewer-store.ts";
import { learn } from "../state/records.ts";
import { openNode } from "./explore.ts";
import { openBundle } from "./read.ts";

/** Opens the quotes of an edge and brings its ends onto the canvas where they are not there yet. Rejects with ApiError. */
export async function openBundleWithEnds(bundle: Bundle): Promise<void> {
  changeRecords(learn({ nodes: [], bundles: [bundle] }));
  for (const id of [bundle.source, bundle.target])
    if (!documentOf(useViewer.getState()).topology.shown.has(id)) await openNode(id);
  openBundle(bundle);
}
