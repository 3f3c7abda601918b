import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { findChromium } from "#setup/chromium.mjs";

/** Chromium on this machine, or undefined; the walks are skipped without it, and CI fails on a skip. */
export const chromiumPath: string | undefined = await findChromium();
if (!chromiumPath) {
  process.stderr.write("SKIPPED: no Chromium. Install it, or name one in CHROMIUM.\n");
}

/** Headless Chromium that draws WebGL in software, so that a walk needs no graphics card and asks no network. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath ?? "",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--use-angle=swiftshader",
      "--enable-unsafe-swiftshader",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });

export type Walker = Readonly<{
  page: Page;
  /** What the console or the policy complained about; drivers that report their own speed are left out. */
  complaints: readonly string[];
  close(): Promise<void>;
}>;

/** A page that collects every error, warning and policy violation. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Walker> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    const text = message.text();
    if (["error", "warning"].includes(message.type()) && !text.includes("GL Driver Message")) complaints.push(text);
  });
  return { page, complaints, close: () => context.close() };
}

/** Waits until the graph stands: nodes on the canvas, no layout running, the camera at rest. */
export async function untilSettled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => window.beleg !== undefined && window.beleg.shown().length > 0 && !window.beleg.layingOut(),
  );
  let before = "";
  for (;;) {
    const now = await page.evaluate(() => JSON.stringify(window.beleg?.shown().map((id) => window.beleg?.nodeAt(id))));
    if (now === before) return;
    before = now;
    await page.waitForTimeout(300);
  }
}

/** How often a choice is clicked at most. */
const mostClicks = 5;

/**
 * Chooses an option. A dialog that is still on its way in may take a click without heeding it; it is clicked again then, as a
 * person would.
 */
export async function choose(option: Locator): Promise<void> {
  for (let click = 1; !(await option.isChecked()); click += 1) {
    await option.check().catch((error: unknown) => {
      if (click === mostClicks || !String(error).includes("did not change its state")) throw error;
    });
  }
}
