import { ExportDocument } from "#schema/export-document.ts";
import { notReadable } from "./read-error.ts";

/**
 * The document that a reader put together, checked against the schema and for edges without ends. Throws BAD_REQUEST with
 * the first thing that is wrong.
 */
export function checkDocument(candidate: unknown): ExportDocument {
  checkFirst(candidate);
  const document = parsed(candidate);
  const { nodes, bundles, statements } = document;
  const known = new Set<string>(nodes.map(({ id }) => id));
  for (const { source, target } of [...bundles, ...statements]) {
    const missing = [source, target].find((end) => !known.has(end));
    if (missing) throw notReadable("file-open-edge", { values: { id: missing } });
  }
  return document;
}

/** Everything that is wrong with a million rows takes minutes to list; the first of each kind tells soon whether they are ours. */
export function checkFirst(candidate: unknown): void {
  parsed(firstOfEach(candidate));
}

function parsed(candidate: unknown): ExportDocument {
  const { success, data, error } = ExportDocument.safeParse(candidate);
  if (success) return data;
  const issue = error.issues[0];
  throw notReadable("file-value", {
    values: { place: issue?.path.join(".") || "{}" },
    cause: new Error(issue?.message),
  });
}

function firstOfEach(candidate: unknown): unknown {
  if (typeof candidate !== "object" || candidate === null) return candidate;
  const fields = Object.entries(candidate).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.slice(0, 1) : value,
  ]);
  return Object.fromEntries(fields) as unknown;
}
