import type { ExportDocument } from "#schema/export-document.ts";
import { bundleColumns, fromCells, nodeColumns, statementColumns } from "../columns.ts";
import { bundleId } from "../graph-elements.ts";
import { checkDocument } from "./check-document.ts";
import { notReadable } from "./read-error.ts";

type Cells = ReadonlyMap<string, string>;

/** Puts a document together from elements and `<?beleg …?>` instructions; an instruction wins over its element. */
export type GraphCollector = Readonly<{
  instruction(content: Readonly<Record<string, unknown>>): void;
  node(cells: Cells): void;
  /** A statement where its id says so, else a bundle. */
  edge(cells: Cells): void;
  document(): ExportDocument;
}>;

export function collectGraph(): GraphCollector {
  let header: unknown;
  const nodes = new Map<string, unknown>();
  const bundles = new Map<string, unknown>();
  const statements = new Map<string, unknown>();
  const articles: unknown[] = [];
  const sources: unknown[] = [];
  const positions: Record<string, { x: number; y: number }> = {};
  const keep = (into: Map<string, unknown>, id: string, value: unknown) => {
    if (!into.has(id)) into.set(id, value);
  };

  return {
    instruction(content) {
      if (content.header) header = content.header;
      if (content.article) articles.push(content.article);
      if (content.source) sources.push(content.source);
      if (content.node) keep(nodes, idOf(content.node), content.node);
      if (content.statement) keep(statements, idOf(content.statement), content.statement);
      if (content.bundle) keep(bundles, idOfBundle(content.bundle), content.bundle);
    },
    node(cells) {
      const id = cells.get("id") ?? "";
      keep(
        nodes,
        id,
        fromCells(nodeColumns, (key) => cells.get(key)),
      );
      const [x, y] = [cells.get("x"), cells.get("y")];
      if (x !== undefined && y !== undefined) positions[id] = { x: Number(x), y: Number(y) };
    },
    edge(cells) {
      const id = cells.get("id") ?? "";
      if (id.startsWith("sta_"))
        keep(
          statements,
          id,
          fromCells(statementColumns, (key) => cells.get(key)),
        );
      else {
        const bundle = fromCells(bundleColumns, (key) => cells.get(key));
        keep(bundles, idOfBundle(bundle), bundle);
      }
    },
    document() {
      if (!header) throw notReadable("file-not-ours");
      return checkDocument({
        ...(header as object),
        ...(Object.keys(positions).length > 0 ? { positions } : {}),
        nodes: [...nodes.values()],
        bundles: [...bundles.values()],
        statements: [...statements.values()],
        articles,
        ...(sources.length > 0 ? { sources } : {}),
      });
    },
  };
}

const idOf = (value: unknown): string => String((value as { id?: unknown }).id);
const idOfBundle = (value: unknown): string => bundleId(value as Parameters<typeof bundleId>[0]);
