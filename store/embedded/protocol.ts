import { z } from "zod";
import type { ErrorCode } from "#schema/errors.ts";
import type { CypherValue } from "#schema/cypher-value.ts";
import type { Params, RowValue } from "../database.ts";

/** Raised when a message changes its meaning; processes of different Belegs then refuse each other in plain words. */
export const PROTOCOL = 2;

/** What a client asks of the engine process; `id` is its own count, unique per connection. */
export type EngineRequest =
  | Readonly<{ op: "hello"; id: number; protocol: number; session: string }>
  | Readonly<{ op: "run"; id: number; query: string; params: Params; tx?: number; deadlineMs: number }>
  | Readonly<{ op: "prepare"; id: number; deadlineMs: number }>
  | Readonly<{ op: "begin"; id: number }>
  | Readonly<{ op: "end"; id: number; tx: number; commit: boolean }>
  | Readonly<{
      op: "console";
      id: number;
      query: string;
      params: Readonly<Record<string, CypherValue>>;
      limit: number;
      deadlineMs: number;
    }>
  | Readonly<{
      op: "explain";
      id: number;
      query: string;
      params: Readonly<Record<string, CypherValue>>;
      deadlineMs: number;
    }>
  | Readonly<{ op: "more"; id: number }>
  | Readonly<{ op: "cancel"; id: number }>
  /** The client needs the engine no longer; the last one to say so ends it. */
  | Readonly<{ op: "bye"; id: number }>;

/** An AppError on its way between processes; CONFLICT (another writer was first) never reaches a person. */
export type WireError = Readonly<{
  code: ErrorCode | "CONFLICT";
  status: number;
  message: string;
  details?: Readonly<Record<string, unknown>>;
}>;

export type EngineReply =
  | Readonly<{ kind: "columns"; id: number; columns: readonly string[] }>
  | Readonly<{ kind: "rows"; id: number; rows: readonly (readonly (RowValue | CypherValue)[])[] }>
  | Readonly<{ kind: "end"; id: number; truncated: boolean }>
  | Readonly<{ kind: "value"; id: number; value: RowValue }>
  | Readonly<{ kind: "error"; id: number; error: WireError }>;

/** What the engine writes beside the graph file once it listens. */
export const EngineAddress = z.object({ pid: z.int().positive(), socket: z.string(), protocol: z.int() });
export type EngineAddress = z.infer<typeof EngineAddress>;

/** The last words of an engine that ends itself by force: whose requests were the reason. */
export const DeathNote = z.object({
  pid: z.int(),
  reason: z.enum(["slow", "memory"]),
  culprits: z.array(z.object({ session: z.string(), request: z.int() })),
});
export type DeathNote = z.infer<typeof DeathNote>;

/** What the engine process tells its parent over the IPC channel, once. */
export const StartReport = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ ready: z.literal(false), error: z.object({ code: z.string(), status: z.int(), message: z.string() }) }),
]);
export type StartReport = z.infer<typeof StartReport>;
