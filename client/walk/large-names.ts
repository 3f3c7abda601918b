import { expect } from "vitest";
import type { LargeWalk } from "./large.ts";
import { everything, hub, nodes, slow, special, whole } from "./large.ts";
import type { Step } from "./walk-large.ts";

const { lawrow, accents, alias, markup, arabic, hebrew, endless } = special;
/** How each of them is looked for, and what of its name can be read wherever it stands. */
const hostile = [
  [markup, "Marta", "Marta <img"],
  [arabic, "أحمد", "أحمد"],
  [hebrew, "מרים", "מרים"],
  [endless, "Endlos", "Endlos xxx"],
] as const;
const gone = "per_ffffffffffffffff";

/** What the browser says of answers of 404 to what is gone is the truth; anything else stays among the complaints. */
async function expectingGone({ walker }: LargeWalk, run: () => Promise<void>): Promise<void> {
  const before = walker.complaints.length;
  await run();
  const said = (walker.complaints as string[]).splice(before);
  expect(said.filter((line) => !line.includes("status of 404"))).toEqual([]);
}

export function namesAmongMany(step: Step): void {
  step("finds a name in another spelling, without accents, by an alias, and each kind of node", async (all) => {
    const ofKind = (type: string): (typeof nodes)[number] => nodes.find((node) => node.type === type)!;
    for (const [typed, who] of [
      ["Sergey Lavrov", lawrow],
      ["lavr", lawrow],
      ["zoe simunkova", accents],
      ["hafenmin", alias],
      [ofKind("Organization").name, ofKind("Organization")],
      [ofKind("Event").name, ofKind("Event")],
    ] as const)
      await all.search(typed, who.name);
    await all.leave();
  });

  for (const [who, typed, seen] of hostile)
    step(`finds, opens and hides “${seen}” among the others as text`, async (all) => {
      const { page, details, says, takeBack, leave } = all;
      await page.keyboard.press("/");
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.type(typed);
      await page.getByRole("option").filter({ hasText: seen }).first().waitFor();
      await page.keyboard.press("Enter");
      const heading = details().getByRole("heading", { level: 2 }).filter({ hasText: seen });
      await heading.waitFor();
      expect(await heading.textContent()).toBe(who.name);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      // On the canvas it has a name of the length of others.
      const drawn = (): Promise<number | undefined> =>
        page.evaluate((id) => window.beleg?.boxes()?.names[id]?.width, who.id);
      await expect.poll(drawn, slow).toBeLessThan(300);
      await page.keyboard.press("h");
      await says("1 hidden, show");
      await takeBack();
      await says(whole);
      await leave();
    });

  step("shows a quote with markup and its article as they were written, and runs none of it", async (all) => {
    const { page, details, leave } = all;
    await page.keyboard.press("/");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("Marta");
    await page.getByRole("option", { name: /Marta/ }).first().waitFor();
    await page.keyboard.press("Enter");
    const quote = details()
      .getByRole("button", { name: /^Show in the article:/ })
      .first();
    expect(await quote.textContent()).toContain("<script>window.hacked=1</script>");
    await quote.click();
    await details().locator("[data-current]").first().waitFor();
    expect(await page.evaluate(() => "hacked" in window)).toBe(false);
    await leave();
    await leave();
  });
}

export function queryInAddress(step: Step): void {
  step("keeps a query in the address, and does not run it", async ({ page, open, address }) => {
    await page.keyboard.press("c");
    await page.getByRole("textbox", { name: "Query in Cypher" }).click();
    await page.keyboard.insertText("MATCH (n) RETURN n.name LIMIT 7");
    await address("LIMIT%207");
    const own = await page.evaluate(() => location.hash.slice(1));
    await open(own);
    await page.locator(".cm-content", { hasText: "LIMIT 7" }).waitFor();
    // What this window wrote itself is known to it; another query is somebody else's.
    await open(own.replace("LIMIT%207", "LIMIT%208"));
    await page.locator(".cm-content", { hasText: "LIMIT 8" }).waitFor();
    await page.getByRole("region", { name: "Cypher" }).getByRole("note").getByText("came with a link").waitFor();
  });
}

export function whatIsGone(step: Step): void {
  step("says what an older view holds that is gone, and shows the rest", async (all) => {
    const { page, shown, details, open } = all;
    await expectingGone(all, async () => {
      await open(everything.replace("nodes=", `nodes=${gone}~a~a,org_0000000000000000~a~b,`) + `&select=${gone}`);
      await page.getByText("2 nodes of the linked view are no longer in the graph").waitFor();
      await details().getByText("This node no longer exists.").waitFor();
      expect(await shown()).toHaveLength(2000);
      await open(`nodes=${hub.id}&select=${hub.id}&article=art_ffffffffffffffff`);
      await details().getByText("This article no longer exists.").waitFor();
    });
  });
}
