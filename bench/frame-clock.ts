import type { Page } from "playwright-core";

/**
 * Runs in the page before its own scripts and adds up what its listeners of the pointer and of scrolling and its animation callbacks take
 * between two frames. A string, because a function would bring along names of the program that compiled it.
 */
export const frameClock = `(() => {
  const frames = [];
  let spent = 0;
  let frame = 0;
  const timed = (run, self, args) => {
    const started = performance.now();
    try {
      return run.apply(self, args);
    } finally {
      spent += performance.now() - started;
    }
  };
  const ask = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (run) =>
    ask((time) => {
      timed(run, window, [time]);
      if (frame === time) return;
      frame = time;
      // After every callback of this frame has run.
      setTimeout(() => {
        frames.push(spent);
        spent = 0;
      });
    });
  const kinds = /^(mouse|pointer|touch|wheel|scroll)/;
  const add = EventTarget.prototype.addEventListener;
  const remove = EventTarget.prototype.removeEventListener;
  const wrapped = new WeakMap();
  EventTarget.prototype.addEventListener = function (kind, listener, options) {
    if (!kinds.test(kind) || typeof listener !== "function") return add.call(this, kind, listener, options);
    if (!wrapped.has(listener))
      wrapped.set(listener, function (...args) {
        return timed(listener, this, args);
      });
    return add.call(this, kind, wrapped.get(listener), options);
  };
  EventTarget.prototype.removeEventListener = function (kind, listener, options) {
    const known = typeof listener === "function" ? wrapped.get(listener) : undefined;
    return remove.call(this, kind, known ?? listener, options);
  };
  window.takeFrames = () => {
    spent = 0;
    return frames.splice(0);
  };
})();`;

declare global {
  interface Window {
    takeFrames(): number[];
  }
}

type Box = Readonly<{ x: number; y: number; width: number; height: number }>;

const nextFrame = (page: Page): Promise<unknown> =>
  page.evaluate("new Promise((resolve) => setTimeout(() => requestAnimationFrame(() => resolve(0)), 4))");

/** Milliseconds of script in each frame while the pointer drags the background of `box` to and fro. */
export async function panFrames(page: Page, { x, y, width, height }: Box): Promise<number[]> {
  const from = { x: x + width * 0.04, y: y + height * 0.04 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.evaluate(() => window.takeFrames());
  for (let step = 1; step <= 60; step++) {
    const reach = step <= 30 ? step : 60 - step;
    await page.mouse.move(from.x + reach * 6, from.y + reach * 3);
    await nextFrame(page);
  }
  const frames = await page.evaluate(() => window.takeFrames());
  await page.mouse.up();
  return frames;
}

/** The same while the wheel goes in and out again. */
export async function zoomFrames(page: Page, { x, y, width, height }: Box): Promise<number[]> {
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.evaluate(() => window.takeFrames());
  for (const direction of [-1, -1, -1, 1, 1, 1]) {
    await page.mouse.wheel(0, direction * 120);
    for (let frame = 0; frame < 12; frame++) await nextFrame(page);
  }
  return page.evaluate(() => window.takeFrames());
}
