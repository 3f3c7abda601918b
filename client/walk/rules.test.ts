import type { Browser, Download, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { articleGraph, contacted, criticized, organization, person } from "#store/builders.ts";
import { violations } from "./axe.ts";
import type { Walker } from "./browser.ts";
import { chromiumPath, launchBrowser, openPage, untilSettled } from "./browser.ts";
import type { ServedGraph } from "./served-graph.ts";
import { serveGraph } from "./served-graph.ts";

const patience = 300_000;
const [ada, bert, clara] = [person("Ada Müller"), person("Bert Falk"), person("Clara Lind")];
const werft = organization("Werft Nordheim");
const graphs = [
  articleGraph({
    title: "Anruf",
    outlet: "Nordheimer Bote",
    publishedAt: "2023-03-05",
    says: [contacted(ada, bert), contacted(ada, clara), criticized(clara, werft)],
  }),
  articleGraph({
    title: "Noch ein Anruf",
    outlet: "Kreisblatt",
    publishedAt: "2024-04-01",
    says: [contacted(ada, bert)],
  }),
];
const call = `CONTACTED:${ada.id}:${bert.id}`;
const whole = `nodes=${[ada, bert, clara, werft].map(({ id }) => id).join(",")}`;

describe.skipIf(!chromiumPath)("rules of one's own", { timeout: patience }, () => {
  let served: ServedGraph;
  let browser: Browser;
  let walker: Walker;
  let page: Page;

  beforeAll(async () => {
    [served, browser] = await Promise.all([serveGraph(graphs), launchBrowser()]);
    walker = await openPage(browser, { reducedMotion: "reduce" });
    ({ page } = walker);
    await page.goto(`${served.url}/?debug=1#${whole}`);
    await untilSettled(page);
  }, patience);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  }, patience);

  const section = () => page.getByRole("region", { name: "Your rules" });
  const form = () => section().getByRole("form", { name: "Edit" });
  const rule = (name: string | RegExp) => section().getByRole("switch", { name });
  /** Waits until a node or an edge is drawn so. */
  const isDrawn = (key: string, colour: string) =>
    page.waitForFunction(([of, wanted]) => window.beleg?.drawn(of ?? "")?.colour === wanted, [key, colour]);
  const choose = async (label: string, option: string) => {
    await form().getByRole("combobox", { name: label }).click();
    await page.getByRole("option", { name: option, exact: true }).click();
  };

  it("draws what a rule for nodes matches at once, and counts it in the legend", async () => {
    await section().getByRole("button", { name: "Rule for nodes" }).click();
    await choose("Where", "Outlet");
    await choose("Value", "Kreisblatt");
    await form().getByRole("radio", { name: "purple" }).check();
    await form().getByRole("checkbox", { name: "Ring around it" }).check();
    await isDrawn(ada.id, "#9911EE");
    await isDrawn(bert.id, "#9911EE");
    await isDrawn(clara.id, "#0072B2");
    await rule("Outlet is Kreisblatt 2").waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it("asks for more than one thing, and takes a condition away, by keys alone", async () => {
    await form().getByRole("button", { name: "And where …" }).press("Enter");
    const further = form().getByRole("group", { name: "and" });
    // The new one has the focus: its field, then its condition, then its value.
    await page.waitForFunction(() => document.activeElement?.closest("fieldset")?.querySelector("legend"));
    await further.getByRole("combobox", { name: "Value" }).press("ArrowDown");
    await page.keyboard.type("Organ");
    await page.getByRole("option", { name: "Organization" }).waitFor();
    await page.keyboard.press("Enter");
    await rule("Outlet is Kreisblatt and Kind is Organization 0").waitFor();
    await isDrawn(ada.id, "#0072B2");
    expect(await violations(page)).toEqual([]);
    await form().getByRole("button", { name: "Without condition 2" }).press("Enter");
    await rule("Outlet is Kreisblatt 2").waitFor();
    await isDrawn(ada.id, "#9911EE");
    expect(await page.evaluate(() => document.activeElement?.closest("form") !== null)).toBe(true);
    await form().getByRole("button", { name: "Done" }).click();
    await form().waitFor({ state: "detached" });
  });

  it("takes all that was done to it back in one step, and does it again", async () => {
    await page.getByRole("button", { name: "Undo" }).click();
    await isDrawn(ada.id, "#0072B2");
    await rule(/Outlet/).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Redo" }).click();
    await isDrawn(ada.id, "#9911EE");
  });

  it("has rules for edges, named and made from the palette without a mouse", async () => {
    await page.locator("#graph").focus();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("rule for edges");
    await page.getByRole("option", { name: "Your rules: Rule for edges" }).waitFor();
    await page.keyboard.press("Enter");
    await form().getByRole("radio", { name: "sky blue" }).check();
    await isDrawn(call, "#56B4E9");
    await form().getByRole("textbox", { name: "Name of the rule" }).fill("Zwei Quellen");
    await page.keyboard.press("Enter");
    await rule("Zwei Quellen 1").waitFor();
    const width = await page.evaluate((key) => window.beleg?.drawn(key)?.size ?? 0, call);
    await rule("Zwei Quellen 1").click();
    await page.waitForFunction(([key, before]) => (window.beleg?.drawn(key)?.size ?? 0) < before, [
      call,
      width,
    ] as const);
    await rule("Zwei Quellen 1").press("Space");
    await isDrawn(call, "#56B4E9");
  });

  it("lets the uppermost decide, and moves rules by key", async () => {
    await section().getByRole("button", { name: "Rule for nodes" }).click();
    await choose("Where", "Kind");
    await choose("Value", "Person");
    await form().getByRole("radio", { name: "lilac" }).check();
    await isDrawn(clara.id, "#AA77FF");
    await isDrawn(ada.id, "#9911EE");
    await form().getByRole("button", { name: "Done" }).click();
    await rule(/^Kind is Person/).focus();
    await page.keyboard.press("Alt+ArrowUp");
    await page.keyboard.press("Alt+ArrowUp");
    await isDrawn(ada.id, "#AA77FF");
    expect(await section().getByRole("switch").first().textContent()).toMatch(/^Kind is Person/);
    await page.getByRole("button", { name: "History" }).click();
    await page.getByRole("menuitem", { name: "Moved rule “Kind is Person”" }).first().waitFor();
    await page.keyboard.press("Escape");
  });

  it("keeps them in the address, with their order", async () => {
    await page.waitForFunction(() => location.hash.includes("rules=node~type~is~Person"));
    const address = await page.evaluate(() => location.href);
    await page.goto("about:blank");
    await page.goto(address);
    await untilSettled(page);
    await isDrawn(ada.id, "#AA77FF");
    await isDrawn(call, "#56B4E9");
    expect(await section().getByRole("switch").count()).toBe(3);
  });

  it("saves them with a view, and GEXF and SVG have the colours of the canvas", async () => {
    const saved = async (format: string): Promise<string> => {
      await page.getByRole("button", { name: "Export" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("radio", { name: format }).check();
      const coming = page.waitForEvent("download");
      await dialog.getByRole("button", { name: "Save" }).click();
      const text = await textOf(await coming);
      await dialog.waitFor({ state: "detached" });
      return text;
    };
    const gexf = await saved("GEXF file");
    expect(gexf).toContain('<viz:color r="170" g="119" b="255"/>');
    expect(gexf).toContain('<viz:color r="86" g="180" b="233"/><viz:thickness');
    expect(await saved("Drawing (SVG)")).toContain('fill="#AA77FF"');
  });

  it("deletes one from its menu, and says so where it is full", async () => {
    await section().getByRole("button", { name: "Rule “Zwei Quellen”: more" }).click();
    await page.getByRole("menuitem", { name: "Delete" }).click();
    await isDrawn(call, "#6B7280");
    const many = Array.from({ length: 50 }, () => "node~degree~atLeast~99").join(",");
    await page.goto("about:blank");
    await page.goto(`${served.url}/?debug=1#${whole}&rules=${many}`);
    await untilSettled(page);
    await section().getByText("A view holds at most 50 rules.").waitFor();
    expect(await section().getByRole("button", { name: "Rule for edges" }).isDisabled()).toBe(true);
    expect(walker.complaints).toEqual([]);
  });
});

async function textOf(download: Download): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString();
}
