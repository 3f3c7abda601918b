import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { limits } from "./limits.ts";
import { normalise } from "./normalise.ts";
import { readArticle } from "./read-article.ts";

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "beleg-read-"))));
afterAll(() => rm(folder, { recursive: true }));

async function read(name: string, content: string | Uint8Array): ReturnType<typeof readArticle> {
  await writeFile(join(folder, name), content);
  return readArticle(join(folder, name), name);
}

describe("readArticle", () => {
  it("gives the same id to the same content and another one to another", async () => {
    const first = await read("a.txt", "Die Ministerin traf den Kanzler.");
    const copy = await read("b.txt", "Die Ministerin traf den Kanzler.");
    const other = await read("c.txt", "Die Ministerin traf den König.");
    expect(copy.id).toBe(first.id);
    expect(other.id).not.toBe(first.id);
  });

  it("gives an article with an address the id of its address, so that a corrected text replaces it", async () => {
    const before = await read("a.md", "---\nurl: https://example.org/a\n---\nErste Fassung.");
    const after = await read("a.md", "---\nurl: https://example.org/a\n---\nZweite Fassung.");
    expect(after.id).toBe(before.id);
    expect(after.sha256).not.toBe(before.sha256);
  });

  it("tells German, English and others apart", async () => {
    const language = async (text: string): Promise<string> => (await read("l.txt", text)).language;
    expect(await language("Der Minister wies die Vorwürfe am Montag in Berlin zurück.")).toBe("de");
    expect(await language("The minister rejected the allegations in London on Monday.")).toBe("en");
    expect(await language("Le ministre a rejeté ces accusations lundi à Paris.")).toBe("other");
  });

  it.each([
    ["empty.txt", "", "the file is empty"],
    ["blank.txt", " \n\n ", "no text in it"],
    ["front.md", "---\ntitle: Nur ein Titel\n---\n", "no text in it"],
    ["zip.txt", Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), "not a text"],
    ["sheet.docx", "x", "not a kind of file that is read"],
  ])("sets %s aside", async (name, content, reason) => {
    await expect(read(name, content)).rejects.toThrow(reason);
  });

  it("sets a file past the size limit aside without reading it", async () => {
    await expect(read("big.txt", Buffer.alloc(limits.fileBytes + 1, "a"))).rejects.toThrow("larger than 20 MB");
  });

  it("drops invisible characters and joins accents to their letters", () => {
    expect(normalise("Mu\u0308ller\u200b sagte\u202e:\r\nnein\ud800")).toBe("Müller sagte:\nnein");
  });
});
