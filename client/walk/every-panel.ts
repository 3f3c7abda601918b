import type { Locator, Page } from "playwright-core";
import { articleGraph, contacted, criticized, denied, event, organization, person } from "#store/builders.ts";
import type { de } from "../i18n/de/all.ts";
import type { en } from "../i18n/en/all.ts";
import { untilSettled } from "./browser.ts";

const [ada, jonas, clara] = [person("Ada Müller", { aliases: ["Müller"] }), person("Jonas Berg"), person("Clara Lind")];
const [werft, anruf] = [organization("Werft Nordheim"), event("der Anruf vor dem Brand", { date: "2024-03-04" })];
export const call = `CONTACTED:${ada.id}:${jonas.id}`;

/** A contested call, in two outlets and two languages, and everything that a panel can say of it. */
export const graphs = [
  articleGraph({
    title: "Anruf vor dem Brand",
    outlet: "Nordheimer Bote",
    publishedAt: "2023-03-05",
    story: "agency",
    says: [contacted(ada, jonas), criticized(clara, werft), denied(jonas, anruf)],
  }),
  articleGraph({
    title: "Müller rief Berg an",
    outlet: "Kreisblatt",
    publishedAt: "2023-03-06",
    story: "agency",
    says: [contacted(ada, jonas)],
  }),
  articleGraph({
    title: "Noch ein Anruf",
    outlet: "Abendpost",
    publishedAt: "2024-04-01",
    says: [
      contacted(ada, jonas, { modality: "alleged", attributedTo: clara }),
      contacted(clara, ada),
      criticized(jonas, clara),
    ],
  }),
  articleGraph({
    title: "Kein Anruf",
    outlet: "Kreisblatt",
    publishedAt: "2024-04-02",
    says: [contacted(ada, jonas, { modality: "negated", attributedTo: clara, confidence: 0.95 })],
  }),
];

export type Visit = Readonly<{
  page: Page;
  /** The texts of the language that the page speaks. */
  texts: typeof en | typeof de;
  /** Opens an address of the viewer anew, and waits until the graph stands. */
  open(hash: string): Promise<void>;
}>;
type Way = (visit: Visit) => Promise<unknown>;

/** Pixels; as in shell/app-shell.module.css. */
const narrow = 760;

const button = ({ page }: Visit, name: string): Locator => page.getByRole("button", { name, exact: true });
const details = ({ page, texts }: Visit): Locator => page.getByRole("complementary", { name: texts.inspector.title });
const consoleOf = ({ page, texts }: Visit): Locator => page.getByRole("region", { name: texts.cypher.title });

/** Presses what stands in the header, or on a narrow screen in the menu that takes its place there. */
async function inHeader(visit: Visit, name: string): Promise<void> {
  const { page, texts } = visit;
  if (await button(visit, name).isVisible()) return button(visit, name).click();
  await button(visit, texts.shell.actions.more).click();
  await page.getByRole("menuitem", { name, exact: true }).click();
}

/** A narrow screen has no room for the legend beside the graph: it is opened over it, and closed again. */
async function turnLegend(visit: Visit): Promise<void> {
  const { page, texts } = visit;
  if ((page.viewportSize()?.width ?? 0) <= narrow) await button(visit, texts.shell.actions.rail).click();
}

/** Closes the dialog or menu on top, and waits until it has gone. */
async function leave({ page }: Visit): Promise<void> {
  await page.keyboard.press("Escape");
  await page.locator("[role=dialog], [role=menu]").first().waitFor({ state: "detached" });
}

async function ask(visit: Visit, query: string): Promise<void> {
  await consoleOf(visit).getByRole("textbox", { name: visit.texts.cypher.label }).click();
  await visit.page.keyboard.press("ControlOrMeta+a");
  await visit.page.keyboard.insertText(query);
  await visit.page.keyboard.press("ControlOrMeta+Enter");
}
const resultAs =
  (kind: "graph" | "json" | "plan", shown: (visit: Visit) => Locator): Way =>
  async (visit) => {
    await consoleOf(visit).getByText(visit.texts.cypher[kind], { exact: true }).click();
    await shown(visit).waitFor();
  };
const consoleMenu =
  (name: "examples" | "history" | "saved" | "help"): Way =>
  async (visit) => {
    await consoleOf(visit).getByRole("button", { name: visit.texts.cypher[name], exact: true }).click();
    await visit.page.locator("[role=menu], [role=dialog]").first().waitFor();
  };

/** A right click on what is drawn; asked again where it had moved before the click came. */
async function menuAt(visit: Visit, of: { node: string } | { edge: string }, item: string): Promise<void> {
  const { page } = visit;
  const entry = page.getByRole("menuitem", { name: item, exact: true });
  for (let tries = 0; tries < 5; tries++) {
    await untilSettled(page);
    const at = await page.evaluate(
      (it) => ("node" in it ? window.beleg?.nodeAt(it.node) : window.beleg?.edgeAt(it.edge)),
      of,
    );
    if (!at) throw new Error("It is not drawn.");
    await page.mouse.click(at.x, at.y, { button: "right" });
    await page.getByRole("menuitem").first().waitFor();
    if ((await entry.count()) > 0) return;
    await page.keyboard.press("Escape");
    await page.getByRole("menuitem").first().waitFor({ state: "detached" });
  }
  throw new Error(`There is no menu with “${item}”.`);
}

const whole = `nodes=${[ada, jonas, clara, werft, anruf].map(({ id }) => id).join(",")}`;

/** Every panel, menu, dialog and state of the viewer, each with the way to it from the one before. */
export const everyPanel: Readonly<Record<string, Way>> = {
  overview: ({ open }) => open(`${whole}&colour=outlet`),
  "search with answers": async ({ page }) => {
    await page.keyboard.press("/");
    await page.keyboard.type("mue");
    await page.getByRole("option", { name: /Ada Müller/ }).waitFor();
  },
  "search without answers": async ({ page }) => {
    await page.keyboard.type("zzz");
    await page.getByText(/muezzz/).waitFor();
  },
  node: async (visit) => {
    await visit.page.keyboard.press("ControlOrMeta+a");
    await visit.page.keyboard.type("Ada");
    await visit.page.getByRole("option", { name: /Ada Müller/ }).waitFor();
    await visit.page.keyboard.press("Enter");
    await button(visit, visit.texts.inspector.copyQuote).first().waitFor();
  },
  "ways to expand": async (visit) => {
    await button(visit, visit.texts.graph.menu.expandBy).click();
    await visit.page.getByRole("menuitem").first().waitFor();
  },
  "a note being written": async (visit) => {
    await leave(visit);
    await button(visit, visit.texts.views.notes.add).click();
    await visit.page.getByRole("textbox", { name: visit.texts.views.notes.title }).waitFor();
  },
  "contested edge": async (visit) => {
    const row = `${visit.texts.graph.relation.CONTACTED} ${jonas.name}`;
    await details(visit).getByRole("button", { name: row }).first().click();
    await details(visit).getByRole("note").waitFor();
    await details(visit).locator("summary").first().click();
  },
  article: async (visit) => {
    await details(visit).locator("button[lang]").first().click();
    await details(visit).locator("mark[data-current]").first().waitFor();
  },
  "several nodes": async (visit) => {
    await button(visit, visit.texts.inspector.article.back).click();
    await visit.page.locator("#graph").focus();
    await visit.page.keyboard.press("ControlOrMeta+a");
    await details(visit).getByRole("heading", { level: 2, name: /^5 / }).waitFor();
  },
  "group of nodes": async (visit) => {
    await visit.page.locator("#graph").focus();
    await visit.page.keyboard.press("g");
    await details(visit).getByRole("textbox", { name: visit.texts.groups.name }).waitFor();
  },
  "menu of a group": async (visit) => {
    await menuAt(visit, { node: "grp_1" }, visit.texts.groups.select);
  },
  "edge of a group": async (visit) => {
    await leave(visit);
    await visit.open(`${whole}&groups=1~Die%2520beiden~${ada.id}.${jonas.id}&select=CRITICIZED:grp_1:${clara.id}`);
    await details(visit).getByText(visit.texts.groups.edgesHint).waitFor();
  },
  "filter by outlet": async (visit) => {
    const { page, texts } = visit;
    await visit.open(whole);
    await turnLegend(visit);
    await page.getByRole("combobox", { name: texts.graph.legend.by.outlets }).click();
    await page.getByRole("option").first().waitFor();
  },
  "rule for nodes": async (visit) => {
    const { page, texts } = visit;
    await page.keyboard.press("Escape");
    await page.getByRole("option").first().waitFor({ state: "hidden" });
    await button(visit, texts.rules.addNode).click();
    await page.getByRole("form", { name: texts.rules.edit }).waitFor();
  },
  "rules, and one for edges": async (visit) => {
    const { page, texts } = visit;
    await button(visit, texts.rules.done).click();
    await button(visit, texts.rules.addEdge).click();
    await page.getByRole("form", { name: texts.rules.edit }).getByRole("combobox").first().click();
    await page.getByRole("option", { name: texts.rules.fields.published }).click();
  },
  "menu of a rule": async ({ page, texts }) => {
    await page
      .getByRole("button", { name: texts.rules.more.split("{{name}}")[0] ?? "" })
      .first()
      .click();
    await page.getByRole("menuitem", { name: texts.rules.down }).waitFor();
  },
  table: async (visit) => {
    const { page } = visit;
    await leave(visit);
    await turnLegend(visit);
    await page.locator("#graph").focus();
    await page.keyboard.press("t");
    await page.getByRole("treegrid").getByRole("row").nth(1).click();
    await page.keyboard.press("ArrowRight");
    await page.getByRole("row", { expanded: true }).first().waitFor();
  },
  console: async (visit) => {
    await visit.page.locator("#graph").focus();
    await visit.page.keyboard.press("c");
    await consoleOf(visit).getByRole("textbox", { name: visit.texts.cypher.label }).waitFor();
  },
  "query with a parameter": async (visit) => {
    await ask(visit, "RETURN $x AS x");
    await consoleOf(visit).getByRole("combobox").first().waitFor();
  },
  "query that is wrong": async (visit) => {
    await ask(visit, "MATCH (a) WHERE a.name = RETURN a");
    await consoleOf(visit).getByRole("alert").first().waitFor();
  },
  "rows of a query": async (visit) => {
    await ask(visit, "MATCH (a:Person)-[r:CONTACTED]->(b) RETURN a, r, b, a.name AS name");
    await consoleOf(visit)
      .getByText(/^\d+ (rows|Zeilen) · /)
      .waitFor();
  },
  "graph of a query": resultAs("graph", (visit) => consoleOf(visit).locator("canvas, svg, button").last()),
  "JSON of a query": resultAs("json", (visit) => consoleOf(visit).locator("pre").first()),
  "plan of a query": resultAs("plan", (visit) => consoleOf(visit).getByRole("listitem").first()),
  "examples of the console": consoleMenu("examples"),
  "history of the console": (visit) => leave(visit).then(() => consoleMenu("history")(visit)),
  "saved queries": (visit) => leave(visit).then(() => consoleMenu("saved")(visit)),
  "help of the console": (visit) => leave(visit).then(() => consoleMenu("help")(visit)),
  "views and files": async (visit) => {
    await leave(visit);
    await button(visit, visit.texts.cypher.close).click();
    await inHeader(visit, visit.texts.shell.actions.views);
    await visit.page.getByRole("textbox", { name: visit.texts.views.name }).fill("Der Anruf");
    await button(visit, visit.texts.views.save).click();
    await visit.page.getByRole("listitem").filter({ hasText: "Der Anruf" }).first().waitFor();
  },
  export: async (visit) => {
    await leave(visit);
    await inHeader(visit, visit.texts.shell.actions.export);
    await visit.page.getByRole("dialog").waitFor();
  },
  "keys and gestures": async (visit) => {
    await leave(visit);
    await visit.page.locator("#graph").focus();
    await visit.page.keyboard.press("?");
    await visit.page.getByRole("dialog").waitFor();
  },
  palette: async (visit) => {
    await leave(visit);
    await visit.page.keyboard.press("Control+k");
    await visit.page.getByRole("option").first().waitFor();
  },
  "no such command": async ({ page }) => {
    await page.keyboard.type("zzz");
    await page.getByRole("option").first().waitFor({ state: "detached" });
  },
  history: async (visit) => {
    await leave(visit);
    await button(visit, visit.texts.shell.actions.history).click();
    await visit.page.getByRole("menuitem").first().waitFor();
  },
  "menu of a node": async (visit) => {
    await leave(visit);
    await visit.page.locator("#graph").focus();
    await visit.page.keyboard.press("f");
    await menuAt(visit, { node: ada.id }, visit.texts.graph.menu.pathFrom);
    await visit.page.getByRole("menuitem", { name: visit.texts.graph.menu.expandBy }).press("ArrowRight");
    await visit.page.getByText(visit.texts.graph.menu.byKind).waitFor();
  },
  "menu of an edge": async (visit) => {
    await leave(visit);
    await menuAt(visit, { edge: `CRITICIZED:${clara.id}:${werft.id}` }, visit.texts.graph.menu.quotes);
  },
  paths: async (visit) => {
    await visit.open(`${whole}&path=${werft.id}.${jonas.id}`);
    await button(visit, visit.texts.inspector.showPath).first().waitFor();
  },
  "everything filtered away, and a node that is gone": async (visit) => {
    await visit.open(`${whole}&types=Person.Organization.Event&select=per_ffffffffffffffff`);
    await visit.page.getByText(visit.texts.graph.messages.filtered).waitFor();
    await visit.page.getByText(visit.texts.inspector.gone).waitFor();
  },
  tour: async ({ page, texts }) => {
    await page.goto("/?first");
    await page.getByRole("dialog", { name: texts.start.tour.welcome.title }).waitFor();
  },
  "end of the tour": async ({ page, texts }) => {
    for (let step = 0; step < 7; step++) await page.keyboard.press("ArrowRight");
    await page.getByRole("dialog", { name: texts.start.tour.begin.title }).waitFor();
  },
};
