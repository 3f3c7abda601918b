import type { ArticleSummary } from "#schema/article.ts";
import type { ArticleSource } from "#schema/export-document.ts";
import type { Bundle, GraphNode, StatementView } from "#schema/graph.ts";

/** `json` is for what has no scalar form (lists, counts by modality): its JSON text stands in the cell. */
export type ColumnType = "text" | "integer" | "number" | "boolean" | "json";

/** One property as it leaves in every format that is made of rows or attributes; named as in the schema. */
export type Column<T> = Readonly<{ key: Extract<keyof T, string>; type: ColumnType }>;

const text = <K extends string>(key: K) => ({ key, type: "text" }) as const;
const integer = <K extends string>(key: K) => ({ key, type: "integer" }) as const;

export const nodeColumns: readonly Column<GraphNode>[] = [
  text("id"),
  text("type"),
  text("name"),
  { key: "aliases", type: "json" },
  text("description"),
  text("date"),
  integer("degree"),
  integer("articles"),
  { key: "members", type: "json" },
  { key: "memberNames", type: "json" },
];

export const bundleColumns: readonly Column<Bundle>[] = [
  text("type"),
  text("source"),
  text("target"),
  integer("statements"),
  integer("articles"),
  integer("stories"),
  { key: "contested", type: "boolean" },
  { key: "modalities", type: "json" },
  text("first"),
  text("last"),
  { key: "confidence", type: "number" },
];

export const statementColumns: readonly Column<StatementView>[] = [
  text("id"),
  text("type"),
  text("source"),
  text("target"),
  text("sourceName"),
  text("targetName"),
  text("quote"),
  text("outlet"),
  text("publishedAt"),
  text("url"),
  text("articleTitle"),
  text("attributedToName"),
  text("attributedTo"),
  text("modality"),
  text("eventDate"),
  { key: "confidence", type: "number" },
  text("trigger"),
  text("articleId"),
  integer("start"),
  integer("end"),
  text("story"),
  text("language"),
  text("rule"),
];

export const articleColumns: readonly Column<ArticleSummary>[] = [
  text("id"),
  text("title"),
  text("source"),
  text("url"),
  text("author"),
  text("publishedAt"),
  text("publishedAtFrom"),
  text("correctedAt"),
  text("language"),
  text("story"),
  text("extractor"),
  text("file"),
  text("ingestedAt"),
];

export const sourceColumns: readonly Column<ArticleSource>[] = [
  text("id"),
  text("sha256"),
  text("signature"),
  { key: "mentions", type: "json" },
  { key: "ends", type: "json" },
  text("text"),
];

export type Cell = string | number | boolean | undefined;

/** The value of a column, undefined where the property is absent. */
export function cellOf<T>(row: T, { key, type }: Column<T>): Cell {
  const value = row[key];
  if (value === undefined) return undefined;
  return type === "json" ? JSON.stringify(value) : (value as Cell);
}

/** The value that stands behind a cell's text; undefined where the text is none of its type. */
export function valueOf(cell: string, type: ColumnType): unknown {
  if (type === "text") return cell;
  if (type === "boolean") return cell === "true" ? true : cell === "false" ? false : undefined;
  if (type === "json") return parsed(cell);
  const number = Number(cell);
  return cell.trim() !== "" && Number.isFinite(number) ? number : undefined;
}

function parsed(cell: string): unknown {
  try {
    return JSON.parse(cell) as unknown;
  } catch {
    return undefined;
  }
}

/** A row of cells turned back into the object they came from; unknown columns are left out, its schema has yet to accept it. */
export function fromCells<T>(columns: readonly Column<T>[], cell: (key: string) => string | undefined): unknown {
  const row: Record<string, unknown> = {};
  for (const { key, type } of columns) {
    const written = cell(key);
    if (written !== undefined) row[key] = valueOf(written, type);
  }
  return row;
}
