/** Lightness, green to red, blue to yellow, in the CIELAB space: distances in it are those that people see. */
export type Lab = readonly [lightness: number, red: number, yellow: number];
type Triple = readonly [number, number, number];

/** Linear red, green and blue as they are seen by most, and without one of the three kinds of cones (Machado, Oliveira, Fernandes 2009, severity 1). */
export const visions: Readonly<Record<string, readonly Triple[]>> = {
  "all cones": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  "no red": [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  "no green": [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  "no blue": [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const times = (rows: readonly Triple[], [a, b, c]: Triple): number[] => rows.map(([x, y, z]) => x * a + y * b + z * c);

/** From sRGB to CIE XYZ over its white point D65. */
const toXyz: readonly Triple[] = [
  [0.4339, 0.3762, 0.1899],
  [0.2126, 0.7152, 0.0722],
  [0.0177, 0.1095, 0.8729],
];

const linear = (share: number): number => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
const rooted = (share: number): number => (share > 0.008856 ? Math.cbrt(share) : 7.787 * share + 16 / 116);

/** How a colour such as #0072B2 looks to somebody. */
export function seenAs(colour: string, vision: readonly Triple[]): Lab {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => linear(parseInt(colour.slice(at, at + 2), 16) / 255));
  const [red = 0, green = 0, blue = 0] = times(vision, [r, g, b]).map((share) => Math.min(1, Math.max(0, share)));
  const [x = 0, y = 0, z = 0] = times(toXyz, [red, green, blue]).map(rooted);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** The smallest distance between two of these colours as somebody sees them; about 2 is just seen side by side. */
export function closest(colours: readonly string[], vision: readonly Triple[]): number {
  const seen = [...new Set(colours)].map((colour) => seenAs(colour, vision));
  return Math.min(
    ...seen.flatMap((one, at) =>
      seen.slice(0, at).map((other) => Math.hypot(...one.map((part, i) => part - other[i]!))),
    ),
  );
}
