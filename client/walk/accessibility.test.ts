import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Walker } from "./browser.ts";
import { chromiumPath, launchBrowser, openPage, untilSettled } from "./browser.ts";
import type { ServedSamples } from "./served-samples.ts";
import { serveSamples } from "./served-samples.ts";

const patience = 240_000;
const rules: RunOptions = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] };

/** What axe finds wrong, one line a rule. Run in a world of its own, which the page's policy does not bind. */
async function violations(page: Page, axe: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send("Page.getFrameTree");
  const { executionContextId } = await session.send("Page.createIsolatedWorld", { frameId: frameTree.frame.id });
  await session.send("Runtime.evaluate", { contextId: executionContextId, expression: axe });
  const { result } = await session.send("Runtime.evaluate", {
    contextId: executionContextId,
    expression: `axe.run(document, ${JSON.stringify(rules)}).then((found) => JSON.stringify(found))`,
    awaitPromise: true,
  });
  await session.detach();
  const found = JSON.parse(String(result.value)) as AxeResults;
  return found.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, html }) => `${target.join(" ")} ${html.slice(0, 120)}`).join(" | ")}`,
  );
}

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
  let axe: string;

  beforeAll(async () => {
    axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
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
        const wrong = await violations(walker.page, axe);
        if (wrong.length > 0) found[name] = wrong;
      }
      expect(found).toEqual({});
      expect(walker.complaints).toEqual([]);
      await walker.close();
    });
  }
});
