import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestServer } from "#store/neo4j/test-server.ts";
import { startNeo4j } from "#store/neo4j/test-server.ts";
import { ensureNeo4jJars } from "#setup/neo4j-jars.mjs";
import { largeGraph } from "#store/large-graph.ts";
import type { Walker } from "./browser.ts";
import { chromiumPath, launchBrowser, openPage, untilSettled } from "./browser.ts";
import type { ServedGraph } from "./served-graph.ts";
import { serveGraph } from "./served-graph.ts";
import { wholeView } from "./whole-view.ts";

const patience = 300_000;
/** A window in which drawing by the processor costs little, and everything still has its place. */
const viewport = { width: 1100, height: 700 };
const hasNeo4j = (await ensureNeo4jJars()) !== undefined;
if (!hasNeo4j) process.stderr.write("SKIPPED: no Neo4j\n");

const { graphs, nodes } = largeGraph();
const everything = wholeView(nodes.map(({ id }, index) => ({ id, degree: nodes.length - index })));
const hub = nodes[0]!;
/** Found under another spelling than its own. */
const umlaut = nodes.find(({ name }) => name.includes("Grönholt"))!;
const engines = [
  { name: "the embedded store", start: () => Promise.resolve(undefined), can: chromiumPath !== undefined },
  { name: "Neo4j", start: () => startNeo4j(), can: chromiumPath !== undefined && hasNeo4j },
] as const;

type Box = Readonly<Record<"from" | "to", { x: number; y: number }>>;

/** In the page: how many nodes lie in a box of it. */
function inBox({ from, to }: Box): number {
  const places = (window.beleg?.shown() ?? []).map((id) => window.beleg?.nodeAt(id));
  return places.filter((at) => at && at.x > from.x && at.x < to.x && at.y > from.y && at.y < to.y).length;
}

describe.each(engines)("2,000 nodes and 5,000 edges on $name", ({ start, can }) => {
  let neo4j: TestServer | undefined;
  let served: ServedGraph;
  let browser: Browser;
  let walker: Walker;
  let page: Page;

  beforeAll(async () => {
    if (!can) return;
    neo4j = await start();
    [served, browser] = await Promise.all([serveGraph(graphs, neo4j), launchBrowser()]);
    walker = await openPage(browser, { viewport, permissions: ["clipboard-read", "clipboard-write"] });
    ({ page } = walker);
    await open(everything);
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
  const step = (name: string, walk: () => Promise<void>): void => void it.skipIf(!can)(name, walk, patience);
  const shown = (): Promise<string[]> => page.evaluate(() => window.beleg?.shown() ?? []);
  const status = (): Locator => page.locator("#graph-status");
  const details = (): Locator => page.getByRole("complementary", { name: "Details" });
  const says = (text: string | RegExp): Promise<void> => status().getByText(text).first().waitFor();
  const undo = (): Promise<void> => page.keyboard.press("Control+z");
  const whole = "2,000 of 2,000 nodes, 5,000 edges";

  async function at(id: string): Promise<{ x: number; y: number }> {
    const found = await page.evaluate((one) => window.beleg?.nodeAt(one), id);
    if (!found) throw new Error(`${id} is not drawn.`);
    return found;
  }
  /** Runs a command of the palette by its name. */
  async function command(name: string): Promise<void> {
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByRole("textbox").fill(name);
    await page.getByRole("dialog").getByRole("option", { name }).first().waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }
  async function search(text: string, name: string): Promise<void> {
    await page.keyboard.press("/");
    await page.keyboard.type(text);
    await page
      .getByRole("option", { name: new RegExp(`^${name}`) })
      .first()
      .waitFor();
    await page.keyboard.press("Enter");
    await details().getByRole("heading", { name, exact: true }).waitFor();
  }
  const leave = (): Promise<void> => page.keyboard.press("Escape");

  step("draws all of a linked view", async () => {
    expect(await shown()).toHaveLength(2000);
    await says(whole);
  });

  step("finds a node under another spelling, and opens it", async () => {
    await search(umlaut.name.replace("ö", "oe"), umlaut.name);
    await leave();
  });

  step("opens a node that is clicked, and its edges' quotes with their sentence in the article", async () => {
    await search(hub.name, hub.name);
    await leave();
    await untilSettled(page);
    const { x, y } = await at(hub.id);
    await page.mouse.click(x, y);
    await details().getByRole("heading", { name: hub.name, exact: true }).waitFor();
    await details()
      .getByRole("button", { name: /^(contacted|criticized|denied)/ })
      .first()
      .click();
    await details().getByRole("heading", { name: "Who says it" }).waitFor();
    await details()
      .getByRole("button", { name: /^Show in the article:/ })
      .first()
      .click();
    await details().locator("[data-current]").first().waitFor();
    await leave();
    await leave();
  });

  step("selects all, and the others", async () => {
    await search(hub.name, hub.name);
    await page.keyboard.press("Control+a");
    await details().getByRole("heading", { name: "2,000 nodes selected" }).waitFor();
    await leave();
    await search(hub.name, hub.name);
    await page.keyboard.press("v");
    await details().getByRole("heading", { name: "1,999 nodes selected" }).waitFor();
    await leave();
  });

  step("selects by a lasso that begins among the edges, and moves nothing", async () => {
    await open(everything);
    expect(await page.evaluate(() => window.beleg?.detail())).toBe("plain");
    const places = await Promise.all(nodes.slice(0, 40).map(({ id }) => at(id)));
    const middle = await at(hub.id);
    // Begun where no node is within reach of the pointer.
    const free = (x: number, y: number): boolean => places.every((place) => Math.hypot(place.x - x, place.y - y) > 25);
    const left = [110, 120, 130, 140, 150].find((by) => free(middle.x - by, middle.y - 80));
    if (left === undefined) throw new Error("No free spot to begin at.");
    const [from, to] = [
      { x: middle.x - left, y: middle.y - 80 },
      { x: middle.x + 110, y: middle.y + 90 },
    ];
    const held = await page.evaluate(inBox, { from, to });
    expect(held).toBeGreaterThan(1);
    await page.keyboard.down("Shift");
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    for (const [x, y] of [
      [to.x, from.y],
      [to.x, to.y],
      [from.x, to.y],
      [from.x, from.y + 2],
    ] as const)
      await page.mouse.move(x, y, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.up("Shift");
    await details()
      .getByRole("heading", { name: `${held} nodes selected` })
      .waitFor();
    expect(await at(hub.id)).toEqual(middle);
    await leave();
  });

  step("keeps the middle and the scale when a panel takes room from the canvas", async () => {
    const far = nodes[500]!.id;
    const between = async (): Promise<number> => {
      const [a, b] = [await at(hub.id), await at(far)];
      return Math.hypot(a.x - b.x, a.y - b.y);
    };
    const height = (): Promise<number> =>
      page.getByTestId("graph-canvas").evaluate((element) => element.getBoundingClientRect().height);
    const [before, place, high] = [await between(), await at(hub.id), await height()];
    await page.keyboard.press("t");
    await page.getByRole("treegrid").waitFor();
    await expect.poll(height).toBeLessThan(high - 100);
    await untilSettled(page);
    const low = await height();
    expect(Math.abs((await between()) - before)).toBeLessThan(1);
    expect(Math.abs((await at(hub.id)).y - place.y + (high - low) / 2)).toBeLessThan(2);
    await page.keyboard.press("t");
    await expect.poll(height).toBe(high);
    await untilSettled(page);
    expect(Math.hypot((await at(hub.id)).x - place.x, (await at(hub.id)).y - place.y)).toBeLessThan(1);
    expect(Math.abs((await between()) - before)).toBeLessThan(1);
  });

  step("hides, takes back, brings again and jumps in the history", async () => {
    await search(hub.name, hub.name);
    await page.keyboard.press("h");
    await says("1 hidden, show");
    await says(/^1,999 of 2,000 nodes/);
    await undo();
    await says(whole);
    await page.keyboard.press("Control+Shift+Z");
    await says("1 hidden, show");
    await page.getByRole("button", { name: "History" }).click();
    await page.getByRole("menuitem", { name: "Opened link" }).click();
    await says(whole);
  });

  step("filters by the legend", async () => {
    await page.getByRole("switch", { name: /^Contacted/ }).click();
    await says(/^2,000 of 2,000 nodes, (?!5,000)\d,\d+ edges$/);
    await page.getByRole("button", { name: "Filters are on, reset" }).click();
    await says(whole);
  });

  step("narrows the time by keyboard, without moving a node", async () => {
    const before = await at(hub.id);
    const from = page.getByRole("slider", { name: "From" });
    await from.focus();
    for (let i = 0; i < 12; i++) await page.keyboard.press("ArrowRight");
    await says(/^2,000 of 2,000 nodes, (?!5,000)\d,\d+ edges$/);
    const after = await at(hub.id);
    // The strip of the timeline may need another line, which moves the whole canvas by a pixel, but no node on it.
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(2);
    await page.getByRole("button", { name: "Show all times" }).click();
    await says(whole);
  });

  step("finds the ways between two nodes, with a quote for every hop", async () => {
    const far = nodes.at(-1)!;
    await search(far.name, far.name);
    // The camera is still on its way.
    await untilSettled(page);
    const start = await at(far.id);
    await page.mouse.click(start.x, start.y, { button: "right" });
    await page.getByRole("menuitem", { name: "Path from here" }).click();
    await search(hub.name, hub.name);
    await details().getByRole("button", { name: "Path to here" }).click();
    await details().getByRole("heading", { name: "Paths" }).waitFor();
    const show = details().getByRole("button", { name: "Show in the graph" }).first();
    await show.waitFor();
    const hops = await details().getByRole("listitem").count();
    expect(hops).toBeGreaterThan(0);
    expect(
      await details()
        .getByRole("button", { name: /^Show in the article:/ })
        .count(),
    ).toBe(hops);
    await show.click();
    await details()
      .getByRole("heading", { name: /nodes selected$/ })
      .waitFor();
    await leave();
    await leave();
  });

  step("lays out in every way, each of them a step that can be taken back", async () => {
    await command("Fit to screen");
    await untilSettled(page);
    const before = await at(hub.id);
    for (const layout of ["Circle", "By time", "By group", "Around a node"]) {
      await command(`Layout: ${layout}`);
      await page.waitForFunction((id) => (window.beleg?.layingOut() ?? true) || window.beleg?.nodeAt(id), hub.id);
      await untilSettled(page);
      await undo();
      await command("Fit to screen");
      await untilSettled(page);
      const after = await at(hub.id);
      expect(Math.hypot(after.x - before.x, after.y - before.y), layout).toBeLessThan(2);
    }
  });

  step("stops a running layout by key, where it is", async () => {
    await page.keyboard.press("l");
    await page.waitForFunction(() => window.beleg?.layingOut());
    await page.keyboard.press("l");
    await page.waitForFunction(() => !window.beleg?.layingOut());
    await undo();
  });

  step("tells the graph in words by keyboard, in step with the canvas", async () => {
    await page.keyboard.press("t");
    const grid = page.getByRole("treegrid");
    await grid.focus();
    await page.keyboard.press("End");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    await grid.locator('[role=row][aria-level="3"] q').first().waitFor();
    await page.keyboard.press("Enter");
    await details().getByRole("heading", { name: "Who says it" }).waitFor();
    await search(hub.name, hub.name);
    await grid.locator('[role=row][aria-selected="true"]', { hasText: hub.name }).waitFor();
    await page.keyboard.press("t");
    await leave();
  });

  step("lists statements in the order of time, of all that is drawn and of the selection", async () => {
    await page.keyboard.press("s");
    const panel = page.getByRole("region", { name: "Statements in time order" });
    await panel.getByText(/^\d,\d+ statements, about all that is drawn, oldest article first$/).waitFor();
    await search(hub.name, hub.name);
    await panel.getByText(new RegExp(`statements, about ${hub.name}, oldest article first$`)).waitFor();
    const list = panel.getByRole("listbox");
    await list.focus();
    await list.press("End");
    // In a window of this width the words stand in the page and are not shown.
    await panel.getByRole("option", { selected: true }).locator("q").waitFor({ state: "attached" });
    await list.press("s");
    await panel.waitFor({ state: "detached" });
    await leave();
  });

  step("sizes nodes by betweenness without moving one", async () => {
    const before = await at(hub.id);
    await command("Size of nodes: Betweenness");
    await page.waitForFunction(() => location.hash.includes("size=betweenness"));
    expect(await at(hub.id)).toEqual(before);
    await undo();
    await page.waitForFunction(() => !location.hash.includes("size="));
  });

  step("shows the same view behind a copied address", async () => {
    await search(hub.name, hub.name);
    await page.getByRole("switch", { name: /^Denied/ }).click();
    await untilSettled(page);
    const before = await at(hub.id);
    const counted = await status().innerText();
    await page.waitForFunction((id) => location.hash.includes(`select=${id}`), hub.id);
    await page.waitForTimeout(600);
    await page.getByRole("button", { name: "Copy link to this view" }).click();
    const address = await page.evaluate(() => navigator.clipboard.readText());
    await open(new URL(address).hash.slice(1));
    await details().getByRole("heading", { name: hub.name, exact: true }).waitFor();
    expect(await status().innerText()).toBe(counted);
    const after = await at(hub.id);
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(3);
    await page.getByRole("button", { name: "Filters are on, reset" }).click();
    await says(whole);
    await leave();
  });

  step("comes back when the graphics card takes the drawing away", async () => {
    const lost = page.getByRole("heading", { name: "The graphics card took a break" });
    const context = await page.evaluateHandle(() =>
      document
        .querySelector<HTMLCanvasElement>('[data-testid="graph-canvas"] canvas')
        ?.getContext("webgl2")
        ?.getExtension("WEBGL_lose_context"),
    );
    await context.evaluate((extension) => extension?.loseContext());
    await lost.waitFor();
    await context.evaluate((extension) => extension?.restoreContext());
    await lost.waitFor({ state: "detached" });
    await says(whole);
  });

  step("loses nothing while the server is away", async () => {
    const away = page.getByRole("alert").filter({ hasText: "The server does not answer" });
    const complained = walker.complaints.length;
    await served.away();
    await away.waitFor();
    await says(whole);
    await served.back();
    await away.waitFor({ state: "detached" });
    await says(whole);
    // Only what the browser says of refused connections, which is the truth.
    const said = (walker.complaints as string[]).splice(complained);
    expect(
      said.filter((line) => !/ERR_CONNECTION_(?:REFUSED|RESET)|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_EMPTY/.test(line)),
    ).toEqual([]);
  });

  step("expands a hundred at a time, says how many there are, and collapses", async () => {
    await open(`nodes=${hub.id}&select=${hub.id}`);
    await details().getByRole("heading", { name: hub.name, exact: true }).waitFor();
    await page.keyboard.press("e");
    await status()
      .getByRole("button", { name: /^100 of \d+ neighbours, more$/ })
      .click();
    await status()
      .getByRole("button", { name: /^200 of \d+ neighbours, more$/ })
      .waitFor();
    await page.waitForFunction(() => (window.beleg?.shown().length ?? 0) > 150 && !window.beleg?.layingOut());
    await page.keyboard.press("x");
    await page.waitForFunction(() => window.beleg?.shown().length === 1);
    await undo();
    await page.waitForFunction(() => (window.beleg?.shown().length ?? 0) > 150);
  });

  step("never made the browser complain", () => {
    expect(walker.complaints).toEqual([]);
    return Promise.resolve();
  });
});
