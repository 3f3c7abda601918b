import { z } from "zod";

/** ISO 8601 date that carries its own precision: `2016`, `2016-06` or `2016-06-09`. */
export const PartialDate = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);
export type PartialDate = z.infer<typeof PartialDate>;

/** ISO 8601 instant in UTC, as `Date.toISOString` writes it. */
export const Instant = z.iso.datetime();
export type Instant = z.infer<typeof Instant>;
