import type { PartialDate } from "#schema/dates.ts";
import type { DateOrigin } from "#schema/article.ts";

/** What a file says: its text and whatever it declares about itself. */
export type RawArticle = Readonly<{
  text: string;
  title: string;
  outlet?: string;
  url?: string;
  author?: string;
  language?: string;
  publishedAt?: PartialDate;
  publishedAtFrom: DateOrigin;
  correctedAt?: PartialDate;
}>;

/**
 * When an article was corrected, of the date that its source gives for its last change. Systems that publish articles write
 * the day of publication there too, which says nothing.
 */
export const correctedAt = (
  changed: PartialDate | undefined,
  publishedAt: PartialDate | undefined,
): PartialDate | undefined =>
  changed !== undefined && (publishedAt === undefined || changed > publishedAt) ? changed : undefined;

/** The address when it is one that a browser may be sent to; its fragment never names another article. */
export function webAddress(value: unknown): string | undefined {
  if (typeof value !== "string" || !URL.canParse(value)) return undefined;
  const url = new URL(value);
  if (url.protocol !== "http:" && url.protocol !== "https:") return undefined;
  url.hash = "";
  return url.href;
}
