import type { Path } from "#schema/graph.ts";
import { trustOf } from "../look/trust.ts";

type Weak = Readonly<{
  /** Leave out paths with a step that only one independent source reports. */
  skipSingle: boolean;
  /** Leave out paths with a step that is only alleged, planned or negated. */
  skipUnsure: boolean;
}>;

/** The paths without a weak step, in their order. */
export const strongPaths = (paths: readonly Path[], { skipSingle, skipUnsure }: Weak): Path[] =>
  paths.filter(({ hops }) =>
    hops.every(({ bundle }) => {
      if (skipSingle && bundle.stories < 2) return false;
      return !skipUnsure || ["asserted", "contested"].includes(trustOf(bundle));
    }),
  );
