import type { Merging } from "#schema/merging.ts";
import { api } from "../api/api.ts";
import { forgetEdges, learn } from "../state/records.ts";
import { all } from "../state/view-document.ts";
import { changeRecords, changeSelection, documentOf, settle, useViewer } from "../state/viewer-store.ts";
import { askMerging, keepMerging, knownMerging } from "./known-merging.ts";
import { becomeOne, rootedKey } from "./rooted.ts";
import { storeKnows } from "./tell-store.ts";

/** Nodes that one question may name; `apiLimits.amongNodes` of the server. */
const most = 10_000;

const membersIn = ({ groups }: Merging): string[] => [...groups.values()].flat();

/**
 * Learns what is on the canvas anew as the merges in force make it, and these nodes with it. `change` is done to the history with
 * it, so that no half of it is ever seen. Gives the merges in force. Rejects with ApiError.
 */
export async function takeOverMerges(
  more: readonly string[] = [],
  change?: (merging: Merging) => void,
): Promise<Merging> {
  const { topology, decisions } = documentOf(useViewer.getState());
  const { shown } = topology;
  await storeKnows();
  const merging = await askMerging();
  const ids = [...new Set([...shown.keys(), ...more])].slice(0, most);
  const answer = ids.length > 0 ? await api.among(ids) : { nodes: [], bundles: [] };
  // Undone or redone meanwhile: the store is about to follow, and what it will be then is taken over.
  if (documentOf(useViewer.getState()).decisions !== decisions) return change ? takeOverMerges(more, change) : merging;
  const before = knownMerging();
  keepMerging(merging);
  const touched = before.changes === merging.changes ? [] : [...membersIn(before), ...membersIn(merging)];
  changeRecords(all(forgetEdges(new Set(touched)), learn(answer)));
  change?.(merging);
  settle(becomeOne(merging));
  changeSelection((selection) => (touched.length > 0 ? rootedKey(merging, selection) : selection));
  return merging;
}
