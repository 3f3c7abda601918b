import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import type { Walker } from "./browser.ts";
import { chromiumPath, launchBrowser, openPage, untilSettled } from "./browser.ts";
import type { ServedSamples } from "./served-samples.ts";
import { serveSamples } from "./served-samples.ts";

const patience = 240_000;
const panels: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  overview: () => Promise.resolve(),
  "search answers": async (page) => {
    await page.keyboard.press("/");
    await page.keyboard.type("a");
    await page.getByRole("option").first().waitFor();
  },
  node: async (page) => {
    await page.keyboard.press("Escape");
    await page.keyboard.press("ArrowRight");
    await page.getByRole("complementary").getByRole("heading").first().waitFor();
    await page.waitForTimeout(500);
  },
  table: async (page) => {
    await page.keyboard.press("t");
    await page.getByRole("treegrid").waitFor();
  },
  cypher: async (page) => {
    await page.keyboard.press("c");
    await page.getByRole("region", { name: "Cypher" }).getByRole("textbox").first().waitFor();
  },
  shortcuts: async (page) => {
    await page.getByRole("button", { name: /Keyboard shortcuts|Tastenkürzel/ }).click();
    await page.getByRole("dialog").waitFor();
    await page.waitForTimeout(400);
  },
  palette: async (page) => {
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").waitFor();
    await page.waitForTimeout(400);
  },
  export: async (page) => {
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByRole("button", { name: /^(Export|Exportieren)$/ }).click();
    await page.getByRole("dialog").waitFor();
    await page.waitForTimeout(400);
  },
};

describe.skipIf(!chromiumPath)("accessibility of every panel", { timeout: patience }, () => {
  let samples: ServedSamples;
  let browser: Browser;

  beforeAll(async () => {
    [samples, browser] = await Promise.all([serveSamples(), launchBrowser()]);
  }, patience);
  afterAll(async () => {
    await browser?.close();
    await samples?.remove();
  }, patience);

  for (const [colorScheme, locale] of [
    ["light", "en"],
    ["dark", "de"],
  ] as const) {
    it(`holds WCAG 2.2 AA in the ${colorScheme} theme`, async () => {
      const walker: Walker = await openPage(browser, { colorScheme, locale });
      await walker.page.goto(`${samples.url}/?debug=1`);
      await untilSettled(walker.page);
      const found: Record<string, string[]> = {};
      for (const [name, open] of Object.entries(panels)) {
        await open(walker.page);
        const wrong = await violations(walker.page);
        if (wrong.length > 0) found[name] = wrong;
      }
      expect(found).toEqual({});
      expect(walker.complaints).toEqual([]);
      await walker.close();
    });
  }
});
