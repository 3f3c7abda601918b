import type { z } from "zod";

export type Endpoint = Readonly<{
  method: "get" | "post" | "put" | "patch" | "delete";
  /** As OpenAPI writes it: `/api/nodes/{id}`. */
  path: string;
  summary: string;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  /** What comes back, by content type; a schema for JSON, a sentence for everything else. */
  answers: Readonly<Record<string, z.ZodType | string>>;
  /** Statuses besides 200 that it may answer with the one error shape. */
  errors: readonly number[];
}>;

/** What comes back as JSON of this form. */
export const json = (schema: z.ZodType) => ({ "application/json": schema });
/** Errors of routes that read, that keep what people write, and that run their queries. */
export const reading = [400, 401, 403, 429, 503] as const;
export const keeping = [400, 403, 413, 415, 429, 503] as const;
export const querying = [400, 401, 403, 413, 415, 422, 429, 503, 504] as const;
