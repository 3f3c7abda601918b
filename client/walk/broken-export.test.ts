import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestServer } from "#server/test-server.ts";
import type { TestServer } from "#server/test-server.ts";
import { articleGraph, contacted, person } from "#store/builders.ts";
import { choose, chromiumPath, launchBrowser, openPage } from "./browser.ts";
import type { Walker } from "./browser.ts";

const patience = 300_000;
const call = articleGraph({ title: "Anruf", says: [contacted(person("Ada Müller"), person("Jonas Berg"))] });

describe.skipIf(!chromiumPath)("an export that breaks off", { timeout: patience }, () => {
  let plain: TestServer;
  let server: TestServer;
  let browser: Browser;
  let walker: Walker;
  /** Set once the head of the answer has reached the browser. */
  let begun = false;

  beforeAll(async () => {
    const clientDir = join(import.meta.dirname, "..", "..", "dist", "client");
    plain = await startTestServer([call]);
    const reader = {
      ...plain.store.reader,
      /** Gives until the first piece has come, however much is held back before it is sent, and then fails. */
      async *subgraph(...args: Parameters<typeof plain.store.reader.subgraph>) {
        for await (const part of plain.store.reader.subgraph(...args)) {
          for (let times = 0; !begun; times += 1) {
            yield part;
            if (times % 1000 === 0) await setImmediate();
          }
          break;
        }
        throw new Error("the store went away");
      },
    };
    server = await startTestServer([], { clientDir, store: { ...plain.store, reader } });
    browser = await launchBrowser();
    walker = await openPage(browser, { locale: "de" });
    await walker.page.goto(`${server.url}/?debug=1`);
    await walker.page.waitForFunction(() => (window.beleg?.shown().length ?? 0) >= 2);
  }, patience);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await plain?.close();
  }, patience);

  it.each(["JSON (vollständig)", "GraphML-Datei", "Cypher-Skript"])(
    "is not saved as %s, and its reader is told in their language",
    async (format) => {
      const { page } = walker;
      begun = false;
      let downloads = 0;
      page.on("download", () => (downloads += 1));
      await page.reload();
      await page.getByRole("button", { name: "Exportieren", exact: true }).click();
      const dialog = page.getByRole("dialog", { name: "Exportieren" });
      await choose(dialog.getByRole("radio", { name: format }));
      const answer = page.waitForResponse("**/api/export");
      await dialog.getByRole("button", { name: "Speichern" }).click();
      expect((await answer).status()).toBe(200);
      begun = true;
      await dialog.getByText("Die Verbindung brach ab, bevor die Datei ganz da war.").waitFor();
      expect(downloads).toBe(0);
    },
  );
});
