import type { Page } from "playwright-core";
import { launchBrowser, openPage, untilSettled } from "#client/walk/browser.ts";
import { serveGraph } from "#client/walk/served-graph.ts";
import type { ArticleGraph } from "#schema/article-graph.ts";
import type { EntityId } from "#schema/ids.ts";
import type { TestServer } from "#store/neo4j/test-server.ts";

const warmUps = 5;
const times = 25;

/** Looked up by the index on ids, and not asked before: number and column are others each time. */
const lookup = (id: EntityId, number: number): string =>
  `MATCH (n:Entity {id: '${id}'})-[r:CONTACTED]-(m) RETURN ${number} AS row${number}, n, r, m LIMIT 10`;

/** Notes in the page the milliseconds from Ctrl+Enter until the frame after the first cell of the answer to this query is there. */
const watch = (number: number): string => `void (window.tillRow = new Promise((resolve) => {
  let pressed;
  const onKey = (event) => event.key === "Enter" && (pressed = event.timeStamp);
  addEventListener("keydown", onKey, { capture: true });
  const watcher = new MutationObserver(() => {
    if (document.querySelector('[data-place="0 0"]')?.textContent !== "${number}") return;
    watcher.disconnect();
    removeEventListener("keydown", onKey, { capture: true });
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)));
  });
  watcher.observe(document.body, { childList: true, subtree: true, characterData: true });
}))`;

async function ask(page: Page, id: EntityId, number: number): Promise<number> {
  await page.locator(".cm-content").click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(lookup(id, number));
  await page.evaluate(watch(number));
  await page.keyboard.press("ControlOrMeta+Enter");
  return page.evaluate<number>("window.tillRow");
}

/**
 * Milliseconds (median) from Ctrl+Enter to the first row on the screen, in the console of the viewer over this graph. Every query is a
 * new one, and it is run as soon as it stands there, so that nothing has looked at it before. The viewer must have been built.
 */
export async function firstRowOnScreen(
  graphs: readonly ArticleGraph[],
  id: EntityId,
  neo4j: TestServer | undefined,
): Promise<number> {
  const served = await serveGraph(graphs, neo4j);
  const browser = await launchBrowser();
  try {
    const { page } = await openPage(browser);
    await page.goto(`${served.url}/?debug=1#panel=cypher`);
    await untilSettled(page);
    const taken: number[] = [];
    for (let number = 1; number <= warmUps + times; number += 1) taken.push(await ask(page, id, number));
    return taken.slice(warmUps).sort((a, b) => a - b)[Math.floor(times / 2)] ?? NaN;
  } finally {
    await browser.close();
    await served.close();
  }
}
