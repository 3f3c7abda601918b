import { describe, expect, it } from "vitest";
import { placeOn } from "./camera.ts";

const seen = { x: 10, y: -4, ratio: 0.5, canvas: { width: 800, height: 600 } };

describe("placeOn", () => {
  it("shows on a narrow or low canvas all that was seen on a larger one", () => {
    expect(placeOn(seen, { width: 400, height: 700 })).toEqual({ x: 10, y: -4, ratio: 1 });
    expect(placeOn(seen, { width: 800, height: 200 })).toEqual({ x: 10, y: -4, ratio: 1.5 });
  });

  it("keeps the scale on a larger canvas, and where the size is not known", () => {
    expect(placeOn(seen, { width: 1600, height: 900 })).toEqual({ x: 10, y: -4, ratio: 0.5 });
    expect(placeOn({ x: 0, y: 0, ratio: 2 }, { width: 10, height: 10 })).toEqual({ x: 0, y: 0, ratio: 2 });
  });
});
