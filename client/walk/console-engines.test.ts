import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { articleGraph, contacted, criticized, denied, event, person } from "#store/builders.ts";
import { examples } from "../cypher/examples.ts";
import { de } from "../i18n/de/all.ts";
import { engines } from "./engines.ts";
import type { Opened } from "./opened.ts";
import { openServed } from "./opened.ts";

const patience = 240_000;
const [anna, bert, cora] = [person("Anna Adler"), person("Bert Busch"), person("Cora Clarin")];
const graphs = [
  articleGraph({ title: "Ein Treffen", says: [contacted(anna, bert), criticized(bert, cora)] }),
  articleGraph({
    title: "Kein Treffen",
    says: [contacted(anna, bert, { modality: "negated", attributedTo: cora }), denied(anna, event("das Treffen"))],
  }),
];

/** What each engine makes of a value that JSON has no form for; undefined where it says that it has none. */
const values = [
  ["date('2024-02-29')", "2024-02-29", "2024-02-29"],
  ["duration('P1Y2M3DT4H')", "P1Y2M3DT4H", "P1Y2M3DT4H"],
  ["point({x: 1, y: 2.5})", "point({srid: 7203, x: 1, y: 2.5})", undefined],
] as const;

describe.each(engines)("the console in German, on $name", { timeout: patience }, (engine) => {
  const { name, can } = engine;
  let opened: Opened;

  beforeAll(async () => {
    if (!can) return;
    opened = await openServed(engine, graphs, { locale: "de-DE" });
    await page().goto(`${opened.served.url}/#panel=cypher`);
  }, patience);
  afterAll(() => opened?.close(), patience);

  const page = (): Page => opened.walker.page;
  const region = (): Locator => page().getByRole("region", { name: de.cypher.title });
  const rows = (): Locator => region().getByText(/^\d+ Zeilen? · /);
  const run = (): Promise<void> => region().getByRole("button", { name: de.cypher.run, exact: true }).click();

  it.skipIf(!can).each(examples)("answers “$de”", async ({ de: title }) => {
    await region().getByRole("button", { name: de.cypher.examples, exact: true }).click();
    await page().getByRole("menuitem", { name: title }).click();
    await region().getByRole("button", { name: title, exact: true }).waitFor();
    await run();
    await rows().waitFor();
    await region().getByRole("cell").first().waitFor();
    expect(await region().getByRole("alert").count()).toBe(0);
  });

  it.skipIf(!can).each(values)("shows %s as it is, or says what is not to be had", async (value, onNeo4j, embedded) => {
    const expected = name === "Neo4j" ? onNeo4j : embedded;
    await region().locator(".cm-content").click();
    await page().keyboard.press("ControlOrMeta+a");
    await page().keyboard.insertText(`RETURN ${value} AS value`);
    await page().keyboard.press("ControlOrMeta+Enter");
    if (expected === undefined) await region().getByRole("alert").getByText(/point/).waitFor();
    else await expect.poll(() => region().getByRole("cell").allInnerTexts()).toEqual([expected]);
  });

  it.skipIf(!can)("never made the browser complain", () => {
    // Chromium says so of every answer with such a status; the point was refused on purpose.
    const refused = name === "Neo4j" ? [] : [expect.stringContaining("403 (Forbidden)")];
    expect(opened.walker.complaints).toEqual(refused);
  });
});
