import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { endless, startTestServer } from "#server/test-server.ts";
import type { TestServer } from "#server/test-server.ts";
import { articleGraph, contacted, criticized, person } from "#store/builders.ts";
import type { Walker } from "./browser.ts";
import { choose, chromiumPath, launchBrowser, openPage } from "./browser.ts";

const patience = 300_000;

const [anna, bert, cora] = [person("Anna Adler"), person("Bert Busch"), person("Cora Clarin")];
const graphs = [
  articleGraph({ title: "Erstes Treffen", says: [contacted(anna, bert), criticized(bert, cora)] }),
  articleGraph({ title: "Zweites Treffen", says: [contacted(cora, anna)] }),
];
const names = "MATCH (a:Person) RETURN a.name AS name, size(a.name) AS letters, a ORDER BY name";

type Progress = Readonly<{ rows: number; seconds: number; drawn: number }>;
declare global {
  interface Window {
    progressSeen?: Progress[];
  }
}

/** Notes in the page every count of rows and seconds that a running query shows, and how many cells stood there. */
const watchProgress = `(() => {
  window.progressSeen = [];
  new MutationObserver(() => {
    const found = /([\\d,]+) rows? · ([\\d.]+) s/.exec(document.querySelector('[aria-busy="true"]')?.textContent ?? "");
    if (!found) return;
    const drawn = document.querySelectorAll("[data-place]").length;
    window.progressSeen.push({ rows: Number(found[1].replaceAll(",", "")), seconds: Number(found[2]), drawn });
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
})()`;

describe.skipIf(!chromiumPath)("the console in a browser", { timeout: patience }, () => {
  let server: TestServer;
  let browser: Browser;
  let walker: Walker;
  let page: Page;

  beforeAll(async () => {
    const clientDir = join(import.meta.dirname, "..", "..", "dist", "client");
    [server, browser] = await Promise.all([startTestServer(graphs, { clientDir }), launchBrowser()]);
    walker = await openPage(browser, { permissions: ["clipboard-read", "clipboard-write"] });
    ({ page } = walker);
    await page.goto(`${server.url}/?debug=1#panel=cypher`);
  }, patience);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  }, patience);

  const console = (on: Page = page) => on.getByRole("region", { name: "Cypher" });
  async function ask(query: string, on: Page = page): Promise<void> {
    await console(on).locator(".cm-content").click();
    await on.keyboard.press("ControlOrMeta+a");
    await on.keyboard.insertText(query);
    await on.keyboard.press("ControlOrMeta+Enter");
  }
  const rows = (count: number | string) =>
    console()
      .getByText(new RegExp(`^${count} rows? · `))
      .waitFor();
  const cell = (text: string) => console().getByRole("cell", { name: text, exact: true });
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  const copied = (text: string) => expect.poll(clipboard).toBe(text);

  it("sorts, widens columns, and copies a cell, a row and the table", async () => {
    await ask(names);
    await rows(3);
    await console().getByRole("button", { name: "Sort by name" }).click();
    await console().getByRole("button", { name: "Sort by name" }).click();
    expect(await console().getByRole("cell").first().innerText()).toBe("Cora Clarin");

    const edge = console().getByRole("separator", { name: "Width of name" });
    const before = Number(await edge.getAttribute("aria-valuenow"));
    await edge.focus();
    await page.keyboard.press("ArrowRight");
    expect(Number(await edge.getAttribute("aria-valuenow"))).toBe(before + 20);

    await cell("Cora Clarin").first().click();
    await page.keyboard.press("ArrowDown");
    await page.locator('[data-place="1 0"]:focus').waitFor();
    await page.keyboard.press("ControlOrMeta+c");
    await copied("Bert Busch");
    await page.locator('[data-place="1 0"]').click({ button: "right" });
    await page.getByRole("menuitem", { name: "Copy row" }).click();
    await copied("Bert Busch\t10\tBert Busch");
    await console().getByRole("button", { name: "Copy table" }).click();
    await copied(
      "name\tletters\ta\r\nAnna Adler\t10\tAnna Adler\r\nBert Busch\t10\tBert Busch\r\nCora Clarin\t11\tCora Clarin\r\n",
    );
  });

  it("saves the table as CSV and JSON", async () => {
    const texts: string[] = [];
    for (const kind of ["Save as CSV", "Save as JSON"]) {
      await console().getByRole("button", { name: "Save as CSV" }).click();
      const item = page.getByRole("menuitem", { name: kind });
      const [file] = await Promise.all([page.waitForEvent("download"), item.click()]);
      texts.push(await readFile(await file.path(), "utf8"));
    }
    expect(texts[0]).toContain("name,letters,a\r\nAnna Adler,10,Anna Adler\r\n");
    expect(JSON.parse(texts[1] ?? "")).toMatchObject([{ name: "Anna Adler", a: { labels: ["Person"] } }, {}, {}]);
  });

  it("opens nodes and statements of a path, and of a list, where the canvas opens them", async () => {
    const details = page.getByRole("complementary", { name: "Details" });
    await ask("MATCH p = (a {name: 'Bert Busch'})-[:CRITICIZED]->(b) RETURN p, collect(a) AS who");
    await rows(1);
    await console().getByRole("button", { name: "Cora Clarin" }).click();
    await details.getByRole("heading", { name: "Cora Clarin" }).waitFor();
    await console().getByRole("button", { name: "Bert Busch" }).last().click();
    await details.getByRole("heading", { name: "Bert Busch" }).waitFor();
    await console().getByRole("button", { name: "CRITICIZED" }).click();
    await details.getByRole("heading", { level: 2, name: "criticized" }).waitFor();
    await details.locator("button[data-statement][aria-current]").click();
    await details.locator("mark[data-current]").first().waitFor();
    await console().getByText("Graph", { exact: true }).click();
    await console().getByRole("button", { name: "Add to the graph" }).click();
    await page.waitForFunction((id) => window.beleg?.shown().includes(id), bert.id);
    await console().getByText("Table", { exact: true }).click();
  });

  it("counts rows and time up while an answer streams, and shows the rows that are there", async () => {
    const slow = await page.context().newCDPSession(page);
    await slow.send("Network.enable");
    await slow.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 0,
      downloadThroughput: 300_000,
      uploadThroughput: -1,
    });
    await page.evaluate(watchProgress);
    await ask("UNWIND range(1, 10000) AS i RETURN i, [x IN range(1, 9) | rand()] AS noise");
    await rows("10,000");
    await slow.send("Network.disable");
    await slow.detach();
    const seen = await page.evaluate(() => window.progressSeen ?? []);
    const counts = [...new Set(seen.map(({ rows: count }) => count))].filter((count) => count > 0);
    expect(counts.length).toBeGreaterThanOrEqual(3);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(Math.max(...seen.map(({ drawn }) => drawn))).toBeGreaterThan(0);
    const seconds = seen.map((one) => one.seconds);
    expect(seconds.at(-1)).toBeGreaterThan(seconds[0] ?? Infinity);
  });

  it("keeps the way to each view, however much is said beside it, and says which limit an answer has come to", async () => {
    const wide = page.viewportSize() ?? { width: 1440, height: 900 };
    await page.setViewportSize({ width: 1100, height: 900 });
    await ask("UNWIND range(1, 20000) AS i RETURN i");
    await console().getByText("Only the first 10,000 rows are shown, there are more").waitFor();
    for (const view of ["Graph", "Table", "JSON", "Plan"])
      await console().getByText(view, { exact: true }).click({ trial: true });
    await page.setViewportSize(wide);
  });

  it("scrolls ten thousand rows with no more than those in sight in the page", async () => {
    const table = console().locator('[role="region"]', { has: page.getByRole("table", { name: "Table" }) });
    const drawn = (): Promise<number> => table.locator("[data-place]").count();
    await table.evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
    await cell("10000").waitFor();
    expect(await drawn()).toBeLessThan(160);
    await table.evaluate((element) => element.scrollTo({ top: 0 }));
    await cell("1").waitFor();
    expect(await drawn()).toBeLessThan(160);
  });

  it("stops a query while it runs, with the time it takes in sight", async () => {
    await ask(endless);
    await console()
      .getByText(/0 rows · \d/)
      .waitFor();
    await console().getByRole("button", { name: "Cancel" }).click();
    await console().getByText("Cancelled.").waitFor();
    await ask("RETURN 1 AS one");
    await rows(1);
  });

  it("has the query that stands in the editor in its address", async () => {
    const typed = () => page.evaluate(() => decodeURIComponent(location.hash));
    await expect.poll(typed, { timeout: 60_000 }).toContain("query=RETURN 1 AS one");
  });

  it("keeps each query in a tab of its own, and finds what was run after a reload", async () => {
    await console().getByRole("button", { name: "New query" }).click();
    await ask("RETURN 2 AS two");
    await rows(1);
    await console().getByRole("button", { name: "Query 1", exact: true }).click();
    await page.locator(".cm-content", { hasText: "RETURN 1 AS one" }).waitFor();
    await console().getByRole("columnheader", { name: "one" }).waitFor();
    await page.reload();
    await console().getByRole("button", { name: "History" }).click();
    await page.getByRole("textbox", { name: "Search history" }).fill("as TWO");
    await page.getByRole("dialog").getByRole("button", { name: "RETURN 2 AS two" }).click();
    await page.locator(".cm-content", { hasText: "RETURN 2 AS two" }).waitFor();
  });

  it("knows the label that three kinds share, says what it means and does not offer it", async () => {
    await ask("MATCH (n:Entity) RETURN n");
    await rows(3);
    await console().getByText("JSON", { exact: true }).click();
    expect(await console().locator("pre").innerText()).not.toContain("Entity");
    await page.waitForTimeout(600);
    expect(await page.locator(".cm-lintRange").count()).toBe(0);
    await console().getByRole("button", { name: "Help" }).click();
    await page.getByText("(n:Entity) means any of the three").waitFor();
    await page.keyboard.press("Escape");
  });

  it("says in German what is refused, which part and what to write instead", async () => {
    const german = await openPage(browser, { locale: "de-DE" });
    await german.page.goto(`${server.url}/#panel=cypher`);
    await ask("MATCH (n:Person) RETURN collect(n.name)[0..2] AS names", german.page);
    const alert = console(german.page).getByRole("alert");
    await alert.getByText("Der eingebaute Speicher kann das nicht. Abgelehnt: collect(n.name)[0..2].").waitFor();
    expect(await alert.innerText()).toContain("Geben Sie erst einen Namen");
    await german.close();
  });

  it("runs a query from the value of its parameter, with nothing left over the answer, and exports what it found", async () => {
    const own = await openPage(browser);
    await own.page.goto(`${server.url}/#panel=cypher`);
    const offered = own.page.locator(".cm-tooltip-autocomplete");
    await console(own.page).locator(".cm-content").click();
    await own.page.keyboard.type("MATCH (n:Per");
    await offered.waitFor();
    await own.page.keyboard.press("ControlOrMeta+Enter");
    await console(own.page).getByRole("alert").waitFor();
    expect(await offered.count()).toBe(0);

    await own.page.keyboard.press("ControlOrMeta+a");
    await own.page.keyboard.insertText(
      "MATCH (n:Person) WHERE n.name STARTS WITH $start RETURN n.name AS name, n LIMIT $most",
    );
    const wrong = own.page.locator(".cm-lintRange");
    await wrong.nth(1).waitFor();
    await own.page.keyboard.press("ControlOrMeta+Enter");
    const fault = own.page.locator(".cypher-fault");
    await fault.waitFor();
    await console(own.page).getByRole("textbox", { name: "Value of $most" }).fill("5");
    await console(own.page).getByRole("textbox", { name: "Value of $start" }).fill("Be");
    await wrong.first().waitFor({ state: "detached" });
    await own.page.keyboard.press("Enter");
    await console(own.page).getByRole("cell", { name: "Bert Busch" }).first().waitFor();
    await fault.waitFor({ state: "detached" });

    // What was asked leaves, with its parameter, whatever stands in the editor by now.
    await console(own.page).locator(".cm-content").click();
    await own.page.keyboard.press("ControlOrMeta+a");
    await own.page.keyboard.insertText("MATCH (n) RETURN");
    await own.page.getByRole("button", { name: "Export", exact: true }).click();
    const dialog = own.page.getByRole("dialog", { name: "Export" });
    await choose(dialog.getByRole("radio", { name: "The result of the query" }));
    await choose(dialog.getByRole("radio", { name: "JSON (lossless)" }));
    const saving = dialog.getByRole("button", { name: "Save", exact: true }).click();
    const [file] = await Promise.all([own.page.waitForEvent("download"), saving]);
    expect(JSON.parse(await readFile(await file.path(), "utf8"))).toMatchObject({ nodes: [{ name: "Bert Busch" }] });
    await own.close();
  });

  it("shows the query of a link before the editor is there, and the editor before the graph is", async () => {
    const own = await openPage(browser);
    let letEditor = (): void => undefined;
    let letGraph = (): void => undefined;
    const editorMay = new Promise<void>((resolve) => (letEditor = resolve));
    const graphMay = new Promise<void>((resolve) => (letGraph = resolve));
    await own.page.route(/cypher-editor-[^/]*\.js/, (route) => editorMay.then(() => route.continue()));
    await own.page.route(/\/api\/overview/, (route) => graphMay.then(() => route.continue()));
    await own.page.goto(`${server.url}/?debug=1#panel=cypher&query=${encodeURIComponent(names)}`);
    const coming = console(own.page).locator('[aria-busy="true"]');
    await coming.getByText("The editor is loading").waitFor();
    await coming.getByText(names).waitFor();
    letEditor();
    await own.page.locator(".cm-content", { hasText: names }).waitFor();
    expect(await own.page.evaluate(() => window.beleg?.shown())).toEqual([]);
    letGraph();
    await own.page.waitForFunction(() => (window.beleg?.shown().length ?? 0) > 0);
    await console(own.page).getByRole("note").getByText("came with a link").waitFor();
    expect(
      await console(own.page)
        .getByRole("button", { name: /^Query \d/ })
        .count(),
    ).toBe(1);

    // Another link into the same page.
    await own.page.evaluate(() => (location.hash = `panel=cypher&query=${encodeURIComponent("RETURN 7 AS seven")}`));
    await own.page.locator(".cm-content", { hasText: "RETURN 7 AS seven" }).waitFor();
    await own.close();
  });

  it("keeps the editor with all that can be undone in it when the language of the page changes", async () => {
    const own = await openPage(browser);
    await own.page.goto(`${server.url}/#panel=cypher`);
    const editor = own.page.locator(".cm-content");
    await editor.click();
    await own.page.keyboard.insertText("RETURN 1");
    await own.page.getByRole("button", { name: "Deutsch", exact: true }).click();
    await own.page.getByRole("textbox", { name: "Abfrage in Cypher" }).click();
    await own.page.keyboard.press("ControlOrMeta+z");
    await own.page.getByText("Zum Beispiel: ").waitFor();
    expect(await editor.innerText()).not.toContain("RETURN 1");
    await own.close();
  });

  it("has the screen of a phone to itself when it is opened, and shares it with what is opened from it", async () => {
    const phone = await openPage(browser, { viewport: { width: 390, height: 844 }, hasTouch: true });
    const details = phone.page.getByRole("complementary", { name: "Details" });
    await phone.page.goto(`${server.url}/?debug=1#nodes=${anna.id},${bert.id}&select=${anna.id}`);
    await details.waitFor();
    await phone.page.locator("#graph").press("c");
    await console(phone.page).locator(".cm-content").waitFor();
    await details.waitFor({ state: "detached" });

    await ask(names, phone.page);
    await console(phone.page).getByRole("button", { name: "Bert Busch" }).click();
    await details.getByRole("heading", { name: "Bert Busch" }).waitFor();
    const [inConsole, inDetails] = await Promise.all([console(phone.page).boundingBox(), details.boundingBox()]);
    expect(inConsole?.height).toBeGreaterThan(380);
    expect((inConsole?.y ?? 0) + (inConsole?.height ?? 0)).toBeLessThanOrEqual((inDetails?.y ?? 0) + 1);
    await phone.close();
  });

  it("never made the browser complain", () => {
    expect(walker.complaints).toEqual([]);
  });
});
