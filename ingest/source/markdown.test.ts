import { describe, expect, it } from "vitest";
import { readMarkdown } from "./markdown.ts";

describe("readMarkdown", () => {
  it("takes title, date, outlet, address and language from the front matter", () => {
    const article = readMarkdown(
      '---\ntitle: "Treffen: ein Anfang"\ndate: 2017-07-10\nsource: Elbkurier\nurl: https://example.org/a#top\nlanguage: de\n---\n\nDer Text.\n',
    );
    expect(article).toEqual({
      text: "Der Text.",
      title: "Treffen: ein Anfang",
      outlet: "Elbkurier",
      url: "https://example.org/a",
      language: "de",
      publishedAt: "2017-07-10",
      publishedAtFrom: "front-matter",
    });
  });

  it.each(["corrected", "updated", "modified"])("takes a later date from `%s` as that of a correction", (key) => {
    const read = (date: string) => readMarkdown(`---\ndate: 2017-07-10\n${key}: ${date}\n---\nText`).correctedAt;
    expect(read("2017-07-12")).toBe("2017-07-12");
    expect(read("2017-07-10")).toBeUndefined();
    expect(read("bald")).toBeUndefined();
  });

  it("keeps the precision of a date", () => {
    expect(readMarkdown("---\ndate: 2016-06\n---\nText").publishedAt).toBe("2016-06");
    expect(readMarkdown("---\ndate: 2016\n---\nText").publishedAt).toBe("2016");
    expect(readMarkdown("---\ndate: 3. Juni\n---\nText").publishedAt).toBeUndefined();
    expect(readMarkdown("---\ndate: 2016-02-31\n---\nText").publishedAt).toBeUndefined();
  });

  it("takes the heading as title where there is no front matter", () => {
    expect(readMarkdown("# Ein Titel\n\nDer Text.")).toMatchObject({ title: "Ein Titel", text: "Der Text." });
  });

  it("does not take a thematic break for front matter", () => {
    expect(readMarkdown("Eins.\n\n---\n\nZwei.").text).toBe("Eins.\n\n---\n\nZwei.");
  });

  it("names the line of broken front matter", () => {
    expect(() => readMarkdown("---\ntitle: Treffen: ein Anfang\n---\nText")).toThrow(/not valid YAML \(line 2\)/);
  });

  it.each([
    ["Elbkurier", "Elbkurier", undefined],
    ["Elbkurier, Seite 3", "Elbkurier", undefined],
    ["Elbkurier (de), page 62849, https://example.org/?id=62849", "Elbkurier (de)", "https://example.org/?id=62849"],
    ["https://www.example.org/a_(b)", "example.org", "https://www.example.org/a_(b)"],
    ["Elbkurier | https://", "Elbkurier | https://", undefined],
    ["3sat", "3sat", undefined],
  ])("takes outlet and address apart in %s", (source, outlet, url) => {
    const article = readMarkdown(`---\nsource: ${JSON.stringify(source)}\n---\nText`);
    expect([article.outlet, article.url]).toEqual([outlet, url]);
  });

  it("believes the address of its own field before one beside the outlet", () => {
    const article = readMarkdown(
      "---\nsource: Elbkurier, https://example.org/a\nurl: https://example.org/b\n---\nText",
    );
    expect(article).toMatchObject({ outlet: "Elbkurier", url: "https://example.org/b" });
  });

  it("does not believe an address that a browser must not open", () => {
    expect(readMarkdown("---\nurl: 'javascript:alert(1)'\n---\nText").url).toBeUndefined();
  });
});
