import type { Page } from "playwright-core";
import { expect } from "vitest";
import { articleGraph, contacted, person } from "#store/builders.ts";
import { untilSettled } from "./browser.ts";
import { edgesWith, everything, graphs, hub, nodes, slow, whole } from "./large.ts";
import { walkLarge } from "./walk-large.ts";

/** Ids of those that an edge joins to a node, where it is like this. */
function joinedTo(id: string, like: (type: string, from: boolean) => boolean = () => true): ReadonlySet<string> {
  const found = new Set<string>();
  for (const key of edgesWith(() => true).keys()) {
    const [type = "", source = "", target = ""] = key.split(":");
    if (source === id && like(type, true)) found.add(target);
    if (target === id && like(type, false)) found.add(source);
  }
  return found;
}
/** Has few enough neighbours that one expansion brings them all, of both directions. */
const middling = nodes.find(({ id, type }) => {
  const size = joinedTo(id).size;
  return (
    type === "Person" &&
    size > 8 &&
    size < 60 &&
    joinedTo(id, (relation, from) => relation === "CRITICIZED" && from).size > 1
  );
})!;
/** Drawn nodes that lie past an edge of the canvas. */
const outOfSight = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { left, right, top, bottom } = document.querySelector("#graph canvas")!.getBoundingClientRect();
    return (window.beleg?.shown() ?? []).filter((id) => {
      const at = window.beleg?.nodeAt(id);
      return !at || at.x < left || at.x > right || at.y < top || at.y > bottom;
    });
  });
/** Somebody whom the store does not know yet, with more relations than most have. */
const newcomer = person("Neele Neuwerk");
const latecomer = person("Sven Spätherr");
const arrival = (who: typeof newcomer, title: string) =>
  articleGraph({
    title,
    outlet: "Elbkurier",
    publishedAt: "2025-01-05",
    says: nodes
      .filter(({ type }) => type === "Person")
      .slice(0, 300)
      .map((other) => contacted(who, other)),
  });

walkLarge("nodes among 2,000", (step) => {
  step("moves a node by the mouse, which pins it, and takes that back", async (all) => {
    const { page, at, inAddress, undo } = all;
    await all.search(middling.name, middling.name);
    await all.leave();
    await untilSettled(page);
    const from = await at(middling.id);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 70, from.y - 40, { steps: 6 });
    await page.mouse.up();
    await expect.poll(async () => Math.round((await at(middling.id)).x - from.x), slow).toBeGreaterThan(50);
    await expect.poll(() => inAddress(middling.id), slow).toMatch(/~p$/);
    await undo();
    await expect
      .poll(async () => Math.hypot((await at(middling.id)).x - from.x, (await at(middling.id)).y - from.y), slow)
      .toBeLessThan(2);
  });

  step("keeps a pinned node in its place while the others are laid out", async (all) => {
    const { page, search, inAddress, command, undo, details } = all;
    await search(middling.name, middling.name);
    await page.keyboard.press("p");
    await details().getByRole("button", { name: "Unpin" }).waitFor();
    await expect.poll(() => inAddress(middling.id), slow).toMatch(/~p$/);
    const [pinned, other] = [await inAddress(middling.id), await inAddress(hub.id)];
    await command("Layout: Circle");
    await page.waitForFunction(() => location.hash.includes("layout=circle"));
    expect(await inAddress(middling.id)).toBe(pinned);
    expect(await inAddress(hub.id)).not.toBe(other);
    await undo();
    await command("Layout: Without overlap");
    await page.waitForFunction(() => location.hash.includes("layout=apart"));
    expect(await inAddress(middling.id)).toBe(pinned);
    await undo();
    await undo();
    await details().getByRole("button", { name: "Pin", exact: true }).waitFor();
    await all.leave();
  });

  step("keeps a node and its neighbours alone, and gives the others back", async (all) => {
    const { page, search, details, shown, says, undo } = all;
    await search(middling.name, middling.name);
    await details().getByRole("button", { name: "Only neighbours" }).click();
    await expect.poll(async () => (await shown()).length, slow).toBe(joinedTo(middling.id).size + 1);
    await expect.poll(() => outOfSight(page), slow).toEqual([]);
    await undo();
    await says(whole);
    await all.leave();
  });

  step("expands by relation, direction and kind, and collapses", async (all) => {
    const { page, open, details, shown } = all;
    await open(`nodes=${middling.id}&select=${middling.id}`);
    await details().getByRole("button", { name: "Expand by …" }).press("Enter");
    await page.getByRole("menuitem", { name: "criticized →", exact: true }).press("Enter");
    const criticized = joinedTo(middling.id, (type, from) => type === "CRITICIZED" && from);
    await expect.poll(async () => (await shown()).length, slow).toBe(criticized.size + 1);
    expect(new Set(await shown())).toEqual(new Set([middling.id, ...criticized]));
    await details().getByRole("button", { name: "Expand by …" }).press("Enter");
    await page.getByRole("menuitem", { name: "Organizations", exact: true }).press("Enter");
    const bodies = [...joinedTo(middling.id)].filter((id) => id.startsWith("org_"));
    await expect
      .poll(async () => (await shown()).filter((id) => id.startsWith("org_")).sort(), slow)
      .toEqual([...new Set([...bodies, ...[...criticized].filter((id) => id.startsWith("org_"))])].sort());
    await all.undo();
    await expect.poll(async () => (await shown()).length, slow).toBe(criticized.size + 1);
  });

  step("expands by the time of the articles, and counts at the node what is left", async (all) => {
    const { page, open, shown, command } = all;
    const early = new Set<string>();
    const others: string[] = [];
    const ofTheTime = edgesWith(({ article }) => (article.publishedAt ?? "9") < "2021");
    for (const key of edgesWith(() => true).keys()) {
      const [, source = "", target = ""] = key.split(":");
      if (source !== middling.id && target !== middling.id) continue;
      const other = source === middling.id ? target : source;
      others.push(other);
      if (ofTheTime.has(key)) early.add(other);
    }
    const left = others.filter((id) => !early.has(id)).length;
    expect(Math.min(early.size, left)).toBeGreaterThan(0);
    await open(`nodes=${middling.id}&select=${middling.id}&to=2020`);
    await command("Expand: By time of the articles");
    await expect.poll(async () => (await shown()).sort(), slow).toEqual([...early, middling.id].sort());
    await page.getByRole("button", { name: "Show all times" }).click();
    await expect.poll(() => page.evaluate((id) => window.beleg?.badge(id), middling.id), slow).toBe(left);
    await all.takeBack();
  });

  step("leaves weak steps out of the ways between two nodes", async (all) => {
    const { page, open, details } = all;
    const far = nodes[900]!;
    await open(`nodes=${hub.id},${far.id}&path=${far.id}.${hub.id}`);
    await details().getByRole("button", { name: "Show in the graph" }).first().waitFor();
    await details().getByRole("switch", { name: "Without alleged and negated steps" }).click({ force: true });
    await details()
      .getByRole("button", { name: "Show in the graph" })
      .or(details().getByText(/is without a weak one/))
      .first()
      .waitFor();
    for (const weak of ["alleged", "negated"])
      expect(await details().getByRole("listitem").getByText(weak, { exact: true }).count()).toBe(0);
    await details().getByRole("switch", { name: "Without steps that have one source" }).click({ force: true });
    await details()
      .getByRole("button", { name: "Show in the graph" })
      .or(details().getByText(/is without a weak one/))
      .first()
      .waitFor();
    await page.keyboard.press("Escape");
  });

  step(
    "sets both sides of a contested edge beside each other, and goes from the article back to the graph",
    async (all) => {
      const { page, open, details } = all;
      const texts = new Map<string, Set<string>>();
      for (const { statements } of graphs)
        for (const { type, source, target, modality } of statements) {
          const key = `${type}:${source}:${target}`;
          texts.set(key, (texts.get(key) ?? new Set()).add(modality));
        }
      const [contested = ""] = [...texts].find(([, said]) => said.has("asserted") && said.has("negated")) ?? [];
      const [, source = "", target = ""] = contested.split(":");
      await open(`nodes=${source},${target}&select=${contested}`);
      await details().getByRole("heading", { name: "Who disputes it" }).waitFor();
      await details().getByRole("note").waitFor();
      await details()
        .getByRole("button", { name: /^Show in the article:/ })
        .first()
        .click();
      await details().locator("mark[data-current]").first().waitFor();
      // Ten statements to an article, all of them marked in its text and listed under it.
      expect(await details().locator("mark").count()).toBeGreaterThanOrEqual(10);
      await details().getByRole("button", { name: "Next statement" }).click();
      await details().getByRole("button", { name: "Show in the graph" }).nth(4).click();
      await details().getByRole("heading", { name: "Who says it" }).waitFor();
      await page.keyboard.press("Escape");
    },
  );

  step("sizes and colours by every measure, and moves nothing", async (all) => {
    const { page, open, at, command, undo, says } = all;
    await open(everything);
    await says(whole);
    const before = await at(hub.id);
    for (const [name, part] of [
      ["Size of nodes: PageRank", "size=pagerank"],
      ["Size of nodes: Articles", "size=articles"],
      ["Size of nodes: All the same", "size=same"],
      ["Colour of nodes: Community", "colour=community"],
      ["Colour of nodes: Outlet that says most", "colour=outlet"],
      ["Colour of nodes: First date", "colour=first"],
    ] as const) {
      await command(name);
      await all.address(part);
      expect(await at(hub.id), name).toEqual(before);
    }
    await page
      .getByText("Nordheimer Bote")
      .or(page.getByText(/^from /))
      .first()
      .waitFor();
    for (let step = 0; step < 6; step++) await undo();
    await page.waitForFunction(() => !/size=|colour=/.test(location.hash));
  });

  step("moves over the graph by the minimap, and shows less or more of it", async (all) => {
    const { page, at } = all;
    const map = page.getByRole("img", { name: /^The whole graph in small/ });
    if (!(await map.isVisible())) await page.keyboard.press("m");
    const before = await at(hub.id);
    await map.click({ position: { x: 12, y: 12 } });
    await expect
      .poll(async () => Math.hypot((await at(hub.id)).x - before.x, (await at(hub.id)).y - before.y), slow)
      .toBeGreaterThan(30);
    await all.command("Fit to screen");
    await untilSettled(page);
  });

  step("zooms by key and button, fits, and fills the screen", async (all) => {
    const { page, at, says, open } = all;
    await open(everything);
    const other = nodes[1]!.id;
    const between = async (): Promise<number> => {
      await untilSettled(page);
      const [one, two] = [await at(hub.id), await at(other)];
      return Math.hypot(one.x - two.x, one.y - two.y);
    };
    const button = (name: string): Promise<void> => page.getByRole("button", { name, exact: true }).click();
    await button("Fit to screen");
    const first = await between();
    await page.locator("#graph").focus();
    await page.keyboard.press("+");
    const nearer = await between();
    expect(nearer).toBeGreaterThan(first * 1.1);
    await button("Zoom in");
    expect(await between()).toBeGreaterThan(nearer * 1.1);
    await button("Fit to screen");
    expect(Math.abs((await between()) - first)).toBeLessThan(1);
    await button("Full screen");
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await says(whole);
    await button("Full screen");
    await page.waitForFunction(() => document.fullscreenElement === null);
    expect(Math.abs((await between()) - first)).toBeLessThan(1);
  });

  step("selects one after the other with Shift, and hides them together", async (all) => {
    const { page, at, details, says, search, leave, takeBack } = all;
    await search(middling.name, middling.name);
    await leave();
    const next = nodes.find(({ id }) => id !== middling.id && joinedTo(middling.id).has(id))!;
    await search(next.name, next.name);
    await untilSettled(page);
    const { x, y } = await at(middling.id);
    await page.keyboard.down("Shift");
    await page.mouse.click(x, y);
    await page.keyboard.up("Shift");
    await details().getByRole("heading", { name: "2 nodes selected" }).waitFor();
    await page.keyboard.press("h");
    await says(/^1,998 of 2,000 nodes/);
    await takeBack();
    await says(whole);
    await leave();
  });

  step("takes a newcomer from the tour to a question and its quotes", async (all) => {
    const { page, served, says, details, open } = all;
    await page.evaluate(() => localStorage.clear());
    await page.goto("about:blank");
    await page.goto(served.url);
    await page.getByRole("dialog", { name: "Behind every edge stands a sentence" }).waitFor();
    const tour = page.getByRole("dialog");
    for (let left = 7; left > 0; left--) await page.keyboard.press("ArrowRight");
    await tour.getByRole("button", { name: /^What is said about / }).click();
    await tour.waitFor({ state: "detached" });
    await details().getByRole("heading", { name: "Who says it" }).waitFor();
    await details()
      .getByRole("button", { name: /^Show in the article:/ })
      .first()
      .waitFor();
    await open(everything);
    await says(whole);
  });

  step("grows while articles come in, moves nothing, and can be told to pause", async (all) => {
    const { page, at, open, shown, says, served } = all;
    await open(everything);
    const before = await at(hub.id);
    await served.store.writer.write([arrival(newcomer, "Neele Neuwerk ruft alle an")]);
    await expect.poll(shown, { timeout: 120_000, interval: 500 }).toContain(newcomer.id);
    await untilSettled(page);
    expect(Math.hypot((await at(hub.id)).x - before.x, (await at(hub.id)).y - before.y)).toBeLessThan(2);
    await says(/^2,001 of 2,001 nodes, 5,300 edges$/);
    await page.getByRole("button", { name: "Growing with new articles: pause" }).click();
    await served.store.writer.write([arrival(latecomer, "Sven Spätherr ruft alle an")]);
    // What the store holds is counted, what is drawn stays.
    await says(/^2,001 of 2,002 nodes/);
    expect(await shown()).not.toContain(latecomer.id);
    await page.getByRole("button", { name: "Paused: grow with new articles" }).click();
    await page.getByRole("button", { name: "Growing with new articles: pause" }).waitFor();
  });
});
