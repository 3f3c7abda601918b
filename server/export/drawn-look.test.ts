import { expect, test } from "vitest";
import { sampleDocument } from "./sample-document.ts";
import { writtenText } from "./written.ts";

const document = sampleDocument();
const person = document.nodes.find(({ type }) => type === "Person")!;

test("GraphML has the colour and the size of the canvas where they are given, else those of the kind", async () => {
  const cellsOf = (text: string): string =>
    text.split("\n").find((line) => line.includes(`<node id="${person.id}"`)) ?? "";
  const plain = cellsOf(await writtenText("graphml", document));
  const drawn = cellsOf(
    await writtenText("graphml", document, { drawn: { [person.id]: { colour: "#D55E00", scale: 2 } } }),
  );
  expect(plain).toContain('<data key="r">0</data><data key="g">114</data><data key="b">178</data>');
  expect(drawn).toContain('<data key="r">213</data><data key="g">94</data><data key="b">0</data>');
  const sizeIn = (cells: string): number => Number(/<data key="size">([\d.]+)</.exec(cells)?.[1]);
  expect(sizeIn(drawn)).toBeCloseTo(2 * sizeIn(plain), 0);
});

test.each(["graphml", "gexf", "json", "csv"] as const)(
  "what %s says of nodes and edges is not changed by how they are drawn",
  async (format) => {
    const said = (text: string): string => text.replace(/<viz:[^>]*>|<data key="(size|r|g|b)">[^<]*<\/data>/g, "");
    const drawn = { [person.id]: { colour: "#D55E00", scale: 2 } };
    expect(said(await writtenText(format, document, { drawn }))).toBe(said(await writtenText(format, document)));
  },
);
