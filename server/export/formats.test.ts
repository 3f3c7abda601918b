import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { describe, expect, test } from "vitest";
import { ExportFormat } from "#schema/export-format.ts";
import { documentParts } from "./document-parts.ts";
import { exportFormats } from "./formats.ts";
import { exportReaders } from "./read/readers.ts";
import { sampleDocument } from "./sample-document.ts";
import { written } from "./written.ts";

const options = { evidence: true, title: "t", generatedAt: "2026-11-25T20:00:00.000Z", language: "de" } as const;

/** The parts of the sample, and then the database goes away. */
async function* broken() {
  for await (const part of documentParts(sampleDocument())) {
    if (part.kind === "article") throw new Error("the database went away");
    yield part;
  }
}

describe.each(ExportFormat.options)("%s", (format) => {
  test("fails when its source fails, and what was written until then does not look whole", async () => {
    const chunks: Uint8Array[] = [];
    const writing = async () => {
      for await (const chunk of exportFormats[format].write(broken(), options)) chunks.push(Buffer.from(chunk));
    };
    await expect(writing()).rejects.toThrow("the database went away");
    const partial = Buffer.concat(chunks);
    expect(partial.equals(await written(format, sampleDocument()))).toBe(false);
    if (!(format in exportReaders)) return;
    const reading = Promise.resolve().then(() => exportReaders[format as keyof typeof exportReaders](partial));
    await expect(reading).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  test("leaves nothing on disk when the reader goes away", async () => {
    const left = async () => (await readdir(tmpdir())).filter((name) => name.startsWith("beleg-export-"));
    const before = new Set(await left());
    for await (const chunk of exportFormats[format].write(documentParts(sampleDocument()), options)) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
    // Other tests may be writing at the same time; theirs are gone a moment later.
    await expect.poll(async () => (await left()).filter((name) => !before.has(name)), { timeout: 5_000 }).toEqual([]);
  });

  test("is the same file for the same graph", async () => {
    const [one, other] = [await written(format, sampleDocument()), await written(format, sampleDocument())];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  test("holds no quote, speaker or article without evidence", async () => {
    const document = sampleDocument();
    const bytes = await written(format, document, { evidence: false });
    for (const secret of [
      document.statements[0]?.quote,
      document.articles[0]?.extractor,
      document.statements[0]?.rule,
    ]) {
      expect(Buffer.from(bytes).includes(secret ?? "")).toBe(false);
    }
  });
});
