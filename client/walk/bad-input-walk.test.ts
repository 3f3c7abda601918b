import { readFile } from "node:fs/promises";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Named } from "#store/builders.ts";
import { articleGraph, contacted, criticized, person } from "#store/builders.ts";
import type { TestServer } from "#store/neo4j/test-server.ts";
import type { Walker } from "./browser.ts";
import { choose, launchBrowser, openPage, untilSettled } from "./browser.ts";
import { engines } from "./engines.ts";
import type { ServedGraph } from "./served-graph.ts";
import { serveGraph } from "./served-graph.ts";

const patience = 240_000;
const berg = person("Jonas Berg");
const markup = person('Marta <img src=x onerror="window.hacked=1"><script>window.hacked=1</script>');
const arabic = person("أحمد الخطيب من القاهرة");
const hebrew = person("‮מרים לוי‬");
const endless = person(`Endlos ${"x".repeat(9_993)}`);
const hostile: readonly Named[] = [markup, arabic, hebrew, endless];
const graphs = [
  articleGraph({
    title: '<svg onload="window.hacked=1">',
    outlet: `<b>Fett</b> https://example.org/${"x".repeat(300)}`,
    publishedAt: "2024-03-05",
    says: hostile.flatMap((who) => [contacted(who, berg), criticized(berg, who)]),
  }),
];
/** How each of them is looked for, and what of its name can be read wherever it stands. */
const asked: readonly (readonly [Named, string, string])[] = [
  [markup, "Marta", "Marta <img"],
  [arabic, "أحمد", "أحمد"],
  [hebrew, "מרים", "מרים"],
  [endless, "Endlos", "Endlos xxx"],
];

describe.each(engines)(
  "names and addresses that nobody should give, on $name",
  { timeout: patience },
  ({ start, can }) => {
    let neo4j: TestServer | undefined;
    let served: ServedGraph;
    let browser: Browser;
    let walker: Walker;
    let page: Page;

    beforeAll(async () => {
      if (!can) return;
      neo4j = await start();
      [served, browser] = await Promise.all([serveGraph(graphs, neo4j), launchBrowser()]);
      walker = await openPage(browser);
      ({ page } = walker);
      await open(`nodes=${[berg, ...hostile].map(({ id }) => id).join(",")}`);
    }, patience);
    afterAll(async () => {
      await browser?.close();
      await served?.close();
      await neo4j?.stop();
    }, patience);

    async function open(hash: string): Promise<void> {
      await page.goto("about:blank");
      await page.goto(`${served.url}/?debug=1#${hash}`);
      await untilSettled(page);
    }
    const details = (): Locator => page.getByRole("complementary", { name: "Details" });
    /** Nothing of it is wider than its place on the screen. */
    async function fits(part: Locator): Promise<void> {
      const over = await part.evaluate((element) => element.getBoundingClientRect().right - innerWidth);
      expect(over).toBeLessThanOrEqual(1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }

    for (const [who, typed, seen] of asked)
      it.skipIf(!can)(`finds, opens and hides “${seen}” as text`, async () => {
        await page.keyboard.press("/");
        await page.keyboard.type(typed);
        const option = page.getByRole("option").filter({ hasText: seen }).first();
        await option.waitFor();
        await fits(option);
        await page.keyboard.press("Enter");
        const heading = details().getByRole("heading", { level: 2 });
        await heading.filter({ hasText: seen }).waitFor();
        expect(await heading.textContent()).toBe(who.name);
        await fits(heading);
        await page.keyboard.press("h");
        await page.getByRole("button", { name: "1 hidden, show" }).waitFor();
        await page.getByRole("button", { name: "History" }).click();
        const step = page.getByRole("menuitem", { name: "Hid" }).last();
        await step.filter({ hasText: seen.slice(0, 5) }).waitFor();
        await fits(step);
        await page.keyboard.press("Escape");
        await page.keyboard.press("Control+z");
        await page.getByRole("button", { name: "1 hidden, show" }).waitFor({ state: "detached" });
      });

    it.skipIf(!can)("lists them in the tree grid, each on its line", async () => {
      await page.keyboard.press("t");
      const grid = page.getByRole("treegrid");
      for (const [, , seen] of asked) {
        const row = grid.getByRole("row").filter({ hasText: seen }).first();
        await row.waitFor();
        await fits(row);
        expect((await row.boundingBox())?.height).toBeLessThan(40);
      }
      await page.keyboard.press("t");
      await grid.waitFor({ state: "detached" });
    });

    it.skipIf(!can)("speaks of them in a menu and a message without filling the screen", async () => {
      // The canvas takes back the width of the grid in its own time.
      await untilSettled(page);
      const at = await page.evaluate((id) => window.beleg?.nodeAt(id), endless.id);
      if (!at) throw new Error("The node is not drawn.");
      await page.mouse.click(at.x, at.y, { button: "right" });
      await page.getByRole("menuitem", { name: "Path from here" }).click();
      const message = page.getByRole("alert").filter({ hasText: "Path from" });
      await message.waitFor();
      expect((await message.boundingBox())?.height).toBeLessThan(140);
    });

    it.skipIf(!can)("shows quotes with markup as they stand in the article", async () => {
      await open(`select=CONTACTED:${markup.id}:${berg.id}`);
      const isWiderThanItsPlace = (): Promise<boolean> =>
        details().evaluate((panel) =>
          [panel, ...panel.querySelectorAll("*")].some(
            (part) => part.scrollWidth > part.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(part).overflowX),
          ),
        );
      const quote = details()
        .getByRole("button", { name: /^Show in the article:/ })
        .first();
      await quote.waitFor();
      expect(await isWiderThanItsPlace()).toBe(false);
      expect(await quote.textContent()).toContain('<img src=x onerror="window.hacked=1">');
      await quote.click();
      await details().locator("[data-current]").first().waitFor();
      await details().getByText('<svg onload="window.hacked=1">').first().waitFor();
      expect(await isWiderThanItsPlace()).toBe(false);
    });

    it.skipIf(!can)("puts them into a picture", async () => {
      await page.getByRole("button", { name: "Export", exact: true }).click();
      await choose(page.getByRole("radio", { name: "Picture (PNG)" }));
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("dialog").getByRole("button", { name: "Save" }).click(),
      ]);
      const bytes = await readFile(await file.path());
      expect(bytes.subarray(1, 4).toString()).toBe("PNG");
      expect(bytes.length).toBeGreaterThan(5_000);
    });

    it.skipIf(!can)("shows what is left of a view whose nodes are gone", async () => {
      await open(`nodes=${berg.id},per_ffffffffffffffff,org_0000000000000000&select=per_ffffffffffffffff`);
      await page.getByText("2 nodes of the linked view are no longer in the graph").waitFor();
      expect(await page.evaluate(() => window.beleg?.shown())).toEqual([berg.id]);
    });

    it.skipIf(!can)("makes the best of an address that is cut, of another version or no address at all", async () => {
      const addresses = [
        `nodes=${berg.id.slice(0, 9)}`,
        `nodes=${berg.id}~zz~~&layout=spiral&size=9&camera=1_x_&from=gestern&select=%%%`,
        "nodes=,,,~~~&filters={}&v=0",
        `${"#".repeat(500)}`,
      ];
      for (const address of addresses) {
        await open(address);
        expect(await page.evaluate(() => window.beleg?.shown().length)).toBeGreaterThan(0);
      }
    });

    it.skipIf(!can)("ran nothing of it, and never made the browser complain", async () => {
      expect(await page.evaluate(() => "hacked" in window)).toBe(false);
      // The browser's own line about a selected node that is gone is the truth.
      expect(walker.complaints.filter((line) => !line.includes("status of 404"))).toEqual([]);
    });
  },
);
