import { describe, expect, it } from "vitest";
import type { Path } from "#schema/graph.ts";
import { strongPaths } from "./strong-paths.ts";

const path = (...hops: { stories: number; modalities: object }[]): Path =>
  ({ nodes: [], hops: hops.map((bundle) => ({ bundle: { contested: false, ...bundle } })) }) as unknown as Path;

const sure = path({ stories: 3, modalities: { asserted: 3 } }, { stories: 2, modalities: { asserted: 1, alleged: 1 } });
const single = path({ stories: 3, modalities: { asserted: 3 } }, { stories: 1, modalities: { asserted: 1 } });
const alleged = path({ stories: 3, modalities: { alleged: 3 } });

describe("strongPaths", () => {
  it.each([
    [{ skipSingle: false, skipUnsure: false }, [sure, single, alleged]],
    [{ skipSingle: true, skipUnsure: false }, [sure, alleged]],
    [{ skipSingle: false, skipUnsure: true }, [sure, single]],
    [{ skipSingle: true, skipUnsure: true }, [sure]],
  ])("with %j keeps what has no such step", (weak, kept) => {
    expect(strongPaths([sure, single, alleged], weak)).toEqual(kept);
  });
});
