import type { StatementView } from "#schema/graph.ts";
import { safeLink } from "./safe-link.ts";

type Quoted = Pick<StatementView, "quote" | "outlet" | "articleTitle" | "publishedAt" | "url">;
type Wording = Readonly<{
  /** Opening and closing mark of the reader's language, and those for a quote within. */
  marks: readonly [open: string, close: string];
  date: (iso: string) => string;
}>;

/** A quote with where it stands, as one line to paste: “Quote” — Outlet, “Title”, date, address. */
export function quoteText(statement: Quoted, { marks: [open, close], date }: Wording): string {
  const { quote, outlet, articleTitle, publishedAt, url } = statement;
  const source = [outlet, `${open}${articleTitle}${close}`, publishedAt && date(publishedAt), safeLink(url)];
  return `${open}${withoutOuterMarks(quote)}${close} — ${source.filter(Boolean).join(", ")}`;
}

/** A sentence that is a quotation from end to end would otherwise stand in two pairs of marks. */
function withoutOuterMarks(quote: string): string {
  const text = quote.replace(/\s+/g, " ").trim();
  const inner = /^[„“"»«](.*)[“”"«»]$/.exec(text)?.[1];
  return inner !== undefined && !/[„“”"»«]/.test(inner) ? inner : text;
}
