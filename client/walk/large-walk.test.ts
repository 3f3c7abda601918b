import { expect } from "vitest";
import { untilSettled } from "./browser.ts";
import { everything, far, hub, nodes, slow, whole } from "./large.ts";
import { walkLarge } from "./walk-large.ts";

/** Found under another spelling than its own. */
const umlaut = nodes.find(({ name }) => name.includes("Grönholt"))!;

type Box = Readonly<Record<"from" | "to", { x: number; y: number }>>;

/** In the page: how many nodes lie in a box of it. */
function inBox({ from, to }: Box): number {
  const places = (window.beleg?.shown() ?? []).map((id) => window.beleg?.nodeAt(id));
  return places.filter((at) => at && at.x > from.x && at.x < to.x && at.y > from.y && at.y < to.y).length;
}

/** In the page: whether both ends of the selected edge bear their names on the canvas. */
function endsAreNamed(): boolean {
  const [, ...ends] = /select=\w+:(\w+):(\w+)/.exec(location.hash) ?? [];
  const { names = {} } = window.beleg?.boxes() ?? {};
  return ends.length === 2 && ends.every((id) => id in names);
}

walkLarge("2,000 nodes and 5,000 edges", (step) => {
  step("draws all of a linked view", async ({ shown, says }) => {
    expect(await shown()).toHaveLength(2000);
    await says(whole);
  });

  step("finds a node under another spelling, and opens it", async ({ search, leave }) => {
    await search(umlaut.name.replace("ö", "oe"), umlaut.name);
    await leave();
  });

  step(
    "opens a node that is clicked, and its edges' quotes with their sentence in the article",
    async ({ page, details, at, search, leave }) => {
      await search(hub.name, hub.name);
      await leave();
      await untilSettled(page);
      const { x, y } = await at(hub.id);
      await page.mouse.click(x, y);
      await details().getByRole("heading", { name: hub.name, exact: true }).waitFor();
      await details()
        .getByRole("button", { name: /^(contacted|criticized|denied)/ })
        .first()
        .click();
      await details().getByRole("heading", { name: "Who says it" }).waitFor();
      await expect.poll(() => page.evaluate(endsAreNamed), slow).toBe(true);
      await details()
        .getByRole("button", { name: /^Show in the article:/ })
        .first()
        .click();
      await details().locator("[data-current]").first().waitFor();
      await leave();
      await leave();
    },
  );

  step("selects all, and the others", async ({ page, details, search, leave }) => {
    await search(hub.name, hub.name);
    await page.keyboard.press("Control+a");
    await details().getByRole("heading", { name: "2,000 nodes selected" }).waitFor();
    await leave();
    await search(hub.name, hub.name);
    await page.keyboard.press("v");
    await details().getByRole("heading", { name: "1,999 nodes selected" }).waitFor();
    await leave();
  });

  step(
    "selects by a lasso that begins among the edges, and moves nothing",
    async ({ page, details, at, leave, open }) => {
      await open(everything);
      expect(await page.evaluate(() => window.beleg?.detail())).toBe("plain");
      const places = await Promise.all(nodes.slice(0, 40).map(({ id }) => at(id)));
      const middle = await at(hub.id);
      // Begun where no node is within reach of the pointer.
      const free = (x: number, y: number): boolean =>
        places.every((place) => Math.hypot(place.x - x, place.y - y) > 25);
      const left = [110, 120, 130, 140, 150].find((by) => free(middle.x - by, middle.y - 80));
      if (left === undefined) throw new Error("No free spot to begin at.");
      const [from, to] = [
        { x: middle.x - left, y: middle.y - 80 },
        { x: middle.x + 110, y: middle.y + 90 },
      ];
      const held = await page.evaluate(inBox, { from, to });
      expect(held).toBeGreaterThan(1);
      await page.keyboard.down("Shift");
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      for (const [x, y] of [
        [to.x, from.y],
        [to.x, to.y],
        [from.x, to.y],
        [from.x, from.y + 2],
      ] as const)
        await page.mouse.move(x, y, { steps: 4 });
      await page.mouse.up();
      await page.keyboard.up("Shift");
      await details()
        .getByRole("heading", { name: `${held} nodes selected` })
        .waitFor();
      expect(await at(hub.id)).toEqual(middle);
      await leave();
    },
  );

  step("keeps the middle and the scale when a panel takes room from the canvas", async ({ page, at }) => {
    const other = nodes[500]!.id;
    const between = async (): Promise<number> => {
      const [a, b] = [await at(hub.id), await at(other)];
      return Math.hypot(a.x - b.x, a.y - b.y);
    };
    const height = (): Promise<number> =>
      page.getByTestId("graph-canvas").evaluate((element) => element.getBoundingClientRect().height);
    const [before, place, high] = [await between(), await at(hub.id), await height()];
    await page.keyboard.press("t");
    await page.getByRole("treegrid").waitFor();
    await expect.poll(height).toBeLessThan(high - 100);
    await untilSettled(page);
    const low = await height();
    expect(Math.abs((await between()) - before)).toBeLessThan(1);
    expect(Math.abs((await at(hub.id)).y - place.y + (high - low) / 2)).toBeLessThan(2);
    await page.keyboard.press("t");
    await expect.poll(height).toBe(high);
    await untilSettled(page);
    expect(Math.hypot((await at(hub.id)).x - place.x, (await at(hub.id)).y - place.y)).toBeLessThan(1);
    expect(Math.abs((await between()) - before)).toBeLessThan(1);
  });

  step("hides, takes back, brings again and jumps in the history", async ({ page, says, undo, search }) => {
    await search(hub.name, hub.name);
    await page.keyboard.press("h");
    await says("1 hidden, show");
    await says(/^1,999 of 2,000 nodes/);
    await undo();
    await says(whole);
    await page.keyboard.press("Control+Shift+Z");
    await says("1 hidden, show");
    await page.getByRole("button", { name: "History" }).click();
    await page.getByRole("menuitem", { name: "Opened link" }).click();
    await says(whole);
  });

  step("filters by the legend", async ({ page, says }) => {
    await page.getByRole("switch", { name: /^Contacted/ }).click();
    await says(/^2,000 of 2,000 nodes, (?!5,000)\d,\d+ edges$/);
    await page.getByRole("button", { name: "Filters are on, reset" }).click();
    await says(whole);
  });

  step("narrows the time by keyboard, without moving a node", async ({ page, says, at }) => {
    const before = await at(hub.id);
    const from = page.getByRole("slider", { name: "From" });
    await from.focus();
    for (let i = 0; i < 12; i++) await page.keyboard.press("ArrowRight");
    await says(/^2,000 of 2,000 nodes, (?!5,000)\d,\d+ edges$/);
    const after = await at(hub.id);
    // The strip of the timeline may need another line, which moves the whole canvas by a pixel, but no node on it.
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(2);
    await page.getByRole("button", { name: "Show all times" }).click();
    await says(whole);
  });

  step("finds the ways between two nodes, with a quote for every hop", async ({ page, details, at, search, leave }) => {
    await search(far.name, far.name);
    // The camera is still on its way.
    await untilSettled(page);
    const start = await at(far.id);
    await page.mouse.click(start.x, start.y, { button: "right" });
    await page.getByRole("menuitem", { name: "Path from here" }).click();
    await search(hub.name, hub.name);
    await details().getByRole("button", { name: "Path to here" }).click();
    await details().getByRole("heading", { name: "Paths" }).waitFor();
    const show = details().getByRole("button", { name: "Show in the graph" }).first();
    await show.waitFor();
    const hops = await details().getByRole("listitem").count();
    expect(hops).toBeGreaterThan(0);
    expect(
      await details()
        .getByRole("button", { name: /^Show in the article:/ })
        .count(),
    ).toBe(hops);
    await show.click();
    await details()
      .getByRole("heading", { name: /nodes selected$/ })
      .waitFor();
    await leave();
    await leave();
  });

  step("lays out in every way, each of them a step that can be taken back", async ({ page, undo, at, command }) => {
    await command("Fit to screen");
    await untilSettled(page);
    const before = await at(hub.id);
    for (const layout of ["Circle", "By time", "By community", "Around a node"]) {
      await command(`Layout: ${layout}`);
      await page.waitForFunction((id) => (window.beleg?.layingOut() ?? true) || window.beleg?.nodeAt(id), hub.id);
      await untilSettled(page);
      await undo();
      await command("Fit to screen");
      await untilSettled(page);
      const after = await at(hub.id);
      expect(Math.hypot(after.x - before.x, after.y - before.y), layout).toBeLessThan(2);
    }
  });

  step("stops a running layout by key, where it is", async ({ page, undo }) => {
    await page.keyboard.press("l");
    await page.waitForFunction(() => window.beleg?.layingOut());
    await page.keyboard.press("l");
    await page.waitForFunction(() => !window.beleg?.layingOut());
    await undo();
  });

  step("tells the graph in words by keyboard, in step with the canvas", async ({ page, details, search, leave }) => {
    await page.keyboard.press("t");
    const grid = page.getByRole("treegrid");
    await grid.focus();
    await page.keyboard.press("End");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    await grid.locator('[role=row][aria-level="3"] q').first().waitFor();
    await page.keyboard.press("Enter");
    await details().getByRole("heading", { name: "Who says it" }).waitFor();
    await search(hub.name, hub.name);
    await grid.locator('[role=row][aria-selected="true"]', { hasText: hub.name }).waitFor();
    await page.keyboard.press("t");
    await leave();
  });

  step("says what is selected, goes by keys alone to a sentence and back, and shows all keys", async (all) => {
    const { page, details, search, leave } = all;
    await search(hub.name, hub.name);
    await page.locator("[aria-live=polite]", { hasText: new RegExp(`${hub.name}, Person, \\d+ relations`) }).waitFor();
    await page.keyboard.press("Enter");
    const quote = details()
      .getByRole("button", { name: /^Show in the article:/ })
      .first();
    await quote.focus();
    await page.keyboard.press("Enter");
    await details().locator("[data-current]").first().waitFor();
    await details().getByRole("button", { name: "Back", exact: true }).press("Enter");
    await quote.waitFor();
    await page.locator("#graph").focus();
    await page.keyboard.press("?");
    await page.getByRole("dialog").getByText("Keys and gestures").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await leave();
  });

  step(
    "lists statements in the order of time, of all that is drawn and of the selection",
    async ({ page, search, leave }) => {
      await page.keyboard.press("s");
      const panel = page.getByRole("region", { name: "Statements in time order" });
      await panel.getByText(/^\d,\d+ statements, about all that is drawn, oldest article first$/).waitFor();
      await search(hub.name, hub.name);
      await panel.getByText(new RegExp(`statements, about ${hub.name}, oldest article first$`)).waitFor();
      const list = panel.getByRole("listbox");
      await list.focus();
      await list.press("End");
      // In a window of this width the words stand in the page and are not shown.
      await panel.getByRole("option", { selected: true }).locator("q").waitFor({ state: "attached" });
      await list.press("s");
      await panel.waitFor({ state: "detached" });
      await leave();
    },
  );

  step("sizes nodes by betweenness without moving one", async ({ page, undo, at, command }) => {
    // The list that the step before closed gives its height back to the canvas.
    await untilSettled(page);
    const before = await at(hub.id);
    await command("Size of nodes: Betweenness");
    await page.waitForFunction(() => location.hash.includes("size=betweenness"));
    expect(await at(hub.id)).toEqual(before);
    await undo();
    await page.waitForFunction(() => !location.hash.includes("size="));
  });

  step(
    "shows the same view behind a copied address",
    async ({ page, status, details, says, at, search, leave, open }) => {
      await search(hub.name, hub.name);
      await page.getByRole("switch", { name: /^Denied/ }).click();
      await untilSettled(page);
      const before = await at(hub.id);
      const counted = await status().innerText();
      await page.getByRole("button", { name: "Copy link to this view" }).click();
      await page.getByText("The link to this view is on the clipboard.").waitFor();
      const address = await page.evaluate(() => navigator.clipboard.readText());
      await open(new URL(address).hash.slice(1));
      await details().getByRole("heading", { name: hub.name, exact: true }).waitFor();
      expect(await status().innerText()).toBe(counted);
      const after = await at(hub.id);
      expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(3);
      await page.getByRole("button", { name: "Filters are on, reset" }).click();
      await says(whole);
      await leave();
    },
  );

  step("comes back when the graphics card takes the drawing away", async ({ page, says }) => {
    const lost = page.getByRole("heading", { name: "The graphics card took a break" });
    const context = await page.evaluateHandle(() =>
      document
        .querySelector<HTMLCanvasElement>('[data-testid="graph-canvas"] canvas')
        ?.getContext("webgl2")
        ?.getExtension("WEBGL_lose_context"),
    );
    await context.evaluate((extension) => extension?.loseContext());
    await lost.waitFor();
    await context.evaluate((extension) => extension?.restoreContext());
    await lost.waitFor({ state: "detached" });
    await says(whole);
  });

  step("loses nothing while the server is away", async ({ page, walker, served, says }) => {
    const away = page.getByRole("alert").filter({ hasText: "The server does not answer" });
    const complained = walker.complaints.length;
    await served.away();
    await away.waitFor();
    await says(whole);
    await served.back();
    await away.waitFor({ state: "detached" });
    await says(whole);
    // Only what the browser says of refused connections, which is the truth.
    const said = (walker.complaints as string[]).splice(complained);
    expect(
      said.filter((line) => !/ERR_CONNECTION_(?:REFUSED|RESET)|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_EMPTY/.test(line)),
    ).toEqual([]);
  });

  step(
    "expands a hundred at a time, says how many there are, and collapses",
    async ({ page, status, details, undo, open }) => {
      await open(`nodes=${hub.id}&select=${hub.id}`);
      await details().getByRole("heading", { name: hub.name, exact: true }).waitFor();
      await page.keyboard.press("e");
      await status()
        .getByRole("button", { name: /^100 of \d+ neighbours, more$/ })
        .click();
      await status()
        .getByRole("button", { name: /^200 of \d+ neighbours, more$/ })
        .waitFor();
      await page.waitForFunction(() => (window.beleg?.shown().length ?? 0) > 150 && !window.beleg?.layingOut());
      await page.keyboard.press("x");
      await page.waitForFunction(() => window.beleg?.shown().length === 1);
      await undo();
      await page.waitForFunction(() => (window.beleg?.shown().length ?? 0) > 150);
    },
  );
});
