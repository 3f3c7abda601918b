import { expect, test } from "vitest";
import type { EntityId } from "#schema/ids.ts";
import { hostileDocument } from "../hostile-document.ts";
import { sampleDocument } from "../sample-document.ts";
import { placeNodes } from "./layout.ts";

test("gives every node a place of its own, the same at every run", () => {
  const places = placeNodes(hostileDocument());
  expect(new Set([...places.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(hostileDocument().nodes.length);
  expect([...places.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  expect(placeNodes(hostileDocument())).toEqual(places);
});

test("leaves placed nodes where they stood and puts a new one beside its neighbour", () => {
  const { nodes, bundles } = sampleDocument();
  const [bundle] = bundles;
  if (!bundle) throw new Error("the sample has bundles");
  const given = new Map<EntityId, { x: number; y: number }>([
    [bundle.source, { x: 100, y: 100 }],
    [bundles[1]?.target ?? bundle.source, { x: -100, y: -100 }],
  ]);
  const places = placeNodes({ nodes, bundles }, given);
  expect(places.get(bundle.source)).toEqual({ x: 100, y: 100 });
  const { x = 0, y = 0 } = places.get(bundle.target) ?? {};
  expect(Math.hypot(x - 100, y - 100)).toBeLessThan(20);
});

test("an empty graph has no places", () => {
  expect(placeNodes({ nodes: [], bundles: [] }).size).toBe(0);
});
