import { z } from "zod";

/** Format of the weights that this code reads. Another number means: rebuild or fetch the file that belongs to it. */
export const manifestFormat = 1;

const File = z.object({ file: z.string(), bytes: z.int(), sha256: z.string() });

/** Points of a rising line that turns a raw score into how often it is right; between points it is straight. */
export const Calibration = z.array(z.tuple([z.number(), z.number()]));
export type Calibration = z.infer<typeof Calibration>;

/** What lies beside the weights and says what they are. */
export const Manifest = z.object({
  format: z.literal(manifestFormat),
  version: z.string(),
  encoder: File,
  pairs: File,
  tokenizer: File,
  tags: z.array(z.string()),
  relations: z.array(z.enum(["CONTACTED", "DENIED", "CRITICIZED"])),
  modalities: z.array(z.enum(["asserted", "alleged", "negated", "planned"])),
  calibration: z.object({ mention: Calibration, link: Calibration, statement: Calibration, modality: Calibration }),
});
export type Manifest = z.infer<typeof Manifest>;

/** The calibrated value of a raw score 0..1; without points the score itself. */
export function calibrated(points: Calibration, raw: number): number {
  if (points.length === 0) return raw;
  const above = points.findIndex(([x]) => x >= raw);
  const upper = points[above];
  if (!upper) return points.at(-1)?.[1] ?? raw;
  const lower = points[above - 1];
  if (!lower) return upper[1];
  const share = upper[0] === lower[0] ? 1 : (raw - lower[0]) / (upper[0] - lower[0]);
  return lower[1] + share * (upper[1] - lower[1]);
}
