import fc from "fast-check";
import { expect, it } from "vitest";
import { cardPlace } from "./tour-steps.ts";

const card = { width: 300, height: 180 };

it("keeps the card of the tour on the screen, wherever its target lies", () => {
  fc.assert(
    fc.property(
      fc.record({
        left: fc.integer({ min: 0, max: 1400 }),
        top: fc.integer({ min: 0, max: 860 }),
        width: fc.integer({ min: 1, max: 1440 }),
        height: fc.integer({ min: 1, max: 900 }),
      }),
      (target) => {
        const { left, top } = cardPlace(target, card, { width: 1440, height: 900 });
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(left + card.width).toBeLessThanOrEqual(1440);
        expect(top + card.height).toBeLessThanOrEqual(900);
      },
    ),
  );
});
