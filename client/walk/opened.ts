import type { BrowserContextOptions } from "playwright-core";
import type { ArticleGraph } from "#schema/article-graph.ts";
import type { Walker } from "./browser.ts";
import { launchBrowser, openPage } from "./browser.ts";
import type { Engine } from "./engines.ts";
import type { ServedGraph } from "./served-graph.ts";
import { serveGraph } from "./served-graph.ts";

export type Opened = Readonly<{
  served: ServedGraph;
  walker: Walker;
  /** Ends the browser, the server and the engine. */
  close(): Promise<void>;
}>;

/** A page of its own in Chromium, beside a server over these graphs on an engine; nothing is opened in it yet. */
export async function openServed(
  { start }: Engine,
  graphs: readonly ArticleGraph[],
  options: BrowserContextOptions,
): Promise<Opened> {
  const neo4j = await start();
  const [served, browser] = await Promise.all([serveGraph(graphs, neo4j), launchBrowser()]);
  return {
    served,
    walker: await openPage(browser, options),
    async close() {
      await browser.close();
      await served.close();
      await neo4j?.stop();
    },
  };
}
