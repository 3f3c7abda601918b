import { join } from "node:path";
import type { Page } from "playwright-core";
import { build } from "vite";
import { chromiumPath, launchBrowser, openPage } from "#client/walk/browser.ts";
import { serveGraph } from "#client/walk/served-graph.ts";
import { articleGraph, contacted, person } from "#store/builders.ts";
import { frameClock } from "./frame-clock.ts";
import { figure } from "./measure.ts";
import type { Figure } from "./measure.ts";

const root = join(import.meta.dirname, "..");
/** Milliseconds of script in a frame, as for the canvas. */
const limitMs = 16;
const steps = 120;
const rows = 10_000;
/** CSS pixels of a turn of the wheel: eight rows, and so many that every row in sight is another and the last turn ends at the last row. */
const slowly = 240;
const far = 4_800;
const people = [person("Anna Adler"), person("Bert Busch")] as const;
const query = `MATCH (a:Person {name: '${people[0].name}'})-[r:CONTACTED]->(b) UNWIND range(1, ${rows}) AS i
  RETURN i, b, r.quote AS quote, i * 0.5 AS half LIMIT ${rows}`;

const nextFrame = "new Promise((resolve) => setTimeout(() => requestAnimationFrame(() => resolve(0)), 4))";

/** Milliseconds of script in each frame while the wheel goes down the table. */
async function scrollFrames(page: Page): Promise<number[]> {
  const box = await page.getByRole("table", { name: "Table" }).locator("..").boundingBox();
  if (!box) throw new Error("The table has no place on the page.");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.evaluate(() => window.takeFrames());
  for (let step = 0; step < steps; step++) {
    await page.mouse.wheel(0, step < steps / 2 ? slowly : far);
    await page.evaluate(nextFrame);
  }
  return page.evaluate(() => window.takeFrames());
}

/** What a table of 10,000 rows with a node and a quote in each costs while it is scrolled, slowly and then far. */
export async function tableScroll(): Promise<Figure> {
  if (!chromiumPath) throw new Error("There is no Chromium. Install it, or name one in CHROMIUM.");
  await build({ root: join(root, "client"), configFile: join(root, "vite.config.ts"), logLevel: "error" });
  const served = await serveGraph([articleGraph({ title: "Treffen", says: [contacted(...people)] })]);
  const browser = await launchBrowser();
  try {
    const { page } = await openPage(browser);
    await page.addInitScript(frameClock);
    await page.goto(`${served.url}/#panel=cypher`);
    await page.locator(".cm-content").click();
    await page.keyboard.insertText(query);
    await page.keyboard.press("ControlOrMeta+Enter");
    await page.getByText(/^10,000 rows · [\d,]+ ms/).waitFor();
    const frames = (await scrollFrames(page)).sort((a, b) => a - b);
    const value = frames[Math.floor(frames.length * 0.99)] ?? NaN;
    return figure(
      "script a frame, scrolling 10,000 rows of the console",
      "ms (99 of 100 frames)",
      value,
      { name: "limit", value: limitMs },
      (ratio) => ratio <= 1,
    );
  } finally {
    await browser.close();
    await served.close();
  }
}
