import type { Bundle, GraphNode } from "#schema/graph.ts";
import type { Cell } from "./columns.ts";
import type { ExportOptions } from "./export-options.ts";

/** The column, attribute or property in which a note stands where a format has no better word. */
export const noteColumn = "note";

type Written = Pick<ExportOptions, "notes">;

/** What somebody wrote beside a node. */
export const noteOfNode = ({ notes }: Written, { id }: Pick<GraphNode, "id">): string | undefined => notes?.[id];

/** What somebody wrote beside an edge; every statement of it bears it where an edge of the file is a statement. */
export const noteOfBundle = (
  { notes }: Written,
  { type, source, target }: Pick<Bundle, "type" | "source" | "target">,
): string | undefined => notes?.[`${type}:${source}:${target}`];

/** `note` as the last column, where there are notes at all: a table without any keeps its shape. */
export const noteColumns = ({ notes }: Written): readonly string[] => (notes ? [noteColumn] : []);

/** The cell under `noteColumns`. */
export const noteCells = ({ notes }: Written, note: string | undefined): readonly Cell[] => (notes ? [note] : []);
