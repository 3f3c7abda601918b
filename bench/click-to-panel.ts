import type { Page } from "playwright-core";
import type { GraphNode } from "#schema/graph.ts";

const clicks = 10;
/** After this long without its panel a click was another node's. */
const patienceMs = 4_000;
/** Nodes tried at most: where another lies over one, the click is another's and does not count. */
const tries = 15;

/** Resolves with the milliseconds from the next press of the pointer to the named node's heading in the right panel. */
const watch = (name: string): string => `new Promise((resolve) => {
  let pressed;
  addEventListener("pointerup", (event) => (pressed = event.timeStamp), { capture: true, once: true });
  const watcher = new MutationObserver(() => {
    const heading = document.querySelector("aside h2");
    if (pressed === undefined || heading?.textContent !== ${JSON.stringify(name)}) return;
    watcher.disconnect();
    resolve(performance.now() - pressed);
  });
  watcher.observe(document.body, { childList: true, subtree: true, characterData: true });
})`;

type Point = Readonly<{ x: number; y: number }>;

type Box = Point & Readonly<{ width: number; height: number }>;
const lies = (box: Box, { x, y }: Point): boolean =>
  x > box.x + 20 && y > box.y + 20 && x < box.x + box.width - 80 && y < box.y + box.height - 80;

/** The first of these nodes that lie well inside the canvas, where nothing floats over them. */
async function inSight(page: Page, nodes: readonly GraphNode[]): Promise<(Point & { name: string })[]> {
  const box = await page.getByTestId("graph-canvas").boundingBox();
  if (!box) throw new Error("There is no canvas.");
  const found: (Point & { name: string })[] = [];
  for (const { id, name } of nodes) {
    const at = await page.evaluate((one) => window.beleg?.nodeAt(one), id);
    if (at && lies(box, at)) found.push({ ...at, name });
    if (found.length === tries) break;
  }
  return found;
}

/** Milliseconds from letting go of the pointer over a node until the panel names it, for several nodes that are in sight. */
export async function clickToPanel(page: Page, nodes: readonly GraphNode[]): Promise<number[]> {
  const taken: number[] = [];
  for (const { x, y, name } of await inSight(page, nodes)) {
    await page.mouse.move(x, y);
    // The pointer rests on a node before it is pressed.
    await page.waitForTimeout(500);
    const panel = page.evaluate<number>(watch(name));
    await page.mouse.click(x, y);
    const ms = await Promise.race([panel, page.waitForTimeout(patienceMs)]);
    if (ms !== undefined) taken.push(ms);
    if (taken.length === clicks) break;
    await page.waitForTimeout(500);
  }
  if (taken.length === 0) throw new Error("No node could be clicked.");
  return taken;
}
