import type { PartialDate } from "#schema/dates.ts";
import { given } from "#schema/given.ts";
import { parse, YAMLParseError } from "yaml";
import { z } from "zod";
import { partialDate } from "./partial-date.ts";
import { outletIn } from "./outlet.ts";
import { correctedAt, webAddress } from "./raw-article.ts";
import type { RawArticle } from "./raw-article.ts";
import { SetAside } from "./set-aside.ts";

const fence = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/;

const scalar = z.union([z.string(), z.number(), z.date(), z.boolean()]);
const FrontMatter = z.looseObject({
  title: scalar.nullish(),
  date: scalar.nullish(),
  corrected: scalar.nullish(),
  updated: scalar.nullish(),
  modified: scalar.nullish(),
  source: scalar.nullish(),
  url: scalar.nullish(),
  author: scalar.nullish(),
  language: scalar.nullish(),
});

/** Markdown with optional YAML front matter; the body is taken as it stands. */
export function readMarkdown(content: string): RawArticle {
  const match = fence.exec(content);
  const body = match ? content.slice(match[0].length) : content;
  const front = match ? frontMatter(match[1] ?? "") : {};
  const heading = /^\s*#{1,2}[ \t]+(.+?)[ \t]*#*[ \t]*\n/.exec(body);
  const publishedAt = partialDate(front.date);
  const source = outletIn(text(front.source));
  return given({
    text: (heading ? body.slice(heading[0].length) : body).trim(),
    title: text(front.title) ?? heading?.[1] ?? "",
    outlet: source.outlet,
    author: text(front.author),
    language: text(front.language),
    url: webAddress(front.url) ?? source.url,
    publishedAt,
    correctedAt: correctedAt(changeIn(front), publishedAt),
    publishedAtFrom: publishedAt ? ("front-matter" as const) : ("none" as const),
  });
}

const changeIn = ({ corrected, updated, modified }: z.infer<typeof FrontMatter>): PartialDate | undefined =>
  partialDate(corrected ?? updated ?? modified);

const text = (value: unknown): string | undefined => (value == null ? undefined : String(value).trim() || undefined);

function frontMatter(yaml: string): z.infer<typeof FrontMatter> {
  try {
    return FrontMatter.parse(parse(yaml) ?? {});
  } catch (error) {
    const line = error instanceof YAMLParseError ? ` (line ${(error.linePos?.[0].line ?? 0) + 1})` : "";
    throw new SetAside(`its front matter is not valid YAML${line}: put values with a colon in quotes`);
  }
}
