import { join } from "node:path";
import type { Browser, Download, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apiLimits } from "#schema/api.ts";
import { ExportDocument } from "#schema/export-document.ts";
import { MergeAnswer } from "#schema/merge-api.ts";
import { startTestServer } from "#server/test-server.ts";
import type { TestServer } from "#server/test-server.ts";
import { zipEntries } from "#server/export/read/zip-entries.ts";
import { articleGraph, contacted, criticized, person } from "#store/builders.ts";
import { violations } from "./axe.ts";
import type { Walker } from "./browser.ts";
import { choose, chromiumPath, launchBrowser, openPage, untilSettled } from "./browser.ts";

const patience = 300_000;
const mueller = person("Ada Müller");
const berg = person("Jonas Berg");
const lind = person("Clara Lind");
const call = articleGraph({
  title: "Anruf",
  outlet: "Nordheimer Bote",
  publishedAt: "2024-03-05",
  says: [contacted(mueller, berg), criticized(lind, berg)],
});

describe.skipIf(!chromiumPath)("files that leave and come", { timeout: patience }, () => {
  let plain: TestServer;
  let server: TestServer;
  let browser: Browser;
  let walker: Walker;
  let page: Page;
  /** Set while exports are to take their time; they go on when it is called off. */
  let slow = false;
  let reading = 0;

  beforeAll(async () => {
    const clientDir = join(import.meta.dirname, "..", "..", "dist", "client");
    plain = await startTestServer([call]);
    const reader = {
      ...plain.store.reader,
      async *subgraph(...args: Parameters<typeof plain.store.reader.subgraph>) {
        reading += 1;
        try {
          for await (const part of plain.store.reader.subgraph(...args)) {
            yield part;
            while (slow && part.kind === "bundle" && !args[0].signal?.aborted) {
              await new Promise((resolve) => setTimeout(resolve, 50));
            }
          }
        } finally {
          reading -= 1;
        }
      },
    };
    server = await startTestServer([], { clientDir, store: { ...plain.store, reader } });
    browser = await launchBrowser();
    walker = await openPage(browser);
    ({ page } = walker);
    page.setDefaultTimeout(60_000);
    await page.goto(`${server.url}/?debug=1#select=${berg.id}`);
    await page.waitForFunction(() => (window.beleg?.shown().length ?? 0) >= 3);
    await untilSettled(page);
  }, patience);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await plain?.close();
  }, patience);

  const dialog = (): Locator => page.getByRole("dialog", { name: "Export" });
  const banner = (): Locator => page.getByRole("status").filter({ hasText: "not the store" });
  const openDialog = (): Promise<void> => page.getByRole("button", { name: "Export", exact: true }).click();
  async function save(): Promise<Buffer> {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      dialog().getByRole("button", { name: "Save" }).click(),
    ]);
    await dialog().waitFor({ state: "hidden" });
    return bytesOf(download);
  }
  const leave = async (): Promise<void> => {
    await banner().getByRole("button", { name: "Back to the store" }).click();
    await banner().waitFor({ state: "hidden" });
  };
  /** Lets files hang over the page and fall, as the browser itself would tell it. */
  const hang = (files: readonly { name: string; text: string }[]) =>
    page.evaluateHandle((given) => {
      const data = new DataTransfer();
      for (const { name, text } of given) data.items.add(new File([text], name));
      document.body.dispatchEvent(new DragEvent("dragover", { dataTransfer: data, bubbles: true, cancelable: true }));
      return data;
    }, files);
  async function drop(files: readonly { name: string; text: string }[]): Promise<void> {
    const data = await hang(files);
    await page.getByText("Drop the file").waitFor();
    await page.dispatchEvent("body", "drop", { dataTransfer: data });
  }

  it("shows how far on a long export is, and stops it: nothing is saved, nothing goes on", async () => {
    slow = true;
    let downloads = 0;
    const count = (): void => void (downloads += 1);
    page.on("download", count);
    await openDialog();
    await choose(dialog().getByRole("radio", { name: "Everything" }));
    await dialog().getByRole("button", { name: "Save" }).click();
    const bar = dialog().getByRole("progressbar", { name: "Writing" });
    await dialog()
      .getByText(/^[1-9]\d*%/)
      .waitFor();
    const percent = Number(await bar.getAttribute("aria-valuenow"));
    expect(percent).toBeGreaterThan(0);
    expect(percent).toBeLessThan(100);
    expect(await violations(page)).toEqual([]);
    await dialog().getByRole("button", { name: "Cancel" }).click();
    await bar.waitFor({ state: "hidden" });
    await expect.poll(() => reading, { timeout: 10_000 }).toBe(0);
    slow = false;
    expect(downloads).toBe(0);
    page.off("download", count);
    expect(JSON.parse((await save()).toString())).toMatchObject({ format: "beleg-graph" });
  });

  it("draws pictures as large as asked for", async () => {
    const sizes: Record<string, { width: number; height: number }> = {};
    for (const size of ["Whole graph", "Whole graph, twice", "Whole graph, by width"]) {
      await openDialog();
      await choose(dialog().getByRole("radio", { name: "Picture (PNG)" }));
      await dialog().getByRole("combobox", { name: "Size" }).click();
      await page.getByRole("option", { name: size, exact: true }).click();
      if (size.endsWith("width")) await dialog().getByLabel("Width in pixels").fill("2345");
      sizes[size] = pngSize(await save());
    }
    const once = sizes["Whole graph"] ?? { width: 0, height: 0 };
    expect(once.width).toBeGreaterThan(100);
    expect(sizes["Whole graph, twice"]).toEqual({ width: 2 * once.width, height: 2 * once.height });
    const wide = sizes["Whole graph, by width"];
    expect(wide?.width).toBe(2345);
    expect(wide?.height).toBeCloseTo((2345 * once.height) / once.width, -1);
  });

  it("opens a file that is dropped on the page", async () => {
    await openDialog();
    await choose(dialog().getByRole("radio", { name: "JSON (lossless)" }));
    const text = (await save()).toString();
    await drop([{ name: "calls.json", text }]);
    await banner().getByText("calls.json").waitFor();
    await page.getByText("Drop the file").waitFor({ state: "hidden" });
    await leave();
  });

  it("sends name and note of a view along, and shows the note when the file is opened", async () => {
    await page.getByRole("button", { name: "Views and files" }).click();
    const views = page.getByRole("dialog", { name: "Views and files" });
    await views.getByLabel("Name of this view").fill("Calls in March");
    await views.getByLabel("Note").fill("who else knew?");
    await views.getByRole("button", { name: "Save view" }).click();
    await views.getByRole("listitem").filter({ hasText: "Calls in March" }).waitFor();
    await views.getByRole("button", { name: "Close" }).click();
    await views.waitFor({ state: "hidden" });
    await openDialog();
    await choose(dialog().getByRole("radio", { name: "GraphML file" }));
    expect(await dialog().getByLabel("Title").inputValue()).toBe("Calls in March");
    expect(await dialog().getByLabel("Note on the whole").inputValue()).toBe("who else knew?");
    const text = (await save()).toString();
    await drop([{ name: "march.graphml", text }]);
    await banner().getByText("who else knew?").waitFor();
    await openDialog();
    expect(await dialog().getByLabel("Note on the whole").inputValue()).toBe("who else knew?");
    await dialog().getByLabel("Note on the whole").fill("");
    await choose(dialog().getByRole("radio", { name: "JSON (lossless)" }));
    const again = JSON.parse((await save()).toString()) as { title: string; description?: string };
    expect([again.title, again.description]).toEqual(["Calls in March", undefined]);
    await leave();
  });

  it("shows the notes on nodes that a file carries, and lets nobody write into them", async () => {
    const note = `${server.url}/api/notes/${berg.id}`;
    const write = (text: string): Promise<Response> =>
      fetch(note, {
        method: "PUT",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ text }),
      });
    expect((await write("Ask his office")).status).toBe(200);
    await openDialog();
    await choose(dialog().getByRole("radio", { name: "JSON (lossless)" }));
    const text = (await save()).toString();
    expect((JSON.parse(text) as { notes: unknown }).notes).toEqual({ [berg.id]: "Ask his office" });
    expect((await write("")).status).toBe(200);
    await drop([{ name: "noted.json", text }]);
    await banner().getByText("noted.json").waitFor();
    await page.getByRole("searchbox", { name: "Search people, organizations and events" }).fill("berg");
    await page
      .getByRole("option", { name: /Jonas Berg/ })
      .first()
      .click();
    const details = page.getByRole("complementary", { name: "Details" });
    await details.getByText("Ask his office").waitFor();
    await leave();
  });

  it("says of a file that is too large how large files may be, without sending it", async () => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.evaluate((bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], "large.json"));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    }, apiLimits.fileBytes + 1);
    await page.getByText("That is 65 MB; the viewer opens files of up to 64 MB.").waitFor();
    expect(asked.filter((url) => url.includes("/api/open"))).toEqual([]);
    expect(await banner().count()).toBe(0);
  });

  it("opens loose tables under the names that browsers give them, with every quote", async () => {
    await openDialog();
    await choose(dialog().getByRole("radio", { name: "CSV (zip)" }));
    const entries = [...(await zipEntries(await save()))].filter(([name]) => name.endsWith(".csv"));
    const tables = entries.map(([name, bytes]) => ({
      name: name.replace(".csv", " (1).csv"),
      text: new TextDecoder().decode(bytes),
    }));
    await drop(tables);
    await banner().getByText("nodes (1).csv").waitFor();
    await page.getByRole("searchbox", { name: "Search people, organizations and events" }).fill("lind");
    await page
      .getByRole("option", { name: /Clara Lind/ })
      .first()
      .click();
    await page
      .getByRole("complementary", { name: "Details" })
      .getByRole("button", { name: /Clara Lind kritisierte Jonas Berg/ })
      .first()
      .waitFor();
    await leave();
  });

  it("says which files do not go together, and leaves the canvas as it is", async () => {
    await page.waitForFunction(() => (window.beleg?.shown().length ?? 0) >= 3);
    const before = await page.evaluate(() => window.beleg?.shown());
    await drop([
      { name: "nodes.csv", text: "id\n" },
      { name: "x.json", text: "{}" },
    ]);
    await page.getByText("one file").waitFor();
    expect(await page.evaluate(() => window.beleg?.shown())).toEqual(before);
    expect(await banner().count()).toBe(0);
  });

  it("opens merged nodes with the merge, which nobody can take back in a file", async () => {
    const merging = await fetch(`${server.url}/api/merges`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ into: lind.id, from: [mueller.id], note: "the same byline" }),
    });
    const merge = MergeAnswer.parse(await merging.json());
    await openDialog();
    await choose(dialog().getByRole("radio", { name: "GraphML file" }));
    await choose(dialog().getByRole("radio", { name: "Everything" }));
    const text = (await save()).toString();
    await fetch(`${server.url}/api/merges/${merge.id}`, { method: "DELETE" });
    await drop([{ name: "merged.graphml", text }]);
    await banner().getByText("merged.graphml").waitFor();
    await page.getByRole("searchbox", { name: "Search people, organizations and events" }).fill("lind");
    await page
      .getByRole("option", { name: /Clara Lind/ })
      .first()
      .click();
    const details = page.getByRole("complementary", { name: "Details" });
    await details.getByText("Merged from 2 nodes").waitFor();
    await details.getByText("the same byline").waitFor();
    expect(await details.getByRole("button", { name: /^Split/ }).count()).toBe(0);
    await leave();
  });

  const onCanvas = [mueller, berg, lind].map(({ id }) => id).join(",");
  const show = async (selected: string): Promise<void> => {
    // Another query, so that the page is loaded anew and not only sent to another place in itself.
    await page.goto(`${server.url}/?debug=1&at=${Date.now()}#nodes=${onCanvas}${selected && `&select=${selected}`}`);
    await page.waitForFunction(() => window.beleg?.shown().length === 3);
    await untilSettled(page);
  };

  it.each([
    ["nodes", `${mueller.id}.${berg.id}`],
    ["an edge", `CONTACTED:${mueller.id}:${berg.id}`],
  ])("lets what is selected leave alone, %s, and opens it again", async (_what, selected) => {
    await show(selected);
    await openDialog();
    await choose(dialog().getByRole("radio", { name: "The selection (2)" }));
    await choose(dialog().getByRole("radio", { name: "JSON (lossless)" }));
    const text = (await save()).toString();
    const { nodes, statements } = ExportDocument.parse(JSON.parse(text));
    expect(nodes.map(({ name }) => name).sort()).toEqual(["Ada Müller", "Jonas Berg"]);
    expect(statements.map(({ quote }) => quote)).toEqual(["Ada Müller telefonierte mit Jonas Berg."]);
    await drop([{ name: "selected.json", text }]);
    await banner().getByText("selected.json").waitFor();
    await expect.poll(() => page.evaluate(() => window.beleg?.shown())).toHaveLength(2);
    await leave();
  });

  it("offers no selection where nothing is selected", async () => {
    await show("");
    await openDialog();
    expect(await dialog().getByRole("radio", { name: "The selection" }).isDisabled()).toBe(true);
    await dialog().getByRole("button", { name: "Close" }).click();
  });

  it("never made the browser complain", () => {
    expect(walker.complaints).toEqual([]);
  });
});

/** Width and height as the head of a PNG says them. */
function pngSize(png: Buffer): { width: number; height: number } {
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

async function bytesOf(download: Download): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
