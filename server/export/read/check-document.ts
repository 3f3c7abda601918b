import { ExportDocument } from "#schema/export-document.ts";
import { notReadable } from "./read-error.ts";

/**
 * The document that a reader put together, checked against the schema and for edges without ends. Throws BAD_REQUEST with
 * the first thing that is wrong.
 */
export function checkDocument(candidate: unknown): ExportDocument {
  const parsed = ExportDocument.safeParse(candidate);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw notReadable(`${issue?.path.join(".") || "the file"}: ${issue?.message ?? "is not an export of Beleg"}`);
  }
  const { nodes, bundles, statements } = parsed.data;
  const known = new Set<string>(nodes.map(({ id }) => id));
  for (const { source, target } of [...bundles, ...statements]) {
    const missing = [source, target].find((end) => !known.has(end));
    if (missing) throw notReadable(`an edge ends at ${missing}, which is not among the nodes`);
  }
  return parsed.data;
}
