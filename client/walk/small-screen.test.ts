import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { de } from "../i18n/de/all.ts";
import { chromiumPath, launchBrowser, openPage, untilSettled } from "./browser.ts";
import { cutOff } from "./cut-off.ts";
import { everyPanel, graphs } from "./every-panel.ts";
import type { ServedGraph } from "./served-graph.ts";
import { serveGraph } from "./served-graph.ts";

const patience = 900_000;
/** A page of 1440 by 900 at twice its size, and a phone. German is the longer of the two languages. */
const screens = [
  { width: 720, height: 450, hasTouch: false },
  { width: 390, height: 844, hasTouch: true },
] as const;

describe.skipIf(!chromiumPath)("every panel on a small screen", { timeout: patience }, () => {
  let served: ServedGraph;
  let browser: Browser;

  beforeAll(async () => {
    [served, browser] = await Promise.all([serveGraph(graphs), launchBrowser()]);
  }, patience);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  }, patience);

  for (const { width, height, hasTouch } of screens)
    it(`is whole, or scrolled to, at ${width} by ${height}`, async () => {
      const { page, close } = await openPage(browser, {
        ...{ locale: "de", reducedMotion: "reduce", baseURL: served.url },
        ...{ hasTouch, viewport: { width, height } },
      });
      const open = async (hash: string): Promise<void> => {
        await page.goto("about:blank");
        await page.goto(`/?debug=1#${hash}`);
        await untilSettled(page);
      };
      const found: Record<string, string[]> = {};
      for (const [name, way] of Object.entries(everyPanel)) {
        await way({ page, texts: de, open }).catch((error: unknown) => {
          throw new Error(`No way to “${name}”`, { cause: error });
        });
        // A panel that has just opened is moved to its place in the next frame.
        await page.evaluate(
          () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
        );
        const cut = await cutOff(page);
        if (cut.length > 0) found[name] = cut;
      }
      expect(found).toEqual({});
      await close();
    });
});
