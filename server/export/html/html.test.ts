import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { ExportDocument } from "#schema/export-document.ts";
import { findChromium } from "#setup/chromium.mjs";
import type { ExportOptions } from "../export-options.ts";
import { hostileDocument, hostileTexts } from "../hostile-document.ts";
import { sampleDocument } from "../sample-document.ts";
import { written, writtenText } from "../written.ts";

vi.setConfig({ testTimeout: 120_000 });

const executablePath = await findChromium();
if (!executablePath) process.stderr.write("SKIPPED: no Chromium\n");

describe.skipIf(!executablePath)("the HTML file in Chromium, offline", () => {
  let browser: Browser;
  let folder = "";
  beforeAll(async () => {
    browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ["--no-sandbox"] });
    folder = await mkdtemp(join(tmpdir(), "beleg-html-"));
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Opens the file and keeps everything that should not happen: errors, dialogs, requests besides the file itself. */
  async function opened(document: ExportDocument, changed: Partial<ExportOptions> = {}, dark = false) {
    const file = join(folder, `${crypto.randomUUID()}.html`);
    await writeFile(file, await written("html", document, changed));
    const page = await browser.newPage({
      colorScheme: dark ? "dark" : "light",
      viewport: { width: 1280, height: 800 },
    });
    const unwanted: string[] = [];
    page.on("pageerror", (error) => unwanted.push(error.message));
    page.on("console", (message) => unwanted.push(message.text()));
    page.on("dialog", (dialog) => {
      unwanted.push(dialog.message());
      void dialog.dismiss();
    });
    page.on("request", (request) => request.url() === pathToFileURL(file).href || unwanted.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    return { page, unwanted };
  }
  const count = (page: Page, what: string) => page.locator(`${what}:not(.hidden)`).count();

  test("draws every node and edge, and a click shows quotes with speaker, outlet, date and link", async () => {
    const document = sampleDocument();
    const { page, unwanted } = await opened(document);
    expect(await count(page, ".node")).toBe(document.nodes.length);
    expect(await count(page, ".edge")).toBe(document.bundles.length);
    await page.getByRole("button", { name: /^Anna Müller-Lüdenscheidt kontaktierte/ }).dispatchEvent("click");
    const quotes = page.locator(".quote");
    expect(await quotes.count()).toBe(2);
    const denied = quotes.first();
    expect(await denied.locator("blockquote").textContent()).toBe(`„${document.statements[1]?.quote}“`);
    expect(await denied.locator(".source").textContent()).toBe(
      "nach Angaben von Bert Øyen · Harbour Post · Juli 2017 · Who met whom",
    );
    expect(await denied.getByRole("link").getAttribute("href")).toBe(document.statements[1]?.url);
    expect(await denied.locator(".against").textContent()).toBe("Dem widerspricht: Hafenkurier, 9. Juli 2017");
    expect(unwanted).toEqual([]);
    await page.close();
  });

  test("searches in every spelling and filters by relation, kind, modality and time", async () => {
    const { page } = await opened(sampleDocument(), { language: "en" });
    await page.getByRole("searchbox").fill("mueller lued");
    expect(await page.locator(".names button").allTextContents()).toEqual(["Anna Müller-Lüdenscheidt"]);
    await page.getByRole("searchbox").fill("");
    await page.getByRole("checkbox", { name: "denied" }).uncheck();
    expect([await count(page, ".edge"), await count(page, ".node")]).toEqual([1, 2]);
    await page.getByRole("checkbox", { name: "stated" }).uncheck();
    await page.locator(".edge").first().dispatchEvent("click");
    expect(await page.locator(".quote .mark").allTextContents()).toEqual(["× negated"]);
    await page.getByRole("button", { name: "Reset filters" }).click();
    await page.getByLabel("from", { exact: true }).fill("2018-01-01");
    expect(await count(page, ".edge")).toBe(0);
    await page.getByLabel("from", { exact: true }).fill("2017-07-20");
    // "July 2017" may still be after the 20th; the 9th is not.
    expect(await count(page, ".edge")).toBe(1);
    expect(await page.getByRole("status").textContent()).toBe("2 of 4 nodes, 1 of 2 edges");
    await page.close();
  });

  test("finds words in quotes, and a bar or a stroke over several chooses the time", async () => {
    const { page, unwanted } = await opened(sampleDocument(), { language: "en" });
    await page.getByRole("searchbox").fill("never met");
    expect(await page.locator(".names button").count()).toBe(0);
    expect(await page.locator(".quote .claim .fact").allTextContents()).toEqual([
      "Anna Müller-Lüdenscheidt contacted Bert Øyen",
    ]);
    expect(await page.locator(".quote .details").textContent()).toContain("corrected or updated on 2 August 2017");
    await page.getByRole("searchbox").fill("");
    // The sample was all told in one month, so it needs no bars.
    expect(await page.locator(".bar").count()).toBe(0);
    await page.close();

    const sample = sampleDocument();
    const statements = sample.statements.map((one, at) => ({ ...one, publishedAt: `${2015 + at}-05-0${at + 1}` }));
    const spread = await opened({ ...sample, statements }, { language: "en" });
    const bars = spread.page.locator(".bar");
    expect(await bars.count()).toBe(25);
    const count = () => spread.page.locator(".edge:not(.hidden)").count();
    await bars.last().click();
    expect(await count()).toBe(1);
    await bars.last().click();
    expect(await count()).toBe(2);
    const [from, to] = [await bars.first().boundingBox(), await bars.nth(12).boundingBox()];
    if (!from || !to) throw new Error("the bars are drawn");
    await spread.page.mouse.move(from.x + 2, from.y + 5);
    await spread.page.mouse.down();
    await spread.page.mouse.move(to.x + 2, to.y + 5, { steps: 20 });
    await spread.page.mouse.up();
    expect(await count()).toBe(1);
    expect(await spread.page.getByLabel("from", { exact: true }).inputValue()).toBe("2015-05-01");
    expect(await spread.page.getByLabel("to", { exact: true }).inputValue()).toBe("2016-05-31");
    expect([...unwanted, ...spread.unwanted]).toEqual([]);
    await spread.page.close();
  });

  test("leads from a quote to who contradicts it, and names every source", async () => {
    const document = sampleDocument();
    const { page } = await opened(document, { language: "en" });
    await page.getByText("Sources (2)").click();
    expect(await page.locator(".sources li").count()).toBe(document.articles.length);
    expect(await page.locator(".sources li").last().textContent()).toContain("retrieved on 25 November 2026");
    await page.getByRole("button", { name: "Bert Øyen", exact: true }).last().click();
    await page.getByRole("button", { name: "Harbour Post", exact: false }).first().click();
    expect(await page.locator(".panel h2").textContent()).toBe("Anna Müller-Lüdenscheidt contacted Bert Øyen");
    await page.close();
  });

  test("on a phone the graph stays in sight above what is read, and the filters are folded away", async () => {
    const { page } = await opened(sampleDocument(), { language: "en" });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole("checkbox", { name: "denied" }).waitFor({ state: "hidden" });
    await page.getByRole("button", { name: "Anna Müller-Lüdenscheidt", exact: true }).last().click();
    await page.locator(".quote").last().scrollIntoViewIfNeeded();
    const box = await page.locator("main").boundingBox();
    expect(box?.y).toBeCloseTo(0, 0);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
    await page.getByText("Filters", { exact: true }).click();
    await page.getByRole("checkbox", { name: "denied" }).waitFor();
    await page.close();
  });

  test("keeps many nodes without an edge out of the drawing until they are wanted or searched for", async () => {
    const sample = sampleDocument();
    const more = hostileDocument().nodes.map((node, at) => ({ ...node, name: `Zeuge ${at}` }));
    const { page } = await opened({ ...sample, nodes: [...sample.nodes, ...more] }, { language: "en" });
    expect(await count(page, ".node")).toBe(3);
    await page.getByRole("searchbox").fill("Zeuge 7");
    expect(await page.locator(".names button").allTextContents()).toEqual(["Zeuge 7"]);
    await page.getByRole("searchbox").fill("");
    await page.getByRole("checkbox", { name: "without edges too" }).check();
    expect(await count(page, ".node")).toBe(sample.nodes.length + more.length);
    await page.close();
  });

  test("opens by keyboard and follows and switches the theme", async () => {
    const { page } = await opened(sampleDocument(), {}, true);
    const paper = () => page.evaluate("getComputedStyle(document.body).backgroundColor");
    const dark = await paper();
    await page.getByRole("button", { name: "Hell oder dunkel" }).click();
    expect(await paper()).not.toBe(dark);
    await page.getByRole("button", { name: "Bert Øyen", exact: true }).first().focus();
    await page.keyboard.press("Enter");
    expect(await page.locator(".panel h2").textContent()).toBe("Bert Øyen");
    await page.keyboard.press("Escape");
    expect(await page.locator(".panel h2").count()).toBe(0);
    await page.close();
  });

  test("executes nothing of the data and shows every hostile text as it is", async () => {
    const { page, unwanted } = await opened(hostileDocument());
    const names = await page.locator(".names button").allTextContents();
    expect(names.map(wellFormed)).toEqual(hostileTexts.map(wellFormed));
    for (const node of await page.locator(".node").all()) await node.dispatchEvent("click");
    for (const edge of await page.locator(".edge").all()) await edge.dispatchEvent("click");
    expect(unwanted).toEqual([]);
    expect(await page.locator("script").count()).toBe(2);
    await page.close();
  });

  test("lets no script run but its own, even one that is put into the page", async () => {
    const { page } = await opened(sampleDocument());
    const ran = await page.evaluate(`new Promise((resolve) => {
      const script = document.createElement("script");
      script.textContent = "window.ran = true";
      document.body.append(script);
      const image = new Image();
      image.onerror = () => resolve(window.ran === true);
      image.src = "https://outside.example/x.png";
    })`);
    expect(ran).toBe(false);
    await page.close();
  });

  test("without evidence it says so and holds no quote", async () => {
    const document = sampleDocument();
    const { page } = await opened(document, { evidence: false });
    await page.locator(".edge").first().dispatchEvent("click");
    expect(await page.locator(".panel").textContent()).toContain("Diese Datei wurde ohne Belege ausgegeben.");
    expect(await writtenText("html", document, { evidence: false })).not.toContain("traf Bert Øyen");
    await page.close();
  });
});

/** A browser may hand on lone surrogates or replace them. */
const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, "\uFFFD");

test("a link that is none of the web is not one in the file", async () => {
  const sample = sampleDocument();
  const statements = sample.statements.map((statement) => ({ ...statement, url: "javascript:alert(1)" }));
  expect(await writtenText("html", { ...sample, statements })).not.toContain("javascript:");
});
