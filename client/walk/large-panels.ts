import { expect } from "vitest";
import { still, violations } from "./axe.ts";
import { untilSettled } from "./browser.ts";
import type { LargeWalk } from "./large.ts";
import { everything, far, hub, nodes, slow, whole } from "./large.ts";
import { contested } from "./large-look.ts";
import type { Step } from "./walk-large.ts";

/** Every panel with all nodes on the canvas, each with the way to it from the one before. */
const panels: Readonly<Record<string, (all: LargeWalk) => Promise<void>>> = {
  overview: ({ open, says }) => open(everything).then(() => says(whole)),
  search: async ({ page }) => {
    await page.keyboard.press("/");
    await page.keyboard.type("Marta");
    await page.getByRole("option", { name: /Marta/ }).first().waitFor();
  },
  node: async ({ page, details }) => {
    await page.keyboard.press("Enter");
    await details().getByRole("button", { name: "Copy quote" }).first().waitFor();
  },
  "contested edge": async ({ open, details }) => {
    await open(`${everything}&select=${contested}`);
    await details().getByRole("note").waitFor();
  },
  article: async ({ details }) => {
    await details()
      .getByRole("button", { name: /^Show in the article:/ })
      .first()
      .click();
    await details().locator("[data-current]").first().waitFor();
  },
  "all nodes": async ({ page, details, leave }) => {
    await leave();
    await page.locator("#graph").focus();
    await page.keyboard.press("Control+a");
    await details().getByRole("heading", { name: "2,000 nodes selected" }).waitFor();
  },
  "nodes in words": async ({ page, leave }) => {
    await leave();
    await page.keyboard.press("t");
    await page.getByRole("treegrid").getByRole("row").nth(1).waitFor();
  },
  statements: async ({ page }) => {
    await page.locator("#graph").focus();
    await page.keyboard.press("s");
    await page.getByRole("region", { name: "Statements in time order" }).getByRole("option").first().waitFor();
  },
  console: async ({ page }) => {
    await page.locator("#graph").focus();
    await page.keyboard.press("c");
    await page.getByRole("textbox", { name: "Query in Cypher" }).waitFor();
  },
  history: async ({ page }) => {
    await page.getByRole("banner").getByRole("button", { name: "History" }).click();
    await page.getByRole("menuitem").first().waitFor();
  },
  "all commands": async ({ page, leave }) => {
    await leave();
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByRole("option").first().waitFor();
  },
  keys: async ({ page, leave }) => {
    await leave();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.locator("#graph").focus();
    await page.keyboard.press("?");
    await page.getByRole("dialog").getByText("Keys and gestures").waitFor();
  },
  paths: async ({ open, details }) => {
    await open(`${everything}&path=${far.id}.${hub.id}`);
    await details().getByRole("button", { name: "Show in the graph" }).first().waitFor();
  },
  "nothing left": async ({ page, open }) => {
    await open(`${everything}&types=Person.Organization.Event`);
    await page.getByText("The filters hide everything").waitFor();
  },
};

export function panelsOverMany(step: Step): void {
  for (const [name, way] of Object.entries(panels))
    step(`holds WCAG 2.2 AA in both themes: ${name}`, async (all) => {
      const { page } = all;
      await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
      await way(all);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
        await still(page);
        expect(await violations(page), colorScheme).toEqual([]);
      }
    });

  step("speaks German, with numbers and dates as they are written there", async ({ page, open, says, status }) => {
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "no-preference" });
    await open(`${everything}&select=${contested}`);
    await page.getByRole("button", { name: "Deutsch", exact: true }).click();
    await says("2.000 von 2.000 Knoten, 5.000 Kanten");
    const panel = page.getByRole("complementary", { name: "Details" });
    await panel.getByRole("heading", { name: "Wer es sagt" }).waitFor();
    await panel
      .getByText(/\d{1,2}\. \p{L}+\.? \d{4}|\d{1,2}\.\d{1,2}\.\d{4}/u)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "English", exact: true }).click();
    await status().getByText(whole).waitFor();
  });
}

export function addressAndEmptyPlaces(step: Step): void {
  step("keeps hidden and pinned nodes and the camera in a copied address", async (all) => {
    const { page, at, inAddress, says, details, search, leave } = all;
    const [pinned, other] = [nodes[30]!, nodes[60]!];
    await search(pinned.name, pinned.name);
    await page.keyboard.press("p");
    await details().getByRole("button", { name: "Unpin" }).waitFor();
    await search(far.name, far.name);
    await page.keyboard.press("h");
    await says("1 hidden, show");
    await leave();
    await page.keyboard.press("+");
    // At once, while the camera is still on its way.
    await page.getByRole("button", { name: "Copy link to this view" }).click();
    await page.getByText("The link to this view is on the clipboard.").waitFor();
    const address = await page.evaluate(() => navigator.clipboard.readText());
    await untilSettled(page);
    const places = [await at(pinned.id), await at(other.id)];
    expect(await inAddress(far.id)).toMatch(/~h$/);
    expect(await inAddress(pinned.id)).toMatch(/~p$/);
    await all.open(new URL(address).hash.slice(1));
    await says(/^1,999 of 2,000 nodes/);
    await says("1 hidden, show");
    for (const [index, { id }] of [pinned, other].entries()) {
      const off = async (): Promise<number> =>
        Math.hypot((await at(id)).x - places[index]!.x, (await at(id)).y - places[index]!.y);
      await expect.poll(off, slow).toBeLessThan(3);
    }
    expect(await page.evaluate(() => window.beleg?.drawnIds())).not.toContain(far.id);
    await search(pinned.name, pinned.name);
    await details().getByRole("button", { name: "Unpin" }).waitFor();
    await leave();
  });

  step("says what to do where a search, the filters or hiding leave nothing", nothingLeft);
}

async function nothingLeft(all: LargeWalk): Promise<void> {
  const { page, says, open, leave } = all;
  await open(everything);
  await says(whole);
  await page.keyboard.press("/");
  await page.keyboard.type("qqqq");
  await page.getByText("No name matches “qqqq”. Try a part of it, or another spelling.").waitFor();
  await leave();
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("textbox").fill("qqqq");
  await page.getByText("No command of that name. Try another word").waitFor();
  await leave();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  const alert = (title: string) => page.getByRole("alert").filter({ hasText: title });
  for (const kind of [/^People/, /^Organizations/, /^Events/]) await page.getByRole("switch", { name: kind }).click();
  await alert("The filters hide everything").getByRole("button", { name: "Reset filters" }).click();
  await says(whole);
  await page.locator("#graph").focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("h");
  await alert("Everything is hidden").getByRole("button", { name: "Show hidden nodes" }).click();
  await says(whole);
  await leave();
}
