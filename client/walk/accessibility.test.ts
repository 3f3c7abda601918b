import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { de } from "../i18n/de/all.ts";
import { en } from "../i18n/en/all.ts";
import { still, violations } from "./axe.ts";
import { chromiumPath, launchBrowser, openPage, untilSettled } from "./browser.ts";
import type { Visit } from "./every-panel.ts";
import { call, everyPanel, graphs } from "./every-panel.ts";
import type { ServedGraph } from "./served-graph.ts";
import { serveGraph } from "./served-graph.ts";

const patience = 900_000;

describe.skipIf(!chromiumPath)("accessibility of every panel", { timeout: patience }, () => {
  let served: ServedGraph;
  let empty: ServedGraph;
  let browser: Browser;

  beforeAll(async () => {
    [served, empty, browser] = await Promise.all([serveGraph(graphs), serveGraph([]), launchBrowser()]);
  }, patience);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    await empty?.close();
  }, patience);

  for (const [colorScheme, locale, texts] of [
    ["light", "en", en],
    ["dark", "de", de],
  ] as const) {
    it(`holds WCAG 2.2 AA in the ${colorScheme} theme`, async () => {
      const { page, complaints, close } = await openPage(browser, {
        colorScheme,
        locale,
        reducedMotion: "reduce",
        baseURL: served.url,
      });
      const found: Record<string, string[]> = {};
      const check = async (name: string): Promise<void> => {
        await still(page);
        const wrong = await violations(page);
        if (wrong.length > 0) found[name] = wrong;
      };
      const open = async (hash: string): Promise<void> => {
        await page.goto("about:blank");
        await page.goto(`/?debug=1#${hash}`);
        await untilSettled(page);
      };
      const visit: Visit = { page, texts, open };
      for (const [name, way] of Object.entries(everyPanel)) {
        await way(visit).catch((error: unknown) => {
          throw new Error(`No way to “${name}”`, { cause: error });
        });
        await check(name);
      }

      const file = await page.request.post("/api/export", { data: { format: "json" } });
      await open("");
      await page.getByRole("button", { name: texts.shell.actions.views, exact: true }).click();
      await page
        .locator("input[type=file]")
        .first()
        .setInputFiles({
          name: "anrufe.json",
          mimeType: "application/json",
          buffer: await file.body(),
        });
      await page.getByRole("button", { name: texts.views.local.leave }).waitFor();
      await check("file");

      await open(`select=${call}`);
      await served.away();
      await page.getByText(texts.shell.away.text).waitFor();
      await check("server away");
      await served.back();

      await page.goto(`${empty.url}/?debug=1`);
      await page.getByText(texts.graph.messages.emptyText).waitFor();
      await check("empty store");

      expect(found).toEqual({});
      // The browser's own lines about a node that is gone, a query that is wrong and a server that is away are the truth.
      expect(
        complaints.filter((line) => !/status of 40[04]|ERR_CONNECTION|ERR_EMPTY|ERR_INCOMPLETE/.test(line)),
      ).toEqual([]);
      await close();
    });
  }
});
