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
  /** Properties that are known but not proposed. */
  keptProperties: readonly string[];
  /** Functions and procedures that a query may call on this engine, with what they take and give. */
  functions: readonly string[];
  procedures: readonly string[];
  parameters: Readonly<Record<string, unknown>>;
  /** How many there are of a label or relationship type. */
  counts: Readonly<Record<string, number>>;
}>;

export type Highlight = Readonly<{ start: number; end: number; kind: string }>;
export type Finding = Readonly<{
  start: number;
  end: number;
  message: string;
  severity: "error" | "warning";
  unknown?: UnknownName;
}>;

export type CompletionKind =
  "label" | "relation" | "property" | "function" | "procedure" | "variable" | "parameter" | "keyword";
/** `call` says what a function or procedure takes, in brackets. */
export type Completion = Readonly<{ label: string; insert: string; kind: CompletionKind; call?: string }>;

export type LanguageAnswer = Readonly<{
  id: number;
  highlights?: readonly Highlight[];
  findings?: readonly Finding[];
  completions?: readonly Completion[];
}>;
