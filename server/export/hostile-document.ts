import { articleId, entityId, statementId, storyId } from "#schema/derive-id.ts";
import { ExportDocument } from "#schema/export-document.ts";

/** Texts that break naive writers, each met in real exports or in attacks on them. */
export const hostileTexts: readonly string[] = [
  "=1+1",
  '=HYPERLINK("https://evil.example","x")',
  "+49 30 1234",
  "-5",
  "@SUM(A1)",
  "\t=1+1",
  "\r=1",
  "\n=1",
  "＝1",
  "＋1",
  "－1",
  "＠x",
  "'=1",
  "''=1",
  "'quoted'",
  "]]>",
  "</script><script>alert(1)</script>",
  "<!--",
  "?>",
  '"',
  'say ""hello""',
  "back`tick` ${x} \\ \\u0027 ' end",
  "a\u0000b",
  "\uD800",
  "x\uDFFFy",
  "\uFFFE\uFFFF",
  "\u0001\u0008\u000B\u001F\u007F\u0085",
  "\u2028\u2029",
  "\u202Eabc\u202C \u200F\u200E",
  "line\nline\r\nline\rline",
  "  spaces at the ends  ",
  " ",
  "a;b,c|d\te",
  "😀 Ⅷ ﬁ e\u0301",
  "_x0000_ _x005F_ &amp; &#0;",
  "ä".repeat(10_000),
];

const day = "2024-02-29";

const people = hostileTexts.map((text, index) => ({
  id: entityId("Person", String(index)),
  type: "Person" as const,
  name: text,
  aliases: [text],
  description: text,
  degree: 2,
  articles: 1,
}));
const articles = hostileTexts.map((text, index) => ({
  id: articleId({ url: String(index) }),
  title: text,
  source: text,
  author: text,
  url: `https://hostile.example/${index}?a=1&b='"`,
  publishedAt: day,
  publishedAtFrom: "meta" as const,
  language: "de" as const,
  story: storyId(String(index)),
  extractor: "offline/1",
  ingestedAt: "2026-11-25T19:00:00Z",
}));

/** One person and one statement for every hostile text, in a ring; the texts are names, quotes, titles and outlets. */
export function hostileDocument(): ExportDocument {
  const statements = people.map(({ id: source, name }, index) => {
    const target = people[(index + 1) % people.length] ?? people[0]!;
    const article = articles[index]!;
    const place = { type: "CRITICIZED" as const, source, target: target.id, start: 1, end: 1 + name.length };
    return {
      ...place,
      id: statementId({ articleId: article.id, ...place }),
      articleId: article.id,
      quote: name,
      trigger: name,
      attributedTo: source,
      attributedToName: name,
      modality: "alleged" as const,
      confidence: 0.5,
      rule: "criticized.verb",
      publishedAt: day,
      outlet: article.source,
      articleTitle: article.title,
      url: article.url,
      story: article.story,
      language: article.language,
      sourceName: name,
      targetName: target.name,
    };
  });
  return ExportDocument.parse({
    format: "beleg-graph",
    version: 1,
    generatedAt: "2026-11-25T20:00:00.000Z",
    title: hostileTexts.join(" "),
    description: hostileTexts.slice(0, -1).join("\n\n"),
    notes: Object.fromEntries([
      ...people.map(({ id, name }) => [id, name]),
      ...statements.map(({ type, source, target, quote }) => [`${type}:${source}:${target}`, quote]),
    ]),
    evidence: true,
    nodes: people,
    bundles: statements.map(({ type, source, target }) => ({
      ...{ type, source, target, statements: 1, articles: 1, stories: 1, contested: false },
      ...{ modalities: { alleged: 1 }, first: day, last: day, confidence: 0.5 },
    })),
    statements,
    articles,
  });
}
