import { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EntityId } from "#schema/ids.ts";
import { MergeId } from "#schema/merge.ts";
import type { Merge } from "#schema/merge.ts";
import { answerFrom } from "../api/api.ts";
import { showNodes } from "../state/topology.ts";
import { inPart } from "../state/view-document.ts";
import { apply, startState, step } from "../state/viewer-store.ts";
import { beginHere, catchUp } from "./follow-store.ts";

const id = (number: number): EntityId => EntityId.parse(`per_${String(number).padStart(16, "0")}`);
const merge: Merge = {
  id: MergeId.parse("mrg_0000000000000001"),
  into: { id: id(8), name: "Anna" },
  from: [{ id: id(9), name: "Anne" }],
  at: "2026-01-01T00:00:00.000Z",
};

describe("a canvas that follows the store", () => {
  /** What the store is, and how often it was asked for new nodes. */
  let revision = 7;
  let merges: readonly Merge[] = [];
  let looked = 0;
  /** Holds the answer of the list of merges back. */
  let gate: Promise<void> = Promise.resolve();
  const closeGate = (): (() => void) => {
    let open = (): void => undefined;
    gate = new Promise((resolve) => {
      open = resolve;
    });
    return () => open();
  };
  const queries = new QueryClient();

  beforeEach(() => {
    [revision, merges, looked, gate] = [7, [], 0, Promise.resolve()];
    apply(() => startState);
    step({ key: "overview" }, inPart("topology", showNodes([id(1)])));
    answerFrom({
      status: async () => ({ entities: {}, articles: 1, statements: 1, revision, engine: "embedded" }) as never,
      merges: async () => {
        await gate;
        return { merges: [...merges] };
      },
      among: async () => ({ nodes: [], bundles: [], outlines: [] }) as never,
      overview: async () => {
        looked += 1;
        return { nodes: [], bundles: [], truncated: false };
      },
    });
  });
  afterEach(() => answerFrom());

  it("looks for nothing while the store is what it was filled from", async () => {
    await beginHere();
    await catchUp(queries, 7);
    expect(looked).toBe(0);
  });

  it("takes over what came after it was filled and before anybody listened", async () => {
    await beginHere();
    revision = 8;
    await catchUp(queries, 8);
    expect(looked).toBe(1);
    await catchUp(queries, 8);
    expect(looked).toBe(1);
  });

  it("does not take what comes while it begins for what it began with", async () => {
    const open = closeGate();
    await beginHere();
    revision = 9;
    const first = catchUp(queries, 8);
    open();
    await first;
    expect(looked).toBe(1);
    await catchUp(queries, 9);
    expect(looked).toBe(2);
  });

  it("looks for no nodes when somebody merges, and for those of the next article", async () => {
    await beginHere();
    merges = [merge];
    await catchUp(queries, 8);
    expect(looked).toBe(0);
    await catchUp(queries, 9);
    expect(looked).toBe(1);
  });

  it("looks once too often rather than not, where a merge came while it began", async () => {
    const open = closeGate();
    await beginHere();
    merges = [merge];
    open();
    await catchUp(queries, 8);
    expect(looked).toBe(1);
  });
});
