import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { articleGraph, contacted, criticized, person } from "#store/builders.ts";
import type { Walker } from "./browser.ts";
import { chromiumPath, launchBrowser, openPage } from "./browser.ts";
import type { ServedGraph } from "./served-graph.ts";
import { serveGraph } from "./served-graph.ts";

const patience = 300_000;
const [anna, bert, cora] = [person("Anna Adler"), person("Bert Busch"), person("Cora Clarin")];
const graphs = [
  articleGraph({ title: "Erstes Treffen", says: [contacted(anna, bert), criticized(bert, cora)] }),
  articleGraph({ title: "Zweites Treffen", says: [contacted(anna, bert), contacted(cora, anna)] }),
];

describe.skipIf(!chromiumPath)("the comfort of the console", { timeout: patience }, () => {
  let served: ServedGraph;
  let browser: Browser;
  let walker: Walker;

  beforeAll(async () => {
    [served, browser] = await Promise.all([serveGraph(graphs), launchBrowser()]);
    walker = await openPage(browser);
    await walker.page.goto(`${served.url}/?debug=1#panel=cypher`);
    await editor().waitFor();
  }, patience);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  }, patience);

  const region = (): Locator => walker.page.getByRole("region", { name: "Cypher" });
  const editor = (): Locator => walker.page.locator(".cm-content");
  const holds = (text: string | RegExp): Promise<void> => editor().filter({ hasText: text }).waitFor();
  const press = (keys: string): Promise<void> => walker.page.keyboard.press(keys);
  const problem = (): Locator => region().getByRole("group", { name: "Problems" });
  const offered = (): Locator => walker.page.locator(".cm-tooltip-autocomplete");
  async function write(query: string): Promise<void> {
    await editor().click();
    await press("ControlOrMeta+a");
    await walker.page.keyboard.insertText(query);
  }
  async function ask(query: string): Promise<void> {
    await write(query);
    await press("ControlOrMeta+Enter");
  }
  const rows = (count: number): Promise<void> =>
    region()
      .getByText(new RegExp(`^${count} rows? · `))
      .waitFor();

  it("says beside the editor what is wrong, with its place, and puts it right by a click and by a key", async () => {
    await write("MATCH (a:Persn)\nRETURN toLowr(a.nam) AS n");
    await problem().waitFor();
    await press("ControlOrMeta+Home");
    await problem().getByText("1:10 There is no label Persn in this graph. Did you mean Person?").waitFor();
    await problem().getByText("1 of 3").waitFor();
    await problem().getByRole("button", { name: "Use Person" }).click();
    await holds("MATCH (a:Person)");
    await problem().getByText("There is no function toLowr here. Did you mean toLower?").waitFor();
    await problem().getByRole("button", { name: "1 of 2" }).click();
    await press("Alt+Enter");
    await holds("toLower(");
    await problem().getByText("There is no property nam").waitFor();
    await press("ControlOrMeta+.");
    await holds("RETURN toLower(a.name) AS n");
    await problem().waitFor({ state: "detached" });

    await write("MATCH (a:Person) RETRN a.degree");
    await problem().getByRole("button", { name: "Use RETURN" }).click();
    await holds("MATCH (a:Person) RETURN a.degree");
    await problem().waitFor({ state: "detached" });
  });

  it("proposes labels with their number, and functions that are written with their brackets", async () => {
    await write("MATCH (a");
    await walker.page.keyboard.type(":Per");
    await offered().getByText("label · 3").waitFor();
    await press("Tab");
    await holds("MATCH (a:Person");
    await write("RETURN");
    await walker.page.keyboard.type(" toL");
    await offered().getByText("(text)").first().waitFor();
    await press("Enter");
    await holds("RETURN toLower()");
    await walker.page.keyboard.type("'A");
    await holds("RETURN toLower('A')");
  });

  it("brings back what was run before by Ctrl+↑, with its parameters, and what stood there by Ctrl+↓", async () => {
    await write("RETURN $x AS first");
    await region().getByRole("textbox", { name: "Value of $x" }).fill("seven");
    await press("Enter");
    await region().getByRole("cell", { name: "seven" }).waitFor();
    await ask("RETURN 2 AS second");
    await rows(1);
    await write("RETURN 3");
    await press("ControlOrMeta+ArrowUp");
    await holds("RETURN 2 AS second");
    await press("ControlOrMeta+ArrowUp");
    await holds("RETURN $x AS first");
    expect(await region().getByRole("textbox", { name: "Value of $x" }).inputValue()).toBe("seven");
    await press("ControlOrMeta+ArrowDown");
    await press("ControlOrMeta+ArrowDown");
    await holds(/^RETURN 3$/);
  });

  it("shows another answer as it came, and not ordered by what was chosen for the last", async () => {
    await ask("UNWIND [2, 3, 1] AS a RETURN a, a AS b");
    await rows(3);
    const first = (): Promise<string> => region().getByRole("cell").first().innerText();
    await region().getByRole("button", { name: "Sort by a" }).click();
    await expect.poll(first).toBe("1");
    await ask("UNWIND [2, 3, 1] AS c RETURN c");
    await region().getByRole("button", { name: "Sort by c" }).waitFor();
    expect(await first()).toBe("2");
  });

  it("opens a relationship out of a map as the quotes of its edge, the one that was found pointed out", async () => {
    await ask(
      "MATCH (a {name: 'Anna Adler'})-[r:CONTACTED]->(b) RETURN {who: a, said: r} AS found, r.quote AS quote LIMIT 1",
    );
    await rows(1);
    await region().getByRole("button", { name: "CONTACTED" }).click();
    const details = walker.page.getByRole("complementary", { name: "Details" });
    await details.getByRole("heading", { level: 2, name: "contacted" }).waitFor();
    await details.locator("button[data-statement]").nth(1).waitFor();
    expect(await details.locator("button[data-statement][aria-current]").count()).toBe(1);
    await region().getByRole("button", { name: "Anna Adler" }).click();
    await details.getByRole("heading", { level: 2, name: "Anna Adler" }).waitFor();
  });

  it("draws the answer, articles too, and opens what is clicked in the picture", async () => {
    await ask("MATCH (n {name: 'Bert Busch'})-[m:MENTIONED_IN]->(a:Article) RETURN n, m, a");
    await rows(2);
    await region().getByText("Graph", { exact: true }).click();
    const picture = region().getByRole("img", { name: "3 nodes and 2 edges of the answer" });
    await picture.locator("text", { hasText: "Erstes Treffen" }).waitFor();
    await picture.locator("text", { hasText: "Bert Busch" }).click();
    const details = walker.page.getByRole("complementary", { name: "Details" });
    await details.getByRole("heading", { level: 2, name: "Bert Busch" }).waitFor();
    await region().getByText("Table", { exact: true }).click();
  });

  it("names a tab by its example, and has every tab again after the page is loaded anew", async () => {
    await region().getByRole("button", { name: "Examples" }).click();
    await walker.page.getByRole("menuitem", { name: "What is denied?" }).click();
    await region().getByRole("button", { name: "What is denied?", exact: true }).waitFor();
    await holds("MATCH (a)-[r:DENIED]->(b)");
    const tabs = region().getByRole("group", { name: "Queries" }).locator("[aria-pressed]");
    const before = await tabs.allInnerTexts();
    await walker.page.reload();
    await holds("MATCH (a)-[r:DENIED]->(b)");
    expect(await tabs.allInnerTexts()).toEqual(before);
    expect(await region().getByRole("cell").count()).toBe(0);
  });

  it("shows what JSON has no form for as it is, and a map that looks like a node as a map", async () => {
    await ask(
      "RETURN 0.0 / 0.0 AS nan, 9007199254740993 AS big, [1, null, {a: null}] AS list, {`$type`: 'node'} AS odd",
    );
    await rows(1);
    const cells = await region().getByRole("cell").allInnerTexts();
    expect(cells).toEqual(["NaN", "9007199254740993", '[1,null,{"a":null}]', '{"$type":"node"}']);
  });

  it("never made the browser complain", () => {
    expect(walker.complaints).toEqual([]);
  });
});
