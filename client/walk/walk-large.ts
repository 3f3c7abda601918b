import type { BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines } from "./engines.ts";
import type { LargeWalk } from "./large.ts";
import { everything, openLarge, patience, whole } from "./large.ts";

export type Step = (name: string, run: (walk: LargeWalk) => Promise<void>) => void;

/**
 * A walk over the large graph on both engines: it begins with a view of the whole, its steps come one after the other, and in
 * the end the browser has complained about nothing. `walk` may be asked for once the first step runs.
 */
export function walkLarge(
  title: string,
  steps: (step: Step, walk: () => LargeWalk) => void,
  options: BrowserContextOptions = {},
): void {
  describe.each(engines)(`${title} on $name`, (engine) => {
    let walk: LargeWalk | undefined;
    const open = (): LargeWalk => {
      if (!walk) throw new Error("The walk has not begun.");
      return walk;
    };
    beforeAll(async () => {
      if (!engine.can) return;
      walk = await openLarge(engine, options);
      await walk.open(everything);
      await walk.says(whole);
    }, patience);
    afterAll(() => walk?.close(), patience);
    const step: Step = (name, run) => void it.skipIf(!engine.can)(name, () => run(open()), patience);
    steps(step, open);
    step("never made the browser complain", ({ walker }) => {
      expect(walker.complaints).toEqual([]);
      return Promise.resolve();
    });
  });
}
