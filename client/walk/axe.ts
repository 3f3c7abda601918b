import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { CDPSession, Page } from "playwright-core";

const rules: RunOptions = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] };
const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** How often axe is asked at most; a page changes a few times at most while a panel fills. */
const mostRuns = 5;

/** Waits until nothing fades in or out any more: half faded text has no contrast. */
export const still = (page: Page): Promise<unknown> =>
  page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ playState, effect }) => playState !== "running" || effect?.getComputedTiming().iterations === Infinity),
  );

/**
 * What axe finds wrong, one line a rule. Axe stops where an element that it wants to name has left the page since it
 * looked; it is asked again then, of the page as it is by now.
 */
export async function violations(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  try {
    for (let run = 1; ; run += 1) {
      const { result, exceptionDetails } = await runAxe(session);
      if (!exceptionDetails) return lines(JSON.parse(String(result.value)) as AxeResults);
      const reason = exceptionDetails.exception?.description ?? exceptionDetails.text;
      if (run === mostRuns) throw new Error(`axe stopped ${run} times, the last time with ${reason}`);
    }
  } finally {
    await session.detach();
  }
}

/** One run in a world of its own, which the page's policy does not bind and no earlier run has left anything in. */
async function runAxe(session: CDPSession) {
  const { frameTree } = await session.send("Page.getFrameTree");
  const { executionContextId: contextId } = await session.send("Page.createIsolatedWorld", {
    frameId: frameTree.frame.id,
    worldName: crypto.randomUUID(),
  });
  await session.send("Runtime.evaluate", { contextId, expression: source });
  return session.send("Runtime.evaluate", {
    contextId,
    expression: `axe.run(document, ${JSON.stringify(rules)}).then((found) => JSON.stringify(found))`,
    awaitPromise: true,
  });
}

const lines = ({ violations: found }: AxeResults): string[] =>
  found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, html }) => `${target.join(" ")} ${html.slice(0, 120)}`).join(" | ")}`,
  );
