import { describe, expect, test } from "vitest";
import { hostileDocument } from "./hostile-document.ts";
import { markdownLink, markdownQuote, markdownText } from "./markdown-text.ts";
import { sampleDocument } from "./sample-document.ts";
import { writtenText } from "./written.ts";

describe("the dossier", () => {
  test("tells the statements in time order with speaker, outlet, date, link and who contradicts them", async () => {
    const text = await writtenText("markdown", sampleDocument());
    const [, told = ""] = text.split("## Aussagen in zeitlicher Folge\n");
    expect(told.indexOf("never met me")).toBeLessThan(told.indexOf("traf Bert Øyen"));
    expect(told).toContain(
      "nach Angaben von Bert Øyen · Harbour Post · [Who met whom](<https://post.example/a?b=1&c=2>) · Juli 2017",
    );
    expect(told).toContain("Juli 2017 · korrigiert oder geändert am 2. August 2017 ·");
    expect(text).toMatch(
      /- \[Who met whom\].* · korrigiert oder geändert am 2\. August 2017 · abgerufen am 25\. November 2026/,
    );
    expect(told).toContain("**1.** Anna Müller-Lüdenscheidt kontaktierte Bert Øyen *(verneint)* **⚠ umstritten**");
    expect(told).toContain("Dem widerspricht [\\[2\\]](#s2): Hafenkurier, 9. Juli 2017");
    expect(text).toContain("abgerufen am 25. November 2026");
  });

  test("names what is contested first, in English too", async () => {
    const text = await writtenText("markdown", sampleDocument(), { language: "en" });
    expect(text.indexOf("## Contested")).toBeLessThan(text.indexOf("## People"));
    expect(text).toContain(
      "Anna Müller-Lüdenscheidt contacted Bert Øyen *(negated)* **⚠ contested** [\\[1\\]](#s1). Contradicted by [\\[2\\]](#s2)",
    );
    expect(text).toContain("retrieved on 25 November 2026");
  });

  test("names copies of one story as copies", async () => {
    const sample = sampleDocument();
    const [first, second] = sample.articles;
    if (!first || !second) throw new Error("the sample has two articles");
    const articles = [first, { ...second, story: first.story }];
    expect(await writtenText("markdown", { ...sample, articles })).toContain("gleiche Meldung wie");
  });

  test("names the file of an article that has no address, and of no other", async () => {
    const sample = sampleDocument();
    expect(await writtenText("markdown", sample)).not.toContain("kai.md");
    const articles = sample.articles.map(({ url, ...rest }) => (rest.file ? rest : { ...rest, url }));
    expect(await writtenText("markdown", { ...sample, articles })).toContain(" · Datei kai.md");
  });

  test("holds no quote without evidence", async () => {
    const text = await writtenText("markdown", sampleDocument(), { evidence: false });
    expect(text).toContain(
      "- Anna Müller-Lüdenscheidt kontaktierte Bert Øyen: 2 Aussagen, 2 unabhängige Meldungen *(1 verneint)* **⚠ umstritten**",
    );
    expect(text).not.toContain("traf Bert Øyen");
  });

  test("names what nothing is said of in one line, not under headings of their own", async () => {
    const text = await writtenText("markdown", sampleDocument());
    expect(text).toContain("Ohne Aussage in diesem Dossier: Kai & Söhne \\<GmbH\\>\n".replace("&", "\\&"));
    expect(text).not.toMatch(/^### Kai/m);
    expect(await writtenText("markdown", sampleDocument(), { language: "en", evidence: false })).toContain(
      "Without a statement in this dossier: Kai",
    );
  });

  test("hostile texts make no markup, and every quote is there once", async () => {
    const text = await writtenText("markdown", hostileDocument());
    expect(text.match(/^> /gm)?.length).toBeGreaterThanOrEqual(hostileDocument().statements.length);
    expect(text).not.toMatch(/(?<!\\)<(?!a id="s\d+">|\/a>|https?:)/);
    expect(text).not.toContain("\u0000");
  });
});

test("text of the data is text in Markdown", () => {
  expect(markdownText("*a* [b](c) <d> `e` # f")).toBe("\\*a\\* \\[b\\](c) \\<d\\> \\`e\\` \\# f");
  expect(markdownText("- a\n1. b")).toBe("\\- a 1. b");
  expect(markdownText("2. x")).toBe("2\\. x");
  expect(markdownText("a\u202Eb")).toBe("\u2068a\u202Eb\u2069");
});

test("a quote of several lines stays in its block", () => {
  expect(markdownQuote("one\n# two\r\n- three", ["„", "“"])).toBe("> „one\\\n> \\# two\\\n> \\- three“");
});

test("only addresses of the web become links", () => {
  expect(markdownLink("x", "javascript:alert(1)")).toBe("x");
  expect(markdownLink("x", "https://a.example/<b>\\")).toBe("[x](<https://a.example/%3Cb%3E/>)");
  expect(markdownLink("x", undefined)).toBe("x");
});
