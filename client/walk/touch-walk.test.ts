import type { Browser, CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { articleGraph, contacted, criticized, organization, person } from "#store/builders.ts";
import { violations } from "./axe.ts";
import type { Walker } from "./browser.ts";
import { chromiumPath, launchBrowser, openPage, untilSettled } from "./browser.ts";
import type { ServedGraph } from "./served-graph.ts";
import { serveGraph } from "./served-graph.ts";

const patience = 180_000;
const [ada, jonas, werft] = [person("Ada Müller"), person("Jonas Berg"), organization("Werft Nordheim")];
const graphs = [
  articleGraph({
    title: "Anruf",
    publishedAt: "2024-03-05",
    says: [contacted(ada, jonas), criticized(jonas, werft), contacted(werft, ada)],
  }),
  articleGraph({ title: "Noch ein Anruf", publishedAt: "2024-05-01", says: [contacted(ada, jonas)] }),
];
type Point = Readonly<{ x: number; y: number }>;

describe.skipIf(!chromiumPath)("on a phone of 390 pixels", { timeout: patience }, () => {
  let served: ServedGraph;
  let browser: Browser;
  let walker: Walker;
  let page: Page;
  let fingers: CDPSession;

  beforeAll(async () => {
    [served, browser] = await Promise.all([serveGraph(graphs), launchBrowser()]);
    walker = await openPage(browser, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    ({ page } = walker);
    fingers = await page.context().newCDPSession(page);
    await page.goto(`${served.url}/?debug=1`);
    await untilSettled(page);
  }, patience);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  }, patience);

  const touch = (type: "touchStart" | "touchMove" | "touchEnd", touchPoints: readonly Point[]): Promise<unknown> =>
    fingers.send("Input.dispatchTouchEvent", { type, touchPoints: [...touchPoints] });
  async function at(id: string): Promise<Point> {
    const found = await page.evaluate((one) => window.beleg?.nodeAt(one), id);
    if (!found) throw new Error(`${id} is not drawn.`);
    return found;
  }
  const apart = async (): Promise<number> => {
    const [a, b] = [await at(ada.id), await at(werft.id)];
    return Math.hypot(a.x - b.x, a.y - b.y);
  };
  const details = () => page.getByRole("complementary", { name: "Details" });
  /** Everything that can be pressed lies within the width of the screen. */
  const within = async (): Promise<void> => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  };

  it("shows the graph, and nothing wider than the screen", async () => {
    await within();
    expect(await violations(page)).toEqual([]);
  });

  it("zooms with two fingers", async () => {
    const before = await apart();
    await touch("touchStart", [
      { x: 180, y: 400 },
      { x: 210, y: 400 },
    ]);
    for (let step = 1; step <= 5; step++)
      await touch("touchMove", [
        { x: 180 - step * 10, y: 400 },
        { x: 210 + step * 10, y: 400 },
      ]);
    await touch("touchEnd", []);
    await untilSettled(page);
    expect(await apart()).toBeGreaterThan(before * 1.5);
  });

  it("opens the menu of a node that a finger rests on", async () => {
    await page.getByRole("button", { name: "Fit to screen" }).tap();
    await untilSettled(page);
    await touch("touchStart", [await at(ada.id)]);
    await page.getByRole("menuitem", { name: "Path from here" }).waitFor();
    await touch("touchEnd", []);
    await page.waitForTimeout(300);
    await within();
    await page.getByRole("menuitem", { name: "Hide", exact: true }).tap();
    await page.getByRole("button", { name: "1 hidden, show" }).tap();
  });

  it("reaches by one menu what stands in the header of a wide screen", async () => {
    await page.getByRole("button", { name: "More", exact: true }).tap();
    await page.getByRole("menuitem", { name: "Dark theme" }).waitFor();
    await page.getByRole("menuitem", { name: "Export", exact: true }).tap();
    await page.getByRole("dialog", { name: "Export" }).getByRole("button", { name: "Save" }).waitFor();
    await within();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });

  it("names what it finds beside what it is", async () => {
    await page.getByRole("combobox").or(page.getByRole("searchbox")).first().tap();
    await page.keyboard.type("muell");
    const hit = page.getByRole("option", { name: /Ada Müller/ });
    await hit.waitFor();
    expect(await hit.getByText("Ada Müller").evaluate((name) => name.getBoundingClientRect().width)).toBeGreaterThan(
      50,
    );
    await page.keyboard.press("Escape");
    await page.getByRole("option").waitFor({ state: "detached" });
  });

  it("opens a node by a tap, its edge and the marked sentence, and gives the graph back", async () => {
    const { x, y } = await at(ada.id);
    await page.touchscreen.tap(x, y);
    await details().getByRole("heading", { name: "Ada Müller" }).waitFor();
    await within();
    expect(await violations(page)).toEqual([]);
    await details()
      .getByRole("button", { name: /contacted Jonas Berg/ })
      .first()
      .tap();
    await details()
      .getByRole("button", { name: /^Show in the article:/ })
      .first()
      .tap();
    await details().locator("[data-current]").first().waitFor();
    await within();
    expect(await violations(page)).toEqual([]);
  });

  it("never made the browser complain", () => {
    expect(walker.complaints).toEqual([]);
  });
});
