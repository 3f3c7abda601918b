import { describe, expect, it } from "vitest";
import { readHtml } from "./html.ts";

const paragraph =
  "Die Ministerin hat am Montag mit dem Vorsitzenden der Kommission telefoniert, wie ein Sprecher des Hauses mitteilte. ";
const page = (head: string, body: string): string =>
  `<!doctype html><html lang="de-DE"><head>${head}</head><body>${body}</body></html>`;
const article = `<article><h1>Ein Gespräch</h1><p>${paragraph.repeat(3)}</p><p>„Es war gut“, sagte sie.</p></article>`;

describe("readHtml", () => {
  it("finds the article between navigation and teasers", () => {
    const nav = `<nav><ul>${"<li><a href='/x'>Mehr aus der Politik</a></li>".repeat(20)}</ul></nav>`;
    const { text, title, language } = readHtml(page("<title>x</title>", nav + article));
    expect(title).toBe("Ein Gespräch");
    expect(language).toBe("de");
    expect(text).toContain("„Es war gut“, sagte sie.");
    expect(text).not.toContain("Mehr aus der Politik");
  });

  it("keeps paragraphs apart", () => {
    expect(readHtml(page("", article)).text).toMatch(/mitteilte\.\n\n„Es war gut“/);
  });

  it("prefers what the page declares in JSON-LD", () => {
    const data = {
      "@context": "https://schema.org",
      "@graph": [
        {
          "@type": "NewsArticle",
          datePublished: "2017-07-10T04:34:00+02:00",
          publisher: { name: "Elbkurier" },
          author: [{ name: "A. Beispiel" }],
        },
      ],
    };
    const head = `<link rel="canonical" href="https://example.org/a"><script type="application/ld+json">${JSON.stringify(data)}</script>`;
    expect(readHtml(page(head, article))).toMatchObject({
      publishedAt: "2017-07-10",
      publishedAtFrom: "json-ld",
      outlet: "Elbkurier",
      author: "A. Beispiel",
      url: "https://example.org/a",
    });
  });

  it("takes a date of change after the publication as that of a correction, and no other", () => {
    const dated = (published: string, changed: string) =>
      readHtml(
        page(
          `<meta property="article:published_time" content="${published}"><meta property="article:modified_time" content="${changed}">`,
          article,
        ),
      ).correctedAt;
    expect(dated("2018-01-02T10:00:00Z", "2018-01-05T09:00:00Z")).toBe("2018-01-05");
    expect(dated("2018-01-02T10:00:00Z", "2018-01-02T10:05:00Z")).toBeUndefined();
    const data = { "@type": "NewsArticle", datePublished: "2017-07-10", dateModified: "2017-08-01T00:00:00Z" };
    const linked = readHtml(page(`<script type="application/ld+json">${JSON.stringify(data)}</script>`, article));
    expect(linked.correctedAt).toBe("2017-08-01");
  });

  it("falls back to meta elements, then to the address", () => {
    const meta = '<meta property="article:published_time" content="2018-01-02T10:00:00Z">';
    expect(readHtml(page(meta, article))).toMatchObject({ publishedAt: "2018-01-02", publishedAtFrom: "meta" });
    const address = '<link rel="canonical" href="https://example.org/2019/03/04/a">';
    expect(readHtml(page(address, article))).toMatchObject({ publishedAt: "2019-03-04", publishedAtFrom: "url" });
  });

  it("reads broken markup as far as it goes", () => {
    const { text } = readHtml(`<p>${paragraph.repeat(3)}<div><b>Sie <i>sagte</b> zu.<p`);
    expect(text).toContain("Die Ministerin hat am Montag");
  });

  it("never takes script or style for text", () => {
    const { text } = readHtml(page("", `${article}<script>var secret = 1</script><style>p{}</style>`));
    expect(text).not.toMatch(/secret|p\{\}/);
  });

  it("ignores JSON-LD that does not parse", () => {
    expect(readHtml(page('<script type="application/ld+json">{"a":</script>', article)).publishedAtFrom).toBe("none");
  });
});
