import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contradictions } from "./contradictions.ts";
import { cypherLiteral } from "./cypher-literal.ts";
import { dateRange } from "./date-range.ts";
import { guardFormula, startsLikeFormula, unguardFormula } from "./formula-guard.ts";
import { sampleDocument } from "./sample-document.ts";
import { dateInWords } from "./wording.ts";
import { openSheetTable } from "./xlsx-sheets.ts";
import { cellText, longestCell } from "./xlsx-text.ts";
import { belegInstruction, xmlText } from "./xml-text.ts";

test("a guarded cell starts no formula and comes back exactly", () => {
  const start = fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", "＝", "'", "", "a");
  fc.assert(
    fc.property(fc.array(start), fc.string(), (starts, rest) => {
      const text = starts.join("") + rest;
      const guarded = guardFormula(text);
      expect(/^[=+\-@\t\r\n＝＋－＠]/.test(guarded)).toBe(false);
      expect(unguardFormula(guarded)).toBe(text);
    }),
  );
  expect(startsLikeFormula("3 = 3")).toBe(false);
});

test("XML text holds no character that XML cannot, and no markup", () => {
  expect(xmlText('a\u0000<b>&"]]>\r\n\t\uD800')).toBe("a\uFFFD&lt;b&gt;&amp;&quot;]]&gt;&#13;&#10;&#9;\uFFFD");
  expect(belegInstruction({ text: "?>\u0000\uFFFF" })).toBe('<?beleg {"text":"?\\u003e\\u0000\\uffff"}?>\n');
});

test("a partial date spans all the days it can mean, in words no more than it says", () => {
  expect(dateRange("2024-02")).toEqual({ start: "2024-02-01", end: "2024-02-29" });
  expect(dateRange("1999")).toEqual({ start: "1999-01-01", end: "1999-12-31" });
  expect(dateRange("2016-06-09")).toEqual({ start: "2016-06-09", end: "2016-06-09" });
  expect([dateInWords("2016-06-09", "de"), dateInWords("2016-06", "en"), dateInWords("2016", "de")]).toEqual([
    "9. Juni 2016",
    "June 2016",
    "2016",
  ]);
});

describe("Cypher literals", () => {
  test("close their quotes only at the end, and stay on one line", () => {
    expect(cypherLiteral("it's\n\u2028\u202E")).toBe("'it\\'s\\n\\u2028\\u202e'");
    // Neo4j turns \u0027 into a quote before it looks for the end of the text, also behind an escaped backslash.
    expect(cypherLiteral("\\u0027 OR 1=1")).toBe("'\\\\' + 'u0027 OR 1=1'");
    expect(cypherLiteral("\\\u0000")).toBe("'\\\\' + '\\u0000'");
    expect(cypherLiteral(["a", 1, true])).toBe("['a', 1, true]");
  });
});

describe("cells of a workbook", () => {
  test("keep controls in Excel's writing and cut what Excel refuses, saying so", () => {
    expect(cellText("a\u0001b_x0041_\r")).toEqual({ xml: "a_x0001_b_x005F_x0041__x000D_" });
    const cut = cellText("ä".repeat(longestCell + 1));
    expect([cut.xml.length, cut.xml.endsWith("ä…"), cut.changed]).toEqual([longestCell, true, "cut"]);
    expect(cellText(`${"a".repeat(longestCell - 2)}😀b`).xml.endsWith("a…")).toBe(true);
    expect(cellText("\uD800")).toEqual({ xml: "\uFFFD", changed: "characters" });
  });

  test("go on in a second sheet where the first is full", async () => {
    const table = await openSheetTable("Knoten", ["id"], async () => undefined, 3);
    for (const row of ["a", "b", "c"]) await table.write(row, [row]);
    const sheets = await table.finished();
    const texts: string[] = [];
    for (const { content } of sheets) {
      for await (const chunk of content) texts.push(Buffer.from(chunk).toString());
    }
    await table.close();
    expect(sheets.map(({ name }) => name)).toEqual(["Knoten", "Knoten 2"]);
    expect(texts.map((text) => text.match(/<row /g)?.length)).toEqual([3, 2]);
    expect(texts[1]).toContain('<c r="A2" t="inlineStr"><is><t xml:space="preserve">c</t></is></c>');
  });
});

test("a denial between the same two contradicts their contact; one of an event does not", () => {
  const { statements } = sampleDocument();
  const [reported, disputed, denied] = statements;
  if (!reported || !disputed || !denied) throw new Error("the sample has three statements");
  const against = contradictions(statements);
  expect(against.get(reported.id)).toEqual([disputed]);
  expect(against.has(denied.id)).toBe(false);
  const ofBert = { ...denied, target: reported.target };
  expect(contradictions([reported, disputed, ofBert]).get(reported.id)).toEqual([disputed, ofBert]);
  const planned = { ...disputed, modality: "planned" as const };
  expect(contradictions([reported, planned]).size).toBe(0);
});
