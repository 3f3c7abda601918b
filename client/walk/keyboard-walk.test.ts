import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { articleGraph, contacted, criticized, person } from "#store/builders.ts";
import type { Walker } from "./browser.ts";
import { chromiumPath, launchBrowser, openPage, untilSettled } from "./browser.ts";
import type { ServedGraph } from "./served-graph.ts";
import { serveGraph } from "./served-graph.ts";

const patience = 240_000;
const [ada, jonas, clara] = [person("Ada Müller"), person("Jonas Berg"), person("Clara Lind")];
const graphs = [
  articleGraph({
    title: "Anruf",
    publishedAt: "2024-03-05",
    says: [contacted(ada, jonas), criticized(clara, ada), criticized(jonas, clara)],
  }),
];

describe.skipIf(!chromiumPath)("without a mouse", { timeout: patience }, () => {
  let served: ServedGraph;
  let browser: Browser;
  let walker: Walker;
  let page: Page;

  beforeAll(async () => {
    [served, browser] = await Promise.all([serveGraph(graphs), launchBrowser()]);
    walker = await openPage(browser, { reducedMotion: "reduce" });
    ({ page } = walker);
    await page.goto(`${served.url}/?debug=1`);
    await untilSettled(page);
  }, patience);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  }, patience);

  const details = (): Locator => page.getByRole("complementary", { name: "Details" });
  /** Waits until this holds the focus itself. */
  const focused = (of: Locator): Promise<unknown> =>
    expect.poll(() => of.evaluate((element) => element === document.activeElement), { timeout: 30_000 }).toBe(true);
  const quote = (): Locator =>
    details()
      .getByRole("button", { name: /^Show in the article:/ })
      .first();

  it("gives the focus to the graph when a name has been chosen, and says what is selected", async () => {
    await page.keyboard.press("/");
    await page.keyboard.type("Ada");
    await page.getByRole("option", { name: /Ada Müller/ }).waitFor();
    await page.keyboard.press("Enter");
    await focused(page.getByRole("main"));
    await page.locator("[aria-live=polite]", { hasText: /Ada Müller, Person, \d+ relation/ }).waitFor();
  });

  it("opens by Enter what has been typed, though its hits are still on their way", async () => {
    await page.keyboard.press("/");
    await page.keyboard.type("Cla");
    await page.getByRole("option", { name: /Clara Lind/ }).waitFor();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.insertText("Ada");
    await page.keyboard.press("Enter");
    await focused(page.getByRole("main"));
    await details().getByRole("heading", { level: 2, name: "Ada Müller" }).waitFor();
    await page.waitForFunction((id) => location.hash.includes(`select=${id}`), ada.id);
  });

  it("takes for a command every letter behind the key that opens all commands, and gives the focus back", async () => {
    const held = await page.evaluate(async () => {
      const before = document.activeElement;
      const opening = new KeyboardEvent("keydown", { key: "k", ctrlKey: true, bubbles: true, cancelable: true });
      before?.dispatchEvent(opening);
      // All that the key sets going before the browser comes to the next key.
      for (let i = 0; i < 20; i += 1) await Promise.resolve();
      return [before?.id, document.activeElement?.getAttribute("aria-label")];
    });
    expect(held).toEqual(["graph", "All commands"]);
    await page.keyboard.press("Escape");
    await focused(page.getByRole("main"));
  });

  it("goes by Enter to the details, from a quote to the marked sentence and back to the quote", async () => {
    await page.keyboard.press("Enter");
    await focused(details());
    await quote().focus();
    await page.keyboard.press("Enter");
    await details().locator("mark[data-current]").first().waitFor();
    await focused(details());
    await details().getByRole("button", { name: "Back", exact: true }).press("Enter");
    await focused(quote());
  });

  it("goes round the parts of the screen by F6", async () => {
    for (const part of [page.getByRole("banner"), page.getByRole("navigation"), page.getByRole("main"), details()]) {
      await page.keyboard.press("F6");
      await focused(part);
    }
    await page.keyboard.press("Shift+F6");
    await focused(page.getByRole("main"));
  });

  it("opens the menu of what is selected, its first item ready to be pressed", async () => {
    await page.keyboard.press("Shift+F10");
    await focused(page.getByRole("menuitem", { name: "Expand", exact: true }));
    await page.keyboard.press("Escape");
    await page.getByRole("menu").waitFor({ state: "detached" });
  });

  it("keeps the focus in the part whose console has been closed", async () => {
    await page.getByRole("main").focus();
    await page.keyboard.press("c");
    await page.getByRole("button", { name: "Close console" }).press("Enter");
    await focused(page.getByRole("main"));
    expect(walker.complaints).toEqual([]);
  });
});
