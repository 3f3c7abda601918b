import type { z } from "zod";
import { AppError } from "#schema/errors.ts";

type Place = "path" | "query" | "body";

/** The same fields, where an absent one is absent instead of undefined. */
export type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Checks one part of a request; rejects with a 400 that names the field and what it may be. */
export function parseRequest<S extends z.ZodType<object>>(
  schema: S,
  value: unknown,
  place: Place,
): Defined<z.output<S>> {
  const parsed = schema.safeParse(value ?? {});
  if (parsed.success) {
    const present = Object.entries(parsed.data).filter(([, field]) => field !== undefined);
    return Object.fromEntries(present) as Defined<z.output<S>>;
  }
  // A misspelt field explains why another one is missing.
  const issue = parsed.error.issues.find(({ code }) => code === "unrecognized_keys") ?? parsed.error.issues[0];
  const field = issue?.path.join(".") || place;
  throw new AppError("BAD_REQUEST", 400, issue ? explain(issue, field, schema) : `The ${place} is not valid.`, {
    details: { place, field },
  });
}

function explain(issue: z.core.$ZodIssue, field: string, schema: z.ZodType): string {
  if (issue.code !== "unrecognized_keys") return `${field}: ${issue.message}.`;
  const known = "shape" in schema ? Object.keys(schema.shape as object) : [];
  const unknown = issue.keys.map((key) => `"${key.slice(0, 100)}"`).join(", ");
  const advice = known.length > 0 ? `Known here: ${known.join(", ")}.` : "None is expected here.";
  return `There is no field ${unknown}. ${advice}`;
}
