import { api } from "../api/api.ts";
import { learn } from "../state/records.ts";
import { changeRecords } from "../state/viewer-store.ts";
import { openBundleWithEnds } from "./open-bundle.ts";

type Ends = Readonly<{ type: string; source: string; target: string }>;

/**
 * From a sentence back to its edge: brings both ends onto the canvas and opens the quotes of the edge. False where there is no such
 * edge. Rejects with ApiError.
 */
export async function showStatement({ type, source, target }: Ends): Promise<boolean> {
  const found = await api.among([...new Set([source, target])]);
  changeRecords(learn(found));
  const bundle = found.bundles.find((one) => one.type === type && one.source === source && one.target === target);
  if (bundle) await openBundleWithEnds(bundle);
  return bundle !== undefined;
}
