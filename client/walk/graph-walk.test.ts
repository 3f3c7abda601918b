import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Subgraph } from "#schema/graph.ts";
import type { Walker } from "./browser.ts";
import { chromiumPath, launchBrowser, openPage, untilSettled } from "./browser.ts";
import type { ServedSamples } from "./served-samples.ts";
import { serveSamples } from "./served-samples.ts";

const patience = 180_000;
const shown = (page: Page): Promise<string[]> => page.evaluate(() => window.beleg?.shown() ?? []);
const nodeAt = async (page: Page, id: string): Promise<{ x: number; y: number }> => {
  const at = await page.evaluate((node) => window.beleg?.nodeAt(node), id);
  if (!at) throw new Error(`${id} is not drawn.`);
  return at;
};
const shows = (page: Page, count: number): Promise<unknown> =>
  page.waitForFunction((wanted) => window.beleg?.shown().length === wanted, count);

describe.skipIf(!chromiumPath)("exploring the graph", { timeout: patience }, () => {
  let samples: ServedSamples;
  let browser: Browser;
  let walker: Walker;
  let page: Page;
  let overview: Subgraph;

  beforeAll(async () => {
    [samples, browser] = await Promise.all([serveSamples(), launchBrowser()]);
    overview = (await (await fetch(`${samples.url}/api/overview?limit=40`)).json()) as Subgraph;
  }, patience);
  afterAll(async () => {
    await browser?.close();
    await samples?.remove();
  }, patience);
  beforeEach(async () => {
    walker = await openPage(browser);
    ({ page } = walker);
    await page.goto(`${samples.url}/?debug=1`);
    await untilSettled(page);
  }, patience);
  afterEach(async () => {
    await walker.close();
  });

  /** A node on the canvas that has neighbours off it. */
  const growing = (): string => {
    const drawn = (id: string): number =>
      overview.bundles.filter((bundle) => bundle.source === id || bundle.target === id).length;
    const found = overview.nodes.find(({ id, degree }) => degree > drawn(id));
    if (!found) throw new Error("The samples have no node that can be expanded.");
    return found.id;
  };
  const best = (): Subgraph["nodes"][number] => {
    const [first] = [...overview.nodes].sort((a, b) => b.degree - a.degree);
    if (!first) throw new Error("The samples have no nodes.");
    return first;
  };

  it("starts with the best-connected part of the graph and complains about nothing", async () => {
    expect((await shown(page)).sort()).toEqual(overview.nodes.map(({ id }) => id as string).sort());
    await page
      .getByRole("status")
      .filter({ hasText: `${overview.nodes.length} of` })
      .waitFor();
    expect(walker.complaints).toEqual([]);
  });

  it("expands by double click, and takes the step back and forth by key", async () => {
    const before = (await shown(page)).length;
    const { x, y } = await nodeAt(page, growing());
    await page.mouse.dblclick(x, y);
    await page.waitForFunction((count) => (window.beleg?.shown().length ?? 0) > count, before);
    const after = (await shown(page)).length;
    await page.keyboard.press("Control+z");
    await shows(page, before);
    await page.keyboard.press("Control+Shift+Z");
    await shows(page, after);
    expect(walker.complaints).toEqual([]);
  });

  it("opens a node by search and keyboard alone", async () => {
    await page.keyboard.press("/");
    await page.keyboard.type(best().name);
    await page.getByRole("option", { name: best().name, exact: false }).first().waitFor();
    await page.keyboard.press("Enter");
    await page
      .getByRole("complementary", { name: "Details" })
      .getByRole("heading", { name: best().name })
      .first()
      .waitFor();
  });

  it("opens the quotes behind an edge that is clicked", async () => {
    const at = await page.evaluate(
      (keys) => {
        const found = keys.map((key) => window.beleg?.edgeAt(key)).find((point) => point !== undefined);
        return found;
      },
      overview.bundles
        .filter(({ source, target }) => source !== target)
        .map(({ type, source, target }) => `${type}:${source}:${target}`),
    );
    if (!at) throw new Error("No edge is drawn.");
    await page.mouse.click(at.x, at.y);
    await page.getByRole("complementary", { name: "Details" }).locator("button[lang]").first().waitFor();
  });

  it("hides by the menu and says so, with a way back", async () => {
    const { x, y } = await nodeAt(page, best().id);
    await page.mouse.click(x, y, { button: "right" });
    await page.getByRole("menuitem", { name: "Hide", exact: true }).click();
    await page.getByRole("button", { name: "1 hidden, show" }).click();
    await page.getByRole("button", { name: "1 hidden, show" }).waitFor({ state: "detached" });
  });

  it("keeps a dragged node where it was put, also behind a copied address", async () => {
    const from = await nodeAt(page, best().id);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
    // Out of the picture's middle, so that it becomes an outermost node.
    const away = (at: number, middle: number, by: number): number => at + (at > middle ? by : -by);
    await page.mouse.move(away(from.x, width / 2, 90), away(from.y, height / 2, 60), { steps: 8 });
    await page.mouse.up();
    await untilSettled(page);
    const put = await nodeAt(page, best().id);
    expect(Math.hypot(put.x - from.x, put.y - from.y)).toBeGreaterThan(60);
    await page.waitForFunction(() => location.hash.includes("~p"));
    await page.reload();
    await untilSettled(page);
    // The canvas has its height once the timeline below it has come.
    const off = async (): Promise<number> => {
      const found = await nodeAt(page, best().id);
      return Math.hypot(found.x - put.x, found.y - put.y);
    };
    await expect.poll(off).toBeLessThan(4);
  });

  it("tells the graph in words by keyboard, in step with the canvas", async () => {
    await page.keyboard.press("t");
    const grid = page.getByRole("treegrid");
    await grid.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    await grid.locator('[role=row][aria-level="3"] q').first().waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("complementary", { name: "Details" }).locator("button[lang]").first().waitFor();
  });

  it("filters by the legend and resets from the status line", async () => {
    const people = page.getByRole("switch", { name: /^People/ });
    await people.click();
    expect(await people.getAttribute("aria-checked")).toBe("false");
    await page.getByRole("button", { name: "Filters are on, reset" }).click();
    expect(await people.getAttribute("aria-checked")).toBe("true");
  });

  it("comes back when the graphics card takes the drawing away", async () => {
    const lost = page.getByRole("heading", { name: "The graphics card took a break" });
    const context = await page.evaluateHandle(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('[data-testid="graph-canvas"] canvas');
      return canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context");
    });
    await context.evaluate((extension) => extension?.loseContext());
    await lost.waitFor();
    await context.evaluate((extension) => extension?.restoreContext());
    await lost.waitFor({ state: "detached" });
    const { x, y } = await nodeAt(page, best().id);
    await page.mouse.click(x, y);
    await page
      .getByRole("complementary", { name: "Details" })
      .getByRole("heading", { name: best().name })
      .first()
      .waitFor();
  });

  it("loses nothing while the server is away, and says when it is", async () => {
    const before = await shown(page);
    await samples.stop();
    await page.getByRole("alert").filter({ hasText: "The server does not answer" }).waitFor();
    expect(await shown(page)).toEqual(before);
    await samples.start();
    await page.getByRole("alert").filter({ hasText: "The server does not answer" }).waitFor({ state: "detached" });
    expect(await shown(page)).toEqual(before);
  });

  it("says which part of a linked view is gone, and shows the rest", async () => {
    await page.goto(`${samples.url}/?debug=1#nodes=${best().id},per_ffffffffffffffff`);
    await page.getByText("Part of this link is gone").waitFor();
    expect(await shown(page)).toEqual([best().id]);
  });
});
