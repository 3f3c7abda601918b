import type { Page } from "playwright-core";
import { expect } from "vitest";
import { groupColours, otherGroups, timeColours } from "../look/palettes.ts";
import { dashesBetween } from "./dashes.ts";
import { everything, graphs, slow, whole } from "./large.ts";
import { namesOverOthers } from "./names-over-others.ts";
import type { Step } from "./walk-large.ts";

/** Modalities of each edge, by its key. */
const modalities = new Map<string, Set<string>>();
for (const { statements } of graphs)
  for (const { type, source, target, modality } of statements) {
    const key = `${type}:${source}:${target}`;
    modalities.set(key, (modalities.get(key) ?? new Set()).add(modality));
  }
const pairOf = (key: string): string => key.split(":").slice(1).sort().join(":");
const edgesOfPair = new Map<string, number>();
for (const key of modalities.keys()) edgesOfPair.set(pairOf(key), (edgesOfPair.get(pairOf(key)) ?? 0) + 1);
/** The first edge, alone between its ends, of which exactly this is said. */
const edgeOf = (...said: readonly string[]): string => {
  const fits = ([key, of]: readonly [string, ReadonlySet<string>]): boolean =>
    edgesOfPair.get(pairOf(key)) === 1 && of.size === said.length && said.every((one) => of.has(one));
  return [...modalities].find(fits)![0];
};
export const contested = edgeOf("asserted", "negated");
const certain = edgeOf("asserted");

const lookOf = (page: Page, key: string): Promise<{ dash?: string; icon?: string } | undefined> =>
  page.evaluate((one) => window.beleg?.drawn(one), key);

export function lookOfMany(step: Step): void {
  step("marks contested edges by an icon among all, and by dash and icon where few are drawn", async (all) => {
    const { page, open, says } = all;
    await open(everything);
    await says(whole);
    await expect.poll(() => page.evaluate(() => window.beleg?.icons()), slow).toBeGreaterThan(0);
    // Of so many only theirs: those of all that is alleged, planned or denied would hide the nodes.
    const [, contestedEdges = ""] = /\((\d+)\)/.exec(await page.getByText(/^Contested only/).innerText()) ?? [];
    expect(await page.evaluate(() => window.beleg?.icons())).toBeLessThanOrEqual(Number(contestedEdges));
    expect(await lookOf(page, contested)).toMatchObject({ dash: "dashed", icon: "≠" });
    expect(await lookOf(page, certain)).toMatchObject({ dash: "solid" });
    const dashes: number[] = [];
    for (const key of [contested, certain]) {
      const [, source = "", target = ""] = key.split(":");
      await open(`nodes=${source}~-2s~0,${target}~2s~0&camera=0_0_0.5&names=0`);
      await page.waitForFunction((one) => window.beleg?.edgeAt(one) !== undefined, key);
      await expect.poll(() => page.evaluate(() => window.beleg?.icons()), slow).toBe(key === contested ? 1 : 0);
      dashes.push(await dashesBetween(page, source, target));
    }
    expect(dashes[0]).toBeGreaterThanOrEqual(3);
    expect(dashes[1]).toBe(1);
  });

  step("writes each name beside the others, over no node, and whole on the canvas", async ({ page, open, command }) => {
    await open(everything);
    for (const [view, least] of [
      ["Zoom in", 2],
      ["Fit to screen", 10],
    ] as const) {
      await command(view);
      const found = await namesOverOthers(page);
      expect(found.count, view).toBeGreaterThanOrEqual(least);
      expect(found.wrong, view).toEqual([]);
    }
  });

  step("colours nodes by palettes that every eye tells apart", async ({ page, command, address, undo }) => {
    const colours = (): Promise<string[]> =>
      page.evaluate(() => [
        ...new Set((window.beleg?.drawnIds() ?? []).map((id) => window.beleg?.drawn(id)?.colour ?? "")),
      ]);
    for (const [name, part, palette] of [
      ["Colour of nodes: Community", "colour=community", [...groupColours, otherGroups]],
      ["Colour of nodes: Outlet that says most", "colour=outlet", [...groupColours, otherGroups]],
      ["Colour of nodes: First date", "colour=first", timeColours],
    ] as const) {
      await command(name);
      await address(part);
      const used = await colours();
      expect(used.length, name).toBeGreaterThan(4);
      expect(palette, name).toEqual(expect.arrayContaining(used));
    }
    for (let times = 0; times < 3; times++) await undo();
  });
}
