import type { DateOrigin } from "#schema/article.ts";
import type { PartialDate } from "#schema/dates.ts";
import { given } from "#schema/given.ts";
import { partialDate } from "./partial-date.ts";
import { correctedAt, webAddress } from "./raw-article.ts";
import type { RawArticle } from "./raw-article.ts";

type Json = Readonly<Record<string, unknown>>;
export type PageMetadata = Omit<RawArticle, "text"> & { articleBody?: string };

/** What a page declares about itself: JSON-LD, then meta elements, then `<time>`, then the date in its address. */
export function metadata(document: Document): PageMetadata {
  const linked = linkedData(document);
  const meta = metaOf(document);
  const url = webAddress(document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? meta("og:url"));
  const body = linked["articleBody"];
  return given({
    title: title(document) ?? meta("og:title") ?? document.title.trim(),
    outlet: nameOf(linked["publisher"]) ?? meta("og:site_name"),
    author: nameOf(linked["author"]) ?? meta("author", "article:author"),
    language: document.documentElement.getAttribute("lang")?.slice(0, 2) || undefined,
    url,
    ...dates(document, linked, meta, url),
    articleBody: typeof body === "string" ? body.trim() : undefined,
  });
}

type Meta = (...names: string[]) => string | undefined;

const metaOf =
  (document: Document): Meta =>
  (...names) =>
    names
      .map((name) => document.querySelector(`meta[property="${name}"],meta[name="${name}"]`)?.getAttribute("content"))
      .find((content) => content?.trim())
      ?.trim();

const title = (document: Document): string | undefined =>
  document.querySelector("h1")?.textContent?.replace(/\s+/g, " ").trim() || undefined;

function dates(
  ...page: Parameters<typeof publication>
): Pick<RawArticle, "publishedAt" | "publishedAtFrom" | "correctedAt"> {
  const [, linked, meta] = page;
  const published = publication(...page);
  const changed = linked["dateModified"] ?? meta("article:modified_time", "dateModified", "dcterms.modified");
  const corrected = correctedAt(partialDate(changed), published.publishedAt);
  return { ...published, ...(corrected && { correctedAt: corrected }) };
}

function publication(
  document: Document,
  linked: Json,
  meta: Meta,
  url: string | undefined,
): { publishedAt?: PartialDate; publishedAtFrom: DateOrigin } {
  const inUrl = /\/(\d{4})[/-](\d{2})[/-](\d{2})\b/.exec(url ?? "");
  const candidates: readonly (readonly [DateOrigin, unknown])[] = [
    ["json-ld", linked["datePublished"]],
    ["meta", meta("article:published_time", "date", "dc.date", "DC.date.issued", "datePublished")],
    ["time-element", document.querySelector("time[datetime]")?.getAttribute("datetime")],
    ["url", inUrl ? `${inUrl[1]}-${inUrl[2]}-${inUrl[3]}` : undefined],
  ];
  for (const [publishedAtFrom, value] of candidates) {
    const publishedAt = partialDate(value);
    if (publishedAt) return { publishedAt, publishedAtFrom };
  }
  return { publishedAtFrom: "none" };
}

/** The first JSON-LD object that describes an article; broken JSON-LD is as good as none. */
function linkedData(document: Document): Json {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = articleIn(parseJson(script.textContent ?? ""));
    if (found) return found;
  }
  return {};
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function articleIn(value: unknown): Json | undefined {
  if (Array.isArray(value)) return value.map(articleIn).find((found) => found !== undefined);
  if (typeof value !== "object" || value === null) return undefined;
  const object = value as Json;
  if (/Article|Posting|Report/.test(String(object["@type"]))) return object;
  return articleIn(object["@graph"]);
}

function nameOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.map(nameOf).filter(Boolean).join(", ") || undefined;
  if (typeof value === "string") return value.trim() || undefined;
  return typeof value === "object" && value !== null ? nameOf((value as Json)["name"]) : undefined;
}
