import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import type { ArticleGraph } from "#schema/article-graph.ts";
import type { Statement } from "#schema/statement.ts";
import { person } from "#store/builders.ts";
import { largeGraph } from "#store/large-graph.ts";
import type { Walker } from "./browser.ts";
import { untilSettled } from "./browser.ts";
import type { Engine } from "./engines.ts";
import { openServed } from "./opened.ts";
import type { ServedGraph } from "./served-graph.ts";
import { wholeView } from "./whole-view.ts";

/** Milliseconds; Chromium draws by the processor here, beside Neo4j. */
export const patience = 300_000;
export const slow = { timeout: 60_000 };

/** In the large graph, too: names that are written in more than one way, and names that nobody should give. */
export const special = {
  lawrow: person("Sergej Lawrow"),
  accents: person("Zoë Šimůnková"),
  alias: person("Hedwig Kranz", { aliases: ["die Hafenministerin"] }),
  markup: person('Marta <img src=x onerror="window.hacked=1"><script>window.hacked=1</script>'),
  arabic: person("أحمد الخطيب من القاهرة"),
  hebrew: person("‮מרים לוי‬"),
  endless: person(`Endlos ${"x".repeat(9_993)}`),
};
export const { graphs, nodes } = largeGraph({ nodes: 2000, edges: 5000 }, Object.values(special));
/** The node with the most neighbours, and one with few. */
export const hub = nodes[0]!;
export const far = nodes[1900]!;
/** Address of a view of the whole graph. */
export const everything = wholeView(nodes.map(({ id }, index) => ({ id, degree: nodes.length - index })));
export const whole = "2,000 of 2,000 nodes, 5,000 edges";

const keyOf = ({ type, source, target }: Statement): string => `${type}:${source}:${target}`;
const everyStatement = graphs.flatMap(({ article, statements }) =>
  statements.map((statement) => ({ article, statement, key: keyOf(statement) })),
);
type Told = Readonly<{ article: ArticleGraph["article"]; statement: Statement }>;

/** Edges that have a statement for which this holds, by their keys, each with the stories of those statements. */
export function edgesWith(holds: (told: Told) => boolean): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { key, ...told } of everyStatement)
    if (holds(told)) found.set(key, (found.get(key) ?? new Set()).add(told.article.story));
  return found;
}
/** What the line below the canvas says of so many edges. */
export const edges = (count: number): RegExp => new RegExp(`nodes, ${count.toLocaleString("en")} edges?$`);

export type LargeWalk = ReturnType<typeof steps> & Readonly<{ close(): Promise<void> }>;

/** The viewer in Chromium over a graph of 2,000 nodes and 5,000 edges, and what every walk does there. */
export async function openLarge(engine: Engine, options: BrowserContextOptions = {}): Promise<LargeWalk> {
  const { served, walker, close } = await openServed(engine, graphs, {
    // A window in which drawing by the processor costs little, and everything still has its place.
    viewport: { width: 1100, height: 700 },
    permissions: ["clipboard-read", "clipboard-write"],
    ...options,
  });
  return { ...steps(served, walker), close };
}

function steps(served: ServedGraph, walker: Walker) {
  const { page } = walker;
  return {
    served,
    walker,
    page,
    ...readings(page),
    ...deeds(page),
    async open(hash: string): Promise<void> {
      await page.goto("about:blank");
      await page.goto(`${served.url}/?debug=1#${hash}`);
      await untilSettled(page);
    },
  };
}

const detailsOf = (page: Page): Locator => page.getByRole("complementary", { name: "Details" });

function readings(page: Page) {
  return {
    shown: (): Promise<string[]> => page.evaluate(() => window.beleg?.shown() ?? []),
    status: (): Locator => page.locator("#graph-status"),
    details: (): Locator => detailsOf(page),
    says: (text: string | RegExp): Promise<void> => page.locator("#graph-status").getByText(text).first().waitFor(),
    async at(id: string): Promise<{ x: number; y: number }> {
      const found = await page.evaluate((one) => window.beleg?.nodeAt(one), id);
      if (!found) throw new Error(`${id} is not drawn.`);
      return found;
    },
    /** Waits until the address holds this. */
    address: (part: string): Promise<unknown> => page.waitForFunction((wanted) => location.hash.includes(wanted), part),
    /** What the address says of a node: its place, and whether it is hidden, pinned or expanded. */
    inAddress: (id: string): Promise<string> =>
      page.evaluate((one) => new RegExp(`${one}[^,&]*`).exec(location.hash)?.[0] ?? "", id),
  };
}

function deeds(page: Page) {
  return {
    leave: (): Promise<void> => page.keyboard.press("Escape"),
    undo: (): Promise<void> => page.keyboard.press("Control+z"),
    /** By the button: a key would go to a text field that has the focus. */
    takeBack: (): Promise<void> => page.getByRole("button", { name: "Undo", exact: true }).click(),
    /** Runs a command of the palette by its name. */
    async command(name: string): Promise<void> {
      await page.keyboard.press("Control+k");
      await page.getByRole("dialog").getByRole("textbox").fill(name);
      await page.getByRole("dialog").getByRole("option", { name }).first().waitFor();
      await page.keyboard.press("Enter");
      await page.getByRole("dialog").waitFor({ state: "detached" });
    },
    async search(text: string, name: string): Promise<void> {
      await page.keyboard.press("/");
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.type(text);
      await page
        .getByRole("option", { name: new RegExp(`^${name}`) })
        .first()
        .waitFor();
      await page.keyboard.press("Enter");
      await detailsOf(page).getByRole("heading", { name, exact: true }).waitFor();
    },
  };
}
