import type { UnknownName } from "./unknown-name.ts";

/** What the editor asks of the language worker. Offsets are UTF-16 into the query. */
export type LanguageQuestion =
  | Readonly<{ id: number; do: "highlight"; query: string }>
  | Readonly<{ id: number; do: "lint"; query: string; schema: Schema }>
  | Readonly<{ id: number; do: "complete"; query: string; caret: number; manual: boolean; schema: Schema }>;

export type Schema = Readonly<{
  labels: readonly string[];
  /** A label that is known but not proposed. */
  sharedLabel: string;
  relationshipTypes: readonly string[];
  propertyKeys: readonly string[];
  parameters: Readonly<Record<string, unknown>>;
}>;

export type Highlight = Readonly<{ start: number; end: number; kind: string }>;
export type Finding = Readonly<{
  start: number;
  end: number;
  message: string;
  severity: "error" | "warning";
  unknown?: UnknownName;
}>;
export type Completion = Readonly<{ label: string; insert: string; kind: number; detail?: string }>;

export type LanguageAnswer = Readonly<{
  id: number;
  highlights?: readonly Highlight[];
  findings?: readonly Finding[];
  completions?: readonly Completion[];
}>;
