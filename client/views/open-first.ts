import { beginHere } from "../commands/follow-store.ts";
import { openStart } from "../address/open-address.ts";
import { openView } from "./open-view.ts";
import { viewIdIn } from "./view-link.ts";

/** The first picture: the saved view that an address names, else what the address itself says. Rejects with ApiError. */
export async function openFirst(hash: string, signal?: AbortSignal): Promise<void> {
  await beginHere(signal);
  const view = viewIdIn(hash);
  return view ? openView(view, signal) : openStart(hash, signal);
}
