import { PartialDate } from "#schema/dates.ts";

const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})/;

/** A date as found in front matter or HTML, as ISO with the precision that it has; undefined when it is none. */
export function partialDate(value: unknown): PartialDate | undefined {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : parse(value.toISOString().slice(0, 10));
  return typeof value === "string" || typeof value === "number" ? fromText(String(value).trim()) : undefined;
}

function fromText(text: string): PartialDate | undefined {
  const [, day, month, year] = german.exec(text) ?? [];
  if (day && month && year) return parse(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  return parse(/^\d{4}(-\d{2}(-\d{2})?)?/.exec(text)?.[0] ?? "");
}

function parse(text: string): PartialDate | undefined {
  const parsed = PartialDate.safeParse(text);
  if (!parsed.success) return undefined;
  const full = parsed.data.length === 10 ? new Date(`${parsed.data}T00:00:00Z`) : undefined;
  // Date rolls 30 February over into March.
  return full && full.toISOString().slice(0, 10) !== parsed.data ? undefined : parsed.data;
}
