import type { Plain, Related, Resolved } from "../document.ts";
import type { Model } from "../model/reading.ts";
import { relate } from "../relate/relate.ts";
import { withModelClaims } from "./model-claims.ts";
import { withModelLinks } from "./model-links.ts";

/**
 * Reads one article by rules and model together. `stages` are the rules up to who is who; the model sees the sentences
 * that they cut, says who open roles and pronouns mean, and is asked about every statement.
 */
export async function readTogether(stages: (plain: Plain) => Resolved, model: Model, plain: Plain): Promise<Related> {
  const resolved = stages(plain);
  const readable = resolved.sentences.filter(({ kind }) => kind !== "debris");
  const reading = await model.read(plain.text, readable);
  return withModelClaims(relate(withModelLinks(resolved, reading)), reading);
}
