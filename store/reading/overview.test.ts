import { describe, expect, it } from "vitest";
import { person } from "../builders.ts";
import { grow } from "./overview.ts";

const [a, b, c, d, e] = [person("a").id, person("b").id, person("c").id, person("d").id, person("e").id];
const pair = (source: typeof a, target: typeof a) => ({ source, target });

describe("the overview", () => {
  it("grows by the best connected neighbour of what is there, whatever the direction", () => {
    expect(grow([a, b, c, d, e], [pair(a, d), pair(e, a), pair(b, c)], 3)).toEqual([a, d, e]);
  });
  it("begins another part when one is used up, and leaves out whom nothing joins", () => {
    expect(grow([a, b, c, d, e], [pair(a, d), pair(b, c)], 9)).toEqual([a, d, b, c]);
  });
  it("does not leave the candidates", () => {
    expect(grow([a, b], [pair(a, e), pair(a, b)], 9)).toEqual([a, b]);
  });
});
