import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express from "express";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import type { Subgraph } from "#schema/graph.ts";
import { seedPositions } from "#client/layout/seed-positions.ts";
import { chromiumPath, launchBrowser, openPage, untilSettled } from "#client/walk/browser.ts";
import type { ServedGraph } from "#client/walk/served-graph.ts";
import { serveGraph } from "#client/walk/served-graph.ts";
import { wholeView } from "#client/walk/whole-view.ts";
import { addressOf, listen } from "#server/listen.ts";
import { largeGraph } from "#store/large-graph.ts";
import { clickToPanel } from "./click-to-panel.ts";
import { costlessCard } from "./costless-card.ts";
import { frameClock, panFrames, zoomFrames } from "./frame-clock.ts";
import { figure } from "./measure.ts";
import type { Figure } from "./measure.ts";
import { plainGraph } from "./plain-graph.ts";

const root = join(import.meta.dirname, "..");
/** Milliseconds. */
const limits = { frame: 16, click: 100 };
/** How much more than plain Sigma the viewer may cost. */
const ratio = 1.3;
const rounds = 3;

/** Plain Sigma over the same graph at the same places, built as the viewer is. */
async function servePlain(graph: Subgraph, folder: string): Promise<{ url: string; close: () => void }> {
  await build({
    root: join(root, "bench", "plain-sigma"),
    configFile: false,
    logLevel: "error",
    build: { outDir: folder, emptyOutDir: true, target: "es2022" },
  });
  await writeFile(join(folder, "graph.json"), JSON.stringify(plainGraph(graph, seedPositions(graph.nodes))));
  const server = createServer(express().use(express.static(folder)));
  await listen(server, 0, "127.0.0.1");
  return { url: addressOf(server, "127.0.0.1"), close: () => void server.close() };
}

async function openViewer(browser: Browser, url: string, graph: Subgraph, scripts: readonly string[]): Promise<Page> {
  const { page } = await openPage(browser);
  for (const script of scripts) await page.addInitScript(script);
  await page.goto(`${url}/?debug=1#${wholeView(graph.nodes)}`);
  await untilSettled(page);
  return page;
}

async function openPlain(browser: Browser, url: string): Promise<Page> {
  const { page } = await openPage(browser);
  for (const script of [frameClock, costlessCard]) await page.addInitScript(script);
  await page.goto(url);
  await page.locator("body[data-drawn]").waitFor();
  await page.waitForTimeout(1000);
  return page;
}

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
const middle = (values: readonly number[]): number => sorted(values)[Math.floor(values.length / 2)] ?? NaN;
const nearlyWorst = (values: readonly number[]): number => sorted(values)[Math.floor(values.length * 0.99)] ?? NaN;

type Frames = Readonly<{ pan: number[]; zoom: number[] }>;

async function framesOf(page: Page, selector: string): Promise<Frames> {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} has no place on the page.`);
  const frames: Frames = { pan: [], zoom: [] };
  for (let round = 0; round < rounds; round++) {
    frames.pan.push(...(await panFrames(page, box)));
    frames.zoom.push(...(await zoomFrames(page, box)));
  }
  return frames;
}

function figures(ours: Frames, plain: Frames, click: number): Figure[] {
  const under = (limit: number) => ({ name: "limit", value: limit });
  const within = (share: number): boolean => share <= 1;
  const beside = (what: string, mine: number[], theirs: number[]): Figure =>
    figure(
      `script a frame, ${what}`,
      "ms (median)",
      middle(mine),
      { name: `plain Sigma, at most ${ratio} times`, value: middle(theirs) },
      (share) => share <= ratio,
    );
  return [
    figure("script a frame, panning", "ms (99 of 100 frames)", nearlyWorst(ours.pan), under(limits.frame), within),
    figure("script a frame, zooming", "ms (99 of 100 frames)", nearlyWorst(ours.zoom), under(limits.frame), within),
    beside("panning", ours.pan, plain.pan),
    beside("zooming", ours.zoom, plain.zoom),
    figure("click to panel", "ms (median)", click, under(limits.click), within),
  ];
}

async function measure(served: ServedGraph, plainUrl: string, graph: Subgraph): Promise<Figure[]> {
  const browser = await launchBrowser();
  try {
    const viewing = await openViewer(browser, served.url, graph, [frameClock, costlessCard]);
    const ours = await framesOf(viewing, '[data-testid="graph-canvas"]');
    // A page that stays open goes on drawing, and takes its time from the next one.
    await viewing.context().close();
    const beside = await openPlain(browser, plainUrl);
    const plain = await framesOf(beside, "#graph");
    await beside.context().close();
    // A click needs the picture, which says what lies under the pointer.
    const click = middle(await clickToPanel(await openViewer(browser, served.url, graph, []), graph.nodes));
    return figures(ours, plain, click);
  } finally {
    await browser.close();
  }
}

/** What the viewer costs on 2,000 nodes and 5,000 edges, beside plain Sigma on the same graph in the same run. */
export async function viewer(): Promise<Figure[]> {
  if (!chromiumPath) throw new Error("There is no Chromium. Install it, or name one in CHROMIUM.");
  await build({ root: join(root, "client"), configFile: join(root, "vite.config.ts"), logLevel: "error" });
  const folder = await mkdtemp(join(tmpdir(), "beleg-plain-"));
  const served = await serveGraph(largeGraph().graphs);
  const graph = await served.store.reader.overview({ limit: 2000 });
  const plain = await servePlain(graph, folder);
  try {
    return await measure(served, plain.url, graph);
  } finally {
    plain.close();
    await served.close();
    await rm(folder, { recursive: true, force: true });
  }
}
