import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryDocument } from "./arbitrary-document.ts";
import { hostileDocument, hostileTexts } from "./hostile-document.ts";
import { exportReaders } from "./read/readers.ts";
import type { ReadableFormat } from "./read/readers.ts";
import { sampleDocument } from "./sample-document.ts";
import { written } from "./written.ts";

describe.each(Object.keys(exportReaders) as ReadableFormat[])("%s", (format) => {
  const roundTrip = async (document: Parameters<typeof written>[1]) =>
    exportReaders[format](await written(format, document));

  test("comes back exactly", async () => {
    expect(await roundTrip(sampleDocument())).toStrictEqual(sampleDocument());
  });

  test("leaves quotes and articles out without evidence, and comes back", async () => {
    const bare = { ...sampleDocument(), evidence: false, statements: [], articles: [] };
    expect(await exportReaders[format](await written(format, sampleDocument(), { evidence: false }))).toStrictEqual(
      bare,
    );
  });

  test("keeps hostile texts", async () => {
    const document = hostileDocument();
    const back = await roundTrip(document);
    for (const [index, text] of hostileTexts.entries()) expect(back.nodes[index]?.name).toBe(text);
    expect(back).toStrictEqual(document);
  });

  test("keeps any text in any field", { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDocument, async (document) => {
        expect(await roundTrip(document)).toStrictEqual(document);
      }),
      { numRuns: 60 },
    );
  });

  test("an empty graph comes back empty", async () => {
    const empty = { ...sampleDocument(), nodes: [], bundles: [], statements: [], articles: [] };
    const { positions, ...rest } = empty;
    expect(positions).toBeDefined();
    expect(await roundTrip(rest)).toStrictEqual(rest);
  });

  test("says in one line what is wrong with a file that is cut off or something else", async () => {
    const whole = await written(format, sampleDocument());
    const wrong = [
      whole.slice(0, whole.length / 2),
      new TextEncoder().encode("hello"),
      new Uint8Array([0xff, 0xfe, 0]),
    ];
    for (const bytes of wrong) {
      const opening = Promise.resolve().then(() => exportReaders[format](bytes));
      await expect(opening).rejects.toMatchObject({ code: "BAD_REQUEST", message: expect.not.stringContaining("\n") });
    }
  });
});
