import { Parser } from "n3";
import { describe, expect, test } from "vitest";
import { hostileDocument } from "./hostile-document.ts";
import { sampleDocument } from "./sample-document.ts";
import { writtenText } from "./written.ts";

const broken = hostileDocument().nodes.filter(({ name }) => /\p{Surrogate}/u.test(name));
const said = /^(?:#|\/\/) U\+FFFD stands for a lone surrogate, which UTF-8 cannot hold, in ([a-zA-Z, ]+) of (\S+)$/gm;

describe.each(["turtle", "cypher"] as const)("%s", (format) => {
  test("names every text in which a character was replaced, and stays readable", async () => {
    const text = await writtenText(format, hostileDocument());
    const named = new Map([...text.matchAll(said)].map(([, properties = "", id = ""]) => [id, properties.split(", ")]));
    expect(broken.length).toBeGreaterThan(0);
    expect(text).toMatch(/in title, description of the export$/m);
    for (const { id } of broken) expect(named.get(id)).toEqual(expect.arrayContaining(["name", "note"]));
    expect([...named.keys()].filter((id) => id.startsWith("per_"))).toHaveLength(broken.length);
    expect([...named].some(([id, properties]) => id.startsWith("sta_") && properties.includes("quote"))).toBe(true);
    if (format === "turtle") expect(new Parser().parse(text).length).toBeGreaterThan(100);
  });

  test("says nothing where nothing was replaced", async () => {
    expect(await writtenText(format, sampleDocument())).not.toContain("U+FFFD");
  });
});

describe("the dossier", () => {
  test("lists at its end what has replaced characters, by name and number", async () => {
    const [, list = ""] = (await writtenText("markdown", hostileDocument())).split("## Ersetzte Zeichen\n");
    expect(list).toMatch(/^- \[\\\[\d+\\\]\]\(#s\d+\)$/m);
    expect(list.match(/^- /gm)?.length).toBeGreaterThanOrEqual(3 * broken.length);
    expect(await writtenText("markdown", hostileDocument(), { language: "en", evidence: false })).toContain(
      "## Replaced characters",
    );
  });

  test("has no such list where nothing was replaced", async () => {
    expect(await writtenText("markdown", sampleDocument())).not.toContain("Ersetzte Zeichen");
  });
});
