import type { Page } from "playwright-core";
import type { GraphNode } from "#schema/graph.ts";

const clicks = 10;

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

/** Milliseconds from letting go of the pointer over a node until the panel names it, for several nodes that are in sight. */
export async function clickToPanel(page: Page, nodes: readonly GraphNode[]): Promise<number[]> {
  const { width, height, x, y } = (await page.getByTestId("graph-canvas").boundingBox())!;
  const taken: number[] = [];
  for (const { id, name } of nodes) {
    if (taken.length === clicks) break;
    const at = await page.evaluate((one) => window.beleg?.nodeAt(one), id);
    if (!at || at.x < x + 20 || at.y < y + 20 || at.x > x + width - 80 || at.y > y + height - 80) continue;
    await page.mouse.move(at.x, at.y);
    // The pointer rests on a node before it is pressed.
    await page.waitForTimeout(500);
    const panel = page.evaluate<number>(watch(name));
    await page.mouse.click(at.x, at.y);
    const ms = await Promise.race([panel, page.waitForTimeout(5_000)]);
    // Another node may lie over this one; then the click was another's.
    if (ms !== undefined) taken.push(ms);
    await page.waitForTimeout(500);
  }
  if (taken.length === 0) throw new Error("No node could be clicked.");
  return taken;
}
