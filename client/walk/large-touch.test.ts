import type { CDPSession } from "playwright-core";
import { expect } from "vitest";
import { untilSettled } from "./browser.ts";
import type { LargeWalk } from "./large.ts";
import { hub, nodes, slow } from "./large.ts";
import type { Step } from "./walk-large.ts";
import { walkLarge } from "./walk-large.ts";

type Point = Readonly<{ x: number; y: number }>;
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const far = nodes[40]!;

function onPhone(step: Step, walk: () => LargeWalk): void {
  let fingers: Promise<CDPSession> | undefined;
  async function touch(type: "touchStart" | "touchMove" | "touchEnd", touchPoints: readonly Point[]): Promise<void> {
    const { page } = walk();
    fingers ??= page.context().newCDPSession(page);
    await (await fingers).send("Input.dispatchTouchEvent", { type, touchPoints: [...touchPoints] });
  }
  /** A gesture of one or two fingers, in steps. */
  async function draw(steps: readonly (readonly Point[])[]): Promise<void> {
    for (const [index, points] of steps.entries()) await touch(index === 0 ? "touchStart" : "touchMove", points);
    await touch("touchEnd", []);
  }
  const apart = async (): Promise<number> => {
    const [a, b] = [await walk().at(hub.id), await walk().at(far.id)];
    return Math.hypot(a.x - b.x, a.y - b.y);
  };
  const sixSteps = (points: (step: number) => readonly Point[]): (readonly Point[])[] =>
    Array.from({ length: 6 }, (_, step) => points(step));

  step("shows the graph, and nothing wider than the screen", async ({ page, shown }) => {
    expect(await shown()).toHaveLength(2000);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  step("zooms with two fingers", async ({ page }) => {
    const before = await apart();
    await draw(
      sixSteps((by) => [
        { x: 180 - by * 12, y: 400 },
        { x: 210 + by * 12, y: 400 },
      ]),
    );
    await untilSettled(page);
    expect(await apart()).toBeGreaterThan(before * 1.5);
  });

  step("moves the view with one finger, and no node in it", async ({ page, at }) => {
    const [before, between] = [await at(hub.id), await apart()];
    await draw(sixSteps((by) => [{ x: 60 + by * 12, y: 300 + by * 12 }]));
    await untilSettled(page);
    const after = await at(hub.id);
    expect(after.x - before.x).toBeGreaterThan(20);
    expect(after.y - before.y).toBeGreaterThan(20);
    expect(Math.abs((await apart()) - between)).toBeLessThan(1);
  });

  step("opens the menu of a node that a finger rests on, and its details by a tap", async (all) => {
    const { page, at, details, search } = all;
    await search(hub.name, hub.name);
    await page.getByRole("button", { name: "Close", exact: true }).first().tap();
    await untilSettled(page);
    await touch("touchStart", [await at(hub.id)]);
    await page.getByRole("menuitem", { name: "Path from here" }).waitFor();
    await touch("touchEnd", []);
    await page.keyboard.press("Escape");
    await page.getByRole("menuitem").first().waitFor({ state: "detached" });
    const { x, y } = await at(hub.id);
    await page.touchscreen.tap(x, y);
    await details().getByRole("heading", { name: hub.name, exact: true }).waitFor();
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth), slow).toBeLessThanOrEqual(390);
  });
}

walkLarge("2,000 nodes on a phone of 390 pixels,", onPhone, phone);
