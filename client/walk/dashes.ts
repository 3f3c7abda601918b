import type { Page } from "playwright-core";

type Point = Readonly<{ x: number; y: number }>;
/** From where to where a line is looked at: between its end and the icon in its middle. */
const part = [0.18, 0.4] as const;

/** How many strokes the first half of a straight level line between two nodes is drawn in: one, if it is solid. */
export async function dashesBetween(page: Page, source: string, target: string): Promise<number> {
  const [from, to] = await page.evaluate((ids) => ids.map((id) => window.beleg?.nodeAt(id)), [source, target]);
  if (!from || !to) throw new Error("The ends of the edge are not drawn.");
  return page.evaluate(strokes, { png: (await page.screenshot()).toString("base64"), from, to, part });
}

/** In the page, which can read a picture. */
async function strokes(seen: Readonly<{ png: string; from: Point; to: Point; part: readonly [number, number] }>) {
  const bytes = Uint8Array.from(atob(seen.png), (letter) => letter.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const context = new OffscreenCanvas(picture.width, picture.height).getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("This browser gives no 2D canvas.");
  context.drawImage(picture, 0, 0);
  const pixel = (x: number, y: number): readonly number[] => [...context.getImageData(x, y, 1, 1).data];
  const along = (share: number): Point => ({
    x: Math.round(seen.from.x + (seen.to.x - seen.from.x) * share),
    y: Math.round(seen.from.y + (seen.to.y - seen.from.y) * share),
  });
  const [begin, end] = [along(seen.part[0]), along(seen.part[1])];
  const paper = pixel(begin.x, begin.y - 12);
  let [count, inked] = [0, false];
  const step = Math.sign(end.x - begin.x) || 1;
  for (let x = begin.x; x !== end.x; x += step) {
    const ink = Math.max(
      ...[-1, 0, 1].map((by) =>
        pixel(x, begin.y + by).reduce((sum, part, at) => sum + Math.abs(part - (paper[at] ?? 0)), 0),
      ),
    );
    if (ink > 90 && !inked) count += 1;
    inked = ink > 90;
  }
  return count;
}
