import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { Box } from "../graph-view/label-placement.ts";
import { untilSettled } from "./browser.ts";

/** The largest nodes are named even where that hides another; as in graph-view/label-choice.ts. */
const always = 5;
/** Pixels by which a place may be off that was counted in another way. */
const slack = 0.5;

const touch = (a: Box, b: Box): boolean =>
  a.x + slack < b.x + b.width &&
  b.x + slack < a.x + a.width &&
  a.y + slack < b.y + b.height &&
  b.y + slack < a.y + a.height;

/** How many names are drawn once the camera rests, and which of them lie over another name or another node, or are cut. */
export async function namesOverOthers(page: Page): Promise<{ count: number; wrong: string[] }> {
  await untilSettled(page);
  await expect.poll(() => page.evaluate(() => window.beleg?.boxes() !== undefined), { timeout: 60_000 }).toBe(true);
  const { drawn, main } = await page.evaluate((most) => {
    const sizes = (window.beleg?.drawnIds() ?? []).map((id) => ({ id, size: window.beleg?.drawn(id)?.size ?? 0 }));
    const largest = sizes.sort((a, b) => b.size - a.size).slice(0, most);
    return { drawn: window.beleg?.boxes(), main: largest.map(({ id }) => id) };
  }, always);
  if (!drawn) throw new Error("The picture has changed meanwhile.");
  const { canvas } = drawn;
  const names = Object.entries(drawn.names);
  const nodes = Object.entries(drawn.nodes);
  const wrong = names.flatMap(([id, name], at) => {
    const over = names.slice(0, at).find(([, other]) => touch(name, other));
    const hides = main.includes(id) ? undefined : nodes.find(([other, box]) => other !== id && touch(name, box));
    const cut =
      name.x < canvas.x - slack ||
      name.y < canvas.y - slack ||
      name.x + name.width > canvas.x + canvas.width + slack ||
      name.y + name.height > canvas.y + canvas.height + slack;
    return [
      ...(over ? [`${id} over the name of ${over[0]}`] : []),
      ...(hides ? [`${id} over ${hides[0]}`] : []),
      ...(cut ? [`${id} is cut`] : []),
    ];
  });
  return { count: names.length, wrong };
}
