import type { Page } from "playwright-core";
import { untilSettled } from "#client/walk/browser.ts";
import type { GraphNode } from "#schema/graph.ts";

const clicks = 10;
/** After this long without its panel a click was another node's. */
const patienceMs = 4_000;
/** Nodes tried at most: where another lies over one, the click is another's and does not count. */
const tries = 15;

/** Notes in the page the milliseconds from the next press of the pointer to the named node's heading in the right panel. */
const watch = (name: string): string => `void (window.tillPanel = new Promise((resolve) => {
  let pressed;
  addEventListener("pointerup", (event) => (pressed = event.timeStamp), { capture: true, once: true });
  const watcher = new MutationObserver(() => {
    const heading = document.querySelector("aside h2");
    if (pressed === undefined || heading?.textContent !== ${JSON.stringify(name)}) return;
    watcher.disconnect();
    resolve(performance.now() - pressed);
  });
  watcher.observe(document.body, { childList: true, subtree: true, characterData: true });
}))`;

type Point = Readonly<{ x: number; y: number }>;

type Box = Point & Readonly<{ width: number; height: number }>;
const lies = (box: Box, { x, y }: Point): boolean =>
  x > box.x + 20 && y > box.y + 20 && x < box.x + box.width - 80 && y < box.y + box.height - 80;

/** Where the node lies, when that is well inside the canvas, where nothing floats over it. */
async function placeOf(page: Page, id: string): Promise<Point | undefined> {
  const box = await page.getByTestId("graph-canvas").boundingBox();
  if (!box) throw new Error("There is no canvas.");
  const at = await page.evaluate((one) => window.beleg?.nodeAt(one), id);
  return at && lies(box, at) ? at : undefined;
}

/** Milliseconds from letting go of the pointer over a node until the panel names it, for several nodes that are in sight. */
export async function clickToPanel(page: Page, nodes: readonly GraphNode[]): Promise<number[]> {
  const taken: number[] = [];
  let tried = 0;
  for (const { id, name } of nodes) {
    if (taken.length === clicks || tried === tries) break;
    // A panel that opened before may have moved the picture.
    if (!(await placeOf(page, id))) continue;
    await untilSettled(page);
    const at = await placeOf(page, id);
    if (!at) continue;
    tried += 1;
    const ms = await clickOn(page, at, name);
    if (ms !== undefined) taken.push(ms);
  }
  if (taken.length === 0) throw new Error("No node could be clicked.");
  return taken;
}

async function clickOn(page: Page, { x, y }: Point, name: string): Promise<number | undefined> {
  await page.mouse.move(x, y);
  // The pointer rests on a node before it is pressed.
  await page.waitForTimeout(500);
  // In place before the click, which may overtake what is asked of the page.
  await page.evaluate(watch(name));
  await page.mouse.click(x, y);
  const panel = page.evaluate<number>("window.tillPanel");
  const ms = await Promise.race([panel, page.waitForTimeout(patienceMs)]);
  await page.waitForTimeout(500);
  return ms ?? undefined;
}
