type Point = Readonly<{ x: number; y: number }>;

/** How far from the straight line one edge beside another lies, and how far a loop goes, in pixels. */
const apart = 34;
const loopSize = 26;

/**
 * From the edge of one node to the edge of another as the path of an SVG, and where its name stands; `bend` is how many lie between it
 * and the straight line, `pixel` what a pixel is in the unit of the picture. From a node to itself it goes round above it.
 */
export function curveOf(
  from: Point,
  to: Point,
  { bend, radius: radiusInPixels, pixel }: Readonly<{ bend: number; radius: number; pixel: number }>,
): Readonly<{ path: string; middle: Point }> {
  const [radius, loop] = [radiusInPixels * pixel, loopSize * pixel];
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length < 1) {
    const above = from.y - radius - loop;
    const path = `M${from.x - radius / 2} ${from.y - radius}C${from.x - loop} ${above} ${from.x + loop} ${above} ${from.x + radius / 2} ${from.y - radius}`;
    return { path, middle: { x: from.x, y: above + loop / 4 } };
  }
  const side = { x: (-dy / length) * apart * pixel * bend, y: (dx / length) * apart * pixel * bend };
  const control = { x: (from.x + to.x) / 2 + side.x, y: (from.y + to.y) / 2 + side.y };
  const start = towards(from, control, radius);
  const end = towards(to, control, radius + 3 * pixel);
  const middle = { x: (start.x + 2 * control.x + end.x) / 4, y: (start.y + 2 * control.y + end.y) / 4 };
  return { path: `M${round(start)}Q${round(control)} ${round(end)}`, middle };
}

function towards(from: Point, to: Point, by: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) / length) * by, y: from.y + ((to.y - from.y) / length) * by };
}

const round = ({ x, y }: Point): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
