import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestServer } from "#server/test-server.ts";
import type { TestServer } from "#server/test-server.ts";
import { articleGraph, contacted, criticized, person } from "#store/builders.ts";
import { violations } from "./axe.ts";
import type { Walker } from "./browser.ts";
import { choose, chromiumPath, launchBrowser, openPage } from "./browser.ts";

const patience = 300_000;

const mueller = person("Ada Müller", { aliases: ["Müller"] });
const berg = person("Jonas Berg");
const lind = person("Clara Lind");
const script = person('<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>');
const arabic = person("‏أحمد الخطيب");
const endless = person(`Graf ${"von und zu ".repeat(900)}Ende`);

/** One call that two outlets print from one agency, a third reports by itself and a fourth disputes; and names that would harm. */
const graphs = [
  articleGraph({
    title: "Anruf vor dem Brand",
    outlet: "Nordheimer Bote",
    publishedAt: "2024-03-05",
    story: "agency",
    says: [contacted(mueller, berg)],
  }),
  articleGraph({
    title: "Müller rief Berg an",
    outlet: "Kreisblatt",
    publishedAt: "2024-03-06",
    story: "agency",
    says: [contacted(mueller, berg)],
  }),
  articleGraph({
    title: "Noch ein Anruf",
    outlet: "Abendpost",
    publishedAt: "2024-04-01",
    says: [contacted(mueller, berg), criticized(berg, lind), criticized(lind, mueller)],
  }),
  articleGraph({
    title: "Kein Anruf",
    outlet: "Kreisblatt",
    publishedAt: "2024-04-02",
    says: [contacted(mueller, berg, { modality: "negated", attributedTo: lind })],
  }),
  articleGraph({
    title: '<b onclick="window.hacked=1">Fett</b>',
    outlet: "<i>Kursiv</i>",
    says: [contacted(script, mueller), criticized(arabic, berg), contacted(endless, script)],
  }),
];

const call = `CONTACTED:${mueller.id}:${berg.id}`;
const formats = [
  ["JSON (lossless)", "json"],
  ["GraphML file", "graphml"],
  ["GEXF file", "gexf"],
  ["CSV (zip)", "zip"],
  ["Excel workbook", "xlsx"],
  ["Dossier as Markdown", "md"],
  ["One HTML file", "html"],
  ["Picture (PNG)", "png"],
  ["Node-link JSON", "json"],
  ["Cypher script", "cypher"],
  ["CSV for neo4j-admin (zip)", "zip"],
  ["CSV for Gephi (zip)", "zip"],
  ["RDF as Turtle", "ttl"],
  ["FollowTheMoney entities", "json"],
] as const;

describe.skipIf(!chromiumPath)("the panels beside the graph", { timeout: patience }, () => {
  let server: TestServer;
  let browser: Browser;
  let walker: Walker;
  let page: Page;

  beforeAll(async () => {
    const clientDir = join(import.meta.dirname, "..", "..", "dist", "client");
    [server, browser] = await Promise.all([startTestServer(graphs, { clientDir }), launchBrowser()]);
    walker = await openPage(browser, { permissions: ["clipboard-read", "clipboard-write"] });
    ({ page } = walker);
  }, patience);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  }, patience);

  /** Opens a view by its address, in a page that knows nothing of the one before. */
  async function open(hash: string, on: Page = page): Promise<void> {
    await on.goto("about:blank");
    await on.goto(`${server.url}/?debug=1#${hash}`);
  }
  const details = (on: Page = page) => on.getByRole("complementary", { name: "Details" });
  const consoleOf = (on: Page = page) => on.getByRole("region", { name: "Cypher" });

  async function ask(query: string, on: Page = page): Promise<void> {
    const editor = consoleOf(on).getByRole("textbox", { name: "Query in Cypher" });
    await editor.click();
    await on.keyboard.press("ControlOrMeta+a");
    await on.keyboard.insertText(query);
    await on.keyboard.press("ControlOrMeta+Enter");
  }
  /** What the browser complained about, less its own lines about answers of 400 and 403, which wrong and refused queries are. */
  const complaints = (): string[] => walker.complaints.filter((line) => !/status of 40[03]/.test(line));

  it("shows a node with its names, relations and quotes", async () => {
    await open(`select=${mueller.id}`);
    await details().getByRole("heading", { name: "Ada Müller" }).waitFor();
    await details().getByText("Müller", { exact: false }).first().waitFor();
    await details()
      .getByRole("button", { name: /contacted Jonas Berg/ })
      .first()
      .waitFor();
    await details()
      .getByRole("button", { name: /Ada Müller telefonierte mit Jonas Berg/ })
      .first()
      .waitFor();
  });

  it("sets who says it beside who denies it, counts copies once and names the contradiction", async () => {
    await open(`select=${call}`);
    const contested = details().getByRole("note");
    await contested.getByText("Clara Lind").waitFor();
    expect(await contested.innerText()).toMatch(/Abendpost.*Nordheimer Bote|Nordheimer Bote.*Abendpost/s);
    await details().getByText("3 sources, 2 independent").waitFor();
    await details()
      .getByText(/same text in 1 more source/)
      .click();
    await details()
      .getByRole("button", { name: /^Kreisblatt, / })
      .waitFor();
  });

  it("copies a quote with outlet, title, date and address", async () => {
    await details().getByRole("button", { name: "Copy quote" }).last().click();
    await details().getByText("Copied").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(
      /^“Clara Lind zufolge: .*Jonas Berg\.” — Kreisblatt, “Kein Anruf”, Apr 2, 2024, https:\/\/zeitung\.example\//,
    );
  });

  it("goes from a quote to its sentence marked in the article, and back to the edge", async () => {
    await details()
      .getByRole("button", { name: /Clara Lind zufolge/ })
      .click();
    const marked = details().locator("mark[data-current]");
    await marked.first().waitFor();
    expect((await marked.allInnerTexts()).join("")).toBe("Clara Lind zufolge: Ada Müller telefonierte mit Jonas Berg.");
    const box = await marked.first().boundingBox();
    expect(box?.y).toBeGreaterThan(46);
    expect(box?.y).toBeLessThan(900);
    await details().getByRole("button", { name: "Show in the graph" }).first().click();
    await details().getByRole("note").getByText("Clara Lind").waitFor();
  });

  it("runs a query, marks an error where it is, refuses what writes and proposes known names", async () => {
    await open("panel=cypher");
    await ask("MATCH (a:Person)-[r:CRITICIZED]->(b) RETURN a.name AS who, b LIMIT 2");
    const result = consoleOf();
    await result.getByText(/^2 rows · /).waitFor();
    expect(await result.getByRole("row").count()).toBe(3);

    await ask("MATCH (a:Person)\nWHERE a.name =\nRETURN a");
    await result.getByRole("alert").getByText("(line 3, column 1)").waitFor();
    await page.locator(".cypher-fault").waitFor();

    await ask("MATCH (a) SET a.name = 'x' RETURN a");
    await result.getByRole("alert").getByText("not allowed").first().waitFor();

    await ask("MATCH (a:Persn) RETURN a.name AS n");
    await page.locator(".cm-lintRange").first().hover();
    await page.getByRole("button", { name: "Use Person" }).click();
    await page.locator(".cm-content", { hasText: "MATCH (a:Person) RETURN" }).waitFor();
  });

  it("draws the plan of a query, and offers a query for what the picture of the schema shows", async () => {
    await open("panel=cypher");
    await ask("MATCH (a:Person)-[r:CRITICIZED]->(b) RETURN a.name AS who, sum(r.confidence) AS n");
    await consoleOf().getByText("Plan", { exact: true }).click();
    const plan = consoleOf().getByRole("region", { name: "Plan" });
    await plan.getByRole("listitem").filter({ hasText: "Expand" }).first().waitFor();
    await plan.getByText("coalesce(sum(r.confidence), 0)").waitFor();

    await consoleOf().getByRole("button", { name: "Help" }).click();
    await page.getByText("What the embedded store cannot do").waitFor();
    await page.getByRole("button", { name: /^CONTACTED 6/ }).focus();
    await page.keyboard.press("Enter");
    await page.locator(".cm-content", { hasText: "MATCH (a)-[r:CONTACTED]->(b)" }).waitFor();
    await consoleOf().getByText("Table", { exact: true }).click();
  });

  it("asks for the parameters of a query and says which value does not fit", async () => {
    await ask("UNWIND range(1, $most) AS i RETURN i");
    const value = consoleOf().getByRole("textbox", { name: "Value of $most" });
    await consoleOf().getByRole("combobox", { name: "Kind of $most" }).selectOption({ label: "Number" });
    await value.fill("many");
    await consoleOf().getByRole("button", { name: "Run" }).click();
    await consoleOf().getByRole("alert").getByText("$most").waitFor();
    await value.fill("9000");
    await consoleOf().getByRole("button", { name: "Run" }).click();
    await consoleOf()
      .getByText(/^9,000 rows · /)
      .waitFor();
    expect(await consoleOf().getByRole("row").count()).toBeLessThan(100);
  });

  it("puts the query of a link into the editor and never runs it", async () => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await open(`panel=cypher&query=${encodeURIComponent("MATCH (n) RETURN n.name LIMIT 7")}`);
    await consoleOf().getByRole("note").getByText("came with a link").waitFor();
    await page.locator(".cm-content", { hasText: "LIMIT 7" }).waitFor();
    await page.waitForTimeout(1000);
    expect(asked.filter((url) => url.endsWith("/api/cypher"))).toEqual([]);
  });

  it("keeps a query under a name, over a new visit", async () => {
    await consoleOf().getByRole("button", { name: "Saved" }).click();
    await page.getByRole("textbox", { name: "Name" }).fill("Seven names");
    await page.getByLabel("Folder", { exact: true }).first().fill("Lists");
    await page.getByRole("button", { name: "Save this query" }).click();
    await open("panel=cypher");
    await consoleOf().getByRole("button", { name: "Saved" }).click();
    await page.getByRole("region", { name: "Lists" }).getByRole("button", { name: "Seven names", exact: true }).click();
    await page.locator(".cm-content", { hasText: "LIMIT 7" }).waitFor();
  });

  it("hands over a file of every format", async () => {
    await open(`select=${call}`);
    await page.waitForFunction(() => (window.beleg?.shown().length ?? 0) > 1);
    const dialog = page.getByRole("dialog", { name: "Export" });
    const endings: string[] = [];
    for (const [label] of formats) {
      await page.getByRole("button", { name: "Export", exact: true }).click();
      await choose(dialog.getByRole("radio", { name: label }));
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        dialog.getByRole("button", { name: "Save" }).click(),
      ]);
      endings.push(file.suggestedFilename().replace(/^.*\./, ""));
      await dialog.waitFor({ state: "hidden" });
    }
    expect(endings).toEqual(formats.map(([, ending]) => ending));
  });

  it("shows names that are markup, right to left or endless as text", async () => {
    for (const who of [script, arabic, endless]) {
      await open(`select=${who.id}`);
      await details()
        .getByRole("heading", { level: 2 })
        .filter({ hasText: who.name.slice(0, 40) })
        .waitFor();
      await details().getByRole("button", { name: "Copy quote" }).first().waitFor();
      const wide = await details().evaluate((panel) => panel.scrollWidth - panel.clientWidth);
      expect(wide).toBeLessThanOrEqual(1);
    }
    await open(`select=${script.id}`);
    await details()
      .getByRole("button", { name: /telefonierte/ })
      .first()
      .click();
    await details().locator("mark[data-current]").first().waitFor();
    await open("panel=cypher");
    await ask("MATCH (a:Person) RETURN a, a.name AS name");
    await consoleOf()
      .getByText(/^6 rows · /)
      .waitFor();
    expect(await page.evaluate(() => "hacked" in window)).toBe(false);
  });

  it("never made the browser complain", () => {
    expect(complaints()).toEqual([]);
  });

  for (const colorScheme of ["light", "dark"] as const)
    it(`holds WCAG 2.2 AA in every panel in the ${colorScheme} theme`, async () => {
      const other = await openPage(browser, { colorScheme });
      const found: Record<string, string[]> = {};
      const check = async (name: string): Promise<void> => {
        const wrong = await violations(other.page);
        if (wrong.length > 0) found[name] = wrong;
      };
      await open(`select=${call}&panel=cypher`, other.page);
      await details(other.page).getByRole("note").getByText("Clara Lind").waitFor();
      await ask("MATCH (a:Person) RETURN a, a.name AS name, $x AS x", other.page);
      await consoleOf(other.page).getByRole("alert").waitFor();
      await check("edge, and a query that failed");
      await ask("MATCH (a:Person)-[r]->() RETURN a, r, a.name AS name", other.page);
      await consoleOf(other.page)
        .getByText(/^\d+ rows · /)
        .waitFor();
      await details(other.page)
        .getByRole("button", { name: /Clara Lind zufolge/ })
        .click();
      await details(other.page).locator("mark[data-current]").first().waitFor();
      await check("article, and a table");
      await open(`select=${endless.id}.${mueller.id}`, other.page);
      await details(other.page).getByRole("heading", { name: "2 nodes selected" }).waitFor();
      await check("several nodes");
      await open(`path=${lind.id}.${arabic.id}`, other.page);
      await details(other.page).getByRole("heading", { name: "Paths" }).waitFor();
      await details(other.page).getByRole("button", { name: "Show in the graph" }).first().waitFor();
      await check("paths");
      expect(found).toEqual({});
      await other.close();
    });
});
