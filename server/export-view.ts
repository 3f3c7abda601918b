import { carriedPart } from "#schema/carried-part.ts";
import type { ViewId } from "#schema/saved-view.ts";
import { placesInLook } from "#schema/view-look.ts";
import type { Console } from "./console/run-query.ts";
import { convertDocument, openExport } from "./open-export.ts";
import type { ExportFile, ExportRequest } from "./open-export.ts";
import { viewOrNotFound } from "./views/keep-views.ts";
import { openView } from "./views/open-view.ts";

/**
 * A saved view as a file, its nodes where they stand on its canvas; a frozen one as it was. Name and note of the view stand above it
 * where the request has no others. `gone` names its nodes that the graph no longer holds. Rejects with NOT_FOUND.
 */
export async function exportView(
  console: Console,
  id: ViewId,
  request: ExportRequest,
): Promise<Readonly<{ file: ExportFile; gone: readonly string[] }>> {
  const { signal } = request;
  const { head, body } = await viewOrNotFound(console.store.keeper, { id, signal });
  const { title = head.name, description = head.note } = request;
  const asked = { ...request, title, description };
  const positions = placesInLook(body.look);
  const placed = Object.keys(positions).length > 0 && { positions };
  if (body.snapshot)
    return { file: convertDocument(carriedPart({ ...body.snapshot, ...placed }, request), asked), gone: [] };
  const file = await openExport(console, { ...asked, ...placed, nodes: body.nodes.map((node) => node.id) });
  const { gone } = await openView(console.store, { id, signal });
  return { file, gone: gone.nodes.map(({ name }) => name) };
}
