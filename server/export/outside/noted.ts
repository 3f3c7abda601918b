import type { ExportDocument } from "#schema/export-document.ts";

/** What somebody else's reader has to find beside each node and each statement: for tests. */
export const notedNodes = ({ nodes, notes }: ExportDocument) =>
  nodes.map((node) => ({ ...node, ...noteOf(notes, node.id) }));

export const notedStatements = ({ statements, notes }: ExportDocument) =>
  statements.map((one) => ({ ...one, ...noteOf(notes, `${one.type}:${one.source}:${one.target}`) }));

const noteOf = (notes: ExportDocument["notes"], key: string): { note?: string } => {
  const note = notes?.[key];
  return note === undefined ? {} : { note };
};
