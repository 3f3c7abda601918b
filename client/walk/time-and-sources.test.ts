import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AmongAnswer } from "#schema/api.ts";
import { startTestServer } from "#server/test-server.ts";
import type { TestServer } from "#server/test-server.ts";
import { articleGraph, contacted, criticized, person } from "#store/builders.ts";
import { violations } from "./axe.ts";
import type { Walker } from "./browser.ts";
import { chromiumPath, launchBrowser, openPage, untilSettled } from "./browser.ts";

const patience = 300_000;
const slow = { timeout: 60_000 };
const ada = person("Ada Müller");
const berg = person("Jonas Berg");
const lind = person("Clara Lind");
/** More than the first picture holds, joined in a ring, so that an expansion brings edges of its own. */
const others = Array.from({ length: 60 }, (_, index) => person(`Gast ${String(index).padStart(2, "0")}`));

const graphs = [
  articleGraph({
    title: "Anruf",
    outlet: "Abendpost",
    publishedAt: "2020-01-10",
    says: [contacted(ada, berg), criticized(berg, lind, { attributedTo: ada })],
  }),
  articleGraph({
    title: "Kein Anruf",
    outlet: "Kreisblatt",
    publishedAt: "2021-06-01",
    says: [contacted(ada, berg, { modality: "negated", eventDate: "2019-12-31" })],
  }),
  articleGraph({
    title: "Empfang",
    outlet: "Kreisblatt",
    publishedAt: "2022-03-01",
    says: others.flatMap((guest, index) => [
      contacted(ada, guest),
      contacted(guest, others[(index + 1) % others.length] ?? guest),
    ]),
  }),
];
const call = `CONTACTED:${ada.id}:${berg.id}`;
const small = `nodes=${[ada, berg, lind].map(({ id }) => id).join(",")}`;

describe.skipIf(!chromiumPath)("time, sources and the first minutes", { timeout: patience }, () => {
  let server: TestServer;
  let browser: Browser;
  let walker: Walker;
  let page: Page;

  beforeAll(async () => {
    const clientDir = join(import.meta.dirname, "..", "..", "dist", "client");
    [server, browser] = await Promise.all([startTestServer(graphs, { clientDir }), launchBrowser()]);
    walker = await openPage(browser);
    ({ page } = walker);
  }, patience);
  afterAll(async () => {
    await walker?.close();
    await browser?.close();
    await server?.close();
  }, patience);

  async function open(hash: string): Promise<void> {
    await page.goto("about:blank");
    await page.goto(`${server.url}/?debug=1#${hash}`);
    await untilSettled(page);
  }
  const edges = async (): Promise<number> => {
    const text = await page.locator("#graph-status").innerText();
    return Number(/([\d,]+) edges?/.exec(text)?.[1]?.replace(",", "") ?? NaN);
  };
  const details = () => page.getByRole("complementary", { name: "Details" });

  /** Runs the first command of the palette that a text means. */
  async function run(name: string, typed = name): Promise<void> {
    await page.keyboard.press("Control+k");
    const palette = page.getByRole("dialog");
    await palette.getByRole("textbox").fill(typed);
    await palette.getByRole("option", { name }).first().waitFor();
    await page.keyboard.press("Enter");
    await palette.waitFor({ state: "detached" });
  }

  it("brings the edges among new neighbours when a node is expanded", async () => {
    await open(`nodes=${ada.id}`);
    expect(await edges()).toBe(0);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("e");
    await expect.poll(edges, slow).toBeGreaterThan(0);
    const shown = await page.evaluate(() => window.beleg?.shown() ?? []);
    const answer = await fetch(`${server.url}/api/among`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ nodes: shown }),
    });
    const { bundles } = (await answer.json()) as AmongAnswer;
    expect(await edges()).toBe(bundles.length);
    expect(bundles.some(({ source, target }) => source !== ada.id && target !== ada.id)).toBe(true);
  });

  it("expands by kind and relation from the details, by keyboard too", async () => {
    await open(`nodes=${berg.id}&select=${berg.id}`);
    await details().getByRole("button", { name: "Expand by …" }).press("Enter");
    await page.getByRole("menuitem", { name: "criticized →", exact: true }).press("Enter");
    await page.waitForFunction(() => window.beleg?.shown().length === 2);
    expect(await page.evaluate(() => window.beleg?.shown())).toEqual([berg.id, lind.id]);
  });

  it("filters by outlet and speaker, takes it back, and keeps it in the address", async () => {
    await open(small);
    expect(await edges()).toBe(2);
    await page.getByLabel("Outlet", { exact: true }).first().fill("Kreis");
    await page.getByRole("option", { name: "Kreisblatt (1)" }).click();
    await expect.poll(edges, slow).toBe(1);
    await page.waitForFunction(() => location.hash.includes("outlets=Kreisblatt"));
    await page.keyboard.press("Escape");
    await page.reload();
    await untilSettled(page);
    expect(await edges()).toBe(1);
    await page.getByRole("button", { name: "Filters are on, reset" }).click();
    await expect.poll(edges, slow).toBe(2);
    await page.getByLabel("Speaker", { exact: true }).first().fill("Ada");
    await page.getByRole("option", { name: "Ada Müller (1)" }).click();
    await expect.poll(edges, slow).toBe(1);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(edges, slow).toBe(2);
  });

  it("shows the graph as it was known on a day: contested only once somebody had denied it", async () => {
    await open(small);
    const contested = page.getByRole("switch", { name: "Contested only" });
    await contested.waitFor();
    await page.getByLabel("As known on").fill("2020-12-31");
    await expect.poll(edges, slow).toBe(2);
    await page.getByRole("switch", { name: /^Contested only/ }).click({ force: true });
    await expect.poll(edges, slow).toBe(0);
    await page.getByLabel("As known on").fill("2021-12-31");
    await expect.poll(edges, slow).toBe(1);
    await page.waitForFunction(() => location.hash.includes("known=2021-12-31"));
    await page.getByRole("button", { name: "Filters are on, reset" }).click();
    await expect.poll(edges, slow).toBe(2);
  });

  it("goes by the date of what happened where that is asked for", async () => {
    await open(`${small}&dates=eventDate&from=2019-12&to=2019-12`);
    expect(await edges()).toBe(1);
    await page.getByText("Published", { exact: true }).click();
    await expect.poll(edges, slow).toBe(2);
  });

  it("plays time as one step of the history", async () => {
    await open(small);
    await page.getByRole("button", { name: "Play" }).click();
    await page.waitForFunction(() => location.hash.includes("to=2020"));
    await page.getByRole("button", { name: "Pause" }).click();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("button", { name: "Filters are on, reset" }).waitFor({ state: "detached" });
  });

  it("makes one step of the history of a run of keys on a slider, which keeps the focus", async () => {
    await open(small);
    const steps = async (): Promise<number> => {
      await page.getByRole("button", { name: "History" }).click();
      const items = page.getByRole("menuitem");
      await items.first().waitFor();
      const count = await items.count();
      await items.first().press("Escape");
      await items.first().waitFor({ state: "detached" });
      return count;
    };
    const before = await steps();
    await page.getByRole("slider", { name: "From" }).focus();
    for (let press = 0; press < 3; press++) await page.keyboard.press("ArrowRight");
    await page.waitForFunction(() => location.hash.includes("from="));
    expect(await steps()).toBe(before + 1);
    const stories = page.getByRole("slider", { name: /independent source/ });
    await stories.focus();
    for (let press = 0; press < 3; press++) await page.keyboard.press("ArrowRight");
    expect(await stories.getAttribute("aria-valuenow")).toBe("4");
    expect(await steps()).toBe(before + 2);
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await page.getByRole("button", { name: "Filters are on, reset" }).waitFor({ state: "detached" });
  });

  it("does by the command palette what menus and panels do", async () => {
    await open(`${small}&select=${ada.id}.${berg.id}`);
    await run("Contacted: on or off");
    await expect.poll(edges, slow).toBe(1);
    await run("Reset filters");
    await expect.poll(edges, slow).toBe(2);
    await run("Path between the two");
    await details().getByRole("heading", { name: "Paths" }).waitFor();
    await page.keyboard.press("Escape");
    await run("Time: Play");
    await page.getByRole("button", { name: "Pause" }).waitFor();
    await run("Time: Pause");
    await page.getByRole("button", { name: "Play" }).waitFor();
    await open(`nodes=${berg.id}&select=${berg.id}`);
    await run("Expand: criticized →");
    await page.waitForFunction(() => window.beleg?.shown().length === 2);
  });

  it("filters by the palette: source, threshold, and a date that is typed", async () => {
    await open(small);
    await run("Outlet: Abendpost: on or off");
    await page.waitForFunction(() => location.hash.includes("outlets=Abendpost"));
    await run("Outlet: Abendpost: on or off");
    await page.waitForFunction(() => !location.hash.includes("outlets="));
    await run("At least 2 independent sources");
    await page.waitForFunction(() => location.hash.includes("stories=2"));
    await run("At least 1 independent source");
    await page.waitForFunction(() => !location.hash.includes("stories="));
    await run("Time: As known on 2020", "2020");
    await page.waitForFunction(() => location.hash.includes("known=2020-12-31"));
    await run("Time: As known today");
    await page.waitForFunction(() => !location.hash.includes("known="));
    await run("Time: As known on …");
    await page.waitForFunction(() => document.activeElement?.getAttribute("type") === "date");
  });

  it("has the menu of an edge, the time to expand by and every step in the palette", async () => {
    await open(`nodes=${ada.id},${berg.id}&select=${call}`);
    await run("Select both ends");
    await details().getByRole("heading", { name: "2 nodes selected" }).waitFor();
    await open(`nodes=${ada.id}&select=${ada.id}&to=2021`);
    await run("Expand: By time of the articles");
    await page.waitForFunction(() => window.beleg?.shown().length === 2);
    await run("History: Opened link");
    await page.waitForFunction(() => window.beleg?.shown().length === 1);
  });

  it("lists the selection's own statements in the order of time, by keyboard, and opens their sentence", async () => {
    await open(`${small}&panel=statements`);
    const panel = page.getByRole("region", { name: "Statements in time order" });
    await panel.getByText("3 statements, about all that is drawn, oldest article first").waitFor();
    expect(await violations(page)).toEqual([]);
    await panel.getByRole("option").nth(2).locator("q").waitFor();
    const dates = await panel.getByRole("option").locator("span:first-child").allInnerTexts();
    expect(dates.filter((text) => /\d{4}$/.test(text))).toEqual(["Jan 10, 2020", "Jan 10, 2020", "Jun 1, 2021"]);
    await page.getByRole("button", { name: "Happened" }).or(page.getByText("Happened")).first().click();
    await panel.getByText(/earliest event first$/).waitFor();
    await panel.getByRole("option").first().getByText("Dec 31, 2019").waitFor();
    await page.keyboard.press("Control+z");
    await panel.getByText(/oldest article first$/).waitFor();
    const list = panel.getByRole("listbox");
    await list.focus();
    await list.press("End");
    await list.press("Enter");
    await details().locator("[data-current]").first().waitFor();
    await details().getByRole("heading", { name: "Kein Anruf" }).first().waitFor();
    await open(`${small}&select=${lind.id}&panel=statements`);
    await panel.getByText("1 statement, about Clara Lind, oldest article first").waitFor();
    await panel.press("s");
    await panel.waitFor({ state: "detached" });
  });

  it("counts in the timeline what is on the canvas, before all that the store holds", async () => {
    await open(small);
    const strip = page.getByRole("region", { name: "Time" });
    await strip
      .getByTitle(/^In colour: 3 dated statements on the canvas\. Grey behind: all 123 in the store\.$/)
      .waitFor();
    await page.getByRole("switch", { name: /^Criticized/ }).click();
    await strip.getByTitle(/^In colour: 2 dated statements/).waitFor();
    await page.getByRole("button", { name: "Filters are on, reset" }).click();
  });

  it("moves the camera by the minimap and by keys, and can do without it", async () => {
    await open(small);
    // A graph of this size is seen without it.
    await page.keyboard.press("m");
    const camera = (): Promise<string> => page.evaluate(() => /camera=([^&]*)/.exec(location.hash)?.[1] ?? "");
    await page.waitForFunction(() => location.hash.includes("camera="));
    const before = await camera();
    await page.getByRole("img", { name: /^The whole graph in small/ }).click({ position: { x: 20, y: 20 } });
    await expect.poll(camera, slow).not.toBe(before);
    const clicked = await camera();
    await page.keyboard.press("Shift+ArrowRight");
    await expect.poll(camera, slow).not.toBe(clicked);
    await page.keyboard.press("m");
    await page.getByRole("img", { name: /^The whole graph in small/ }).waitFor({ state: "detached" });
    await page.keyboard.press("m");
  });

  it("sets two sides beside each other, and lets the panel be resized by keyboard", async () => {
    await open(`${small}&select=${call}`);
    await details().getByRole("heading", { name: "Who disputes it" }).waitFor();
    const top = (name: string): Promise<number> =>
      details()
        .getByRole("heading", { name })
        .evaluate((heading) => heading.getBoundingClientRect().top);
    expect(await top("Who disputes it")).toBe(await top("Who says it"));
    const edge = page.getByRole("separator", { name: "Width of the details" });
    const width = async (): Promise<number> => Number(await edge.getAttribute("aria-valuenow"));
    const before = await width();
    await edge.press("ArrowRight");
    expect(await width()).toBe(before - 24);
    await edge.press("End");
    expect(await width()).toBe(300);
    expect(await top("Who disputes it")).toBeGreaterThan(await top("Who says it"));
    await edge.dblclick();
  });

  it("says of several nodes what joins them, and inverts the selection", async () => {
    await open(`${small}&select=${ada.id}.${berg.id}`);
    await details().getByRole("heading", { name: "1 edge between them" }).waitFor();
    await details().getByRole("button", { name: "Invert the selection" }).click();
    await details().getByRole("heading", { name: "Clara Lind" }).waitFor();
  });

  it("selects what a lasso holds", async () => {
    await open(small);
    const at = await page.evaluate((id) => window.beleg?.nodeAt(id), lind.id);
    if (!at) throw new Error("The node is not drawn.");
    const corners = [
      [-30, -30],
      [30, -30],
      [30, 30],
      [-30, 30],
    ] as const;
    await page.keyboard.down("Shift");
    await page.mouse.move(at.x - 30, at.y + 30);
    await page.mouse.down();
    for (const [x, y] of corners) await page.mouse.move(at.x + x, at.y + y, { steps: 3 });
    await page.mouse.up();
    await page.keyboard.up("Shift");
    await details().getByRole("heading", { name: "Clara Lind" }).waitFor();
    expect(await page.evaluate((id) => window.beleg?.nodeAt(id), lind.id)).toEqual(at);
  });

  it("answers a question to begin with on a click", async () => {
    await open(small);
    await details()
      .getByRole("button", { name: /^Where do the sources contradict each other\?/ })
      .click();
    await expect.poll(edges, slow).toBe(1);
  });

  it("shows the tour once, by keyboard, and again from the overview of keys", async () => {
    const other = await openPage(browser);
    const tour = other.page.getByRole("dialog", { name: "Behind every edge stands a sentence" });
    await other.page.goto(server.url);
    await tour.waitFor();
    await other.page.keyboard.press("ArrowRight");
    await other.page.getByRole("dialog", { name: "Find somebody" }).waitFor();
    expect(await violations(other.page)).toEqual([]);
    await other.page.keyboard.press("Escape");
    await other.page.getByRole("dialog").waitFor({ state: "detached" });
    await other.page.goto("about:blank");
    await other.page.goto(server.url);
    await other.page.locator("#graph-status").getByText(/edges/).waitFor();
    await other.page.waitForTimeout(500);
    expect(await other.page.getByRole("dialog").count()).toBe(0);
    await other.page.keyboard.press("?");
    await other.page.getByRole("button", { name: "Show the tour" }).click();
    await tour.waitFor();
    expect(other.complaints).toEqual([]);
    await other.close();
  });

  it("never made the browser complain", () => {
    expect(walker.complaints).toEqual([]);
  });
});
