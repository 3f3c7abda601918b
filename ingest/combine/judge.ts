import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { Calibration, calibrated } from "../model/manifest.ts";
import { featureNames, type Features } from "./features.ts";

/** What training/judge.py fits: a logistic regression over the features and a line from its scores to frequencies. */
const Fitted = z.object({
  features: z.array(z.string()),
  weights: z.array(z.number()),
  bias: z.number(),
  calibration: Calibration,
  /** Nothing below this confidence is said, but for what a row alone is sure enough of. */
  threshold: z.number(),
  /** From this confidence of its own on a row needs no consent. */
  sureRow: z.number(),
});

export type Judge = Readonly<{
  /** How often statements that look like this one are right, 0..1. */
  confidence: (features: Features) => number;
  threshold: number;
  sureRow: number;
}>;

/** The judge that belongs to the shipped model; throws when it was fitted for other features. */
export function openJudge(file = join(import.meta.dirname, "judge.json")): Judge {
  const { features, weights, bias, calibration, threshold, sureRow } = Fitted.parse(
    JSON.parse(readFileSync(file, "utf8")),
  );
  if (features.join("|") !== featureNames.join("|") || weights.length !== features.length)
    throw new Error(`${file} was fitted for other features; run training/judge.py again`);
  return {
    threshold,
    sureRow,
    confidence: (values) => {
      const sum = values.reduce((total, value, i) => total + value * (weights[i] ?? 0), bias);
      return calibrated(calibration, 1 / (1 + Math.exp(-sum)));
    },
  };
}
