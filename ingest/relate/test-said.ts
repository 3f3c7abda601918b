import type { Language } from "#schema/ontology.ts";
import { openStages } from "../pipeline.ts";
import { relate } from "./relate.ts";

const stages = openStages();

/** What the rules read in a text, as "TYPE source > target (modality, speaker)". */
export function said(text: string, language: Language = "de"): string[] {
  const { claims, entities } = relate(stages({ text: `Notiz.\n\n${text}`, title: "Notiz.", language }), () => 1, 0.4);
  return claims.map(({ type, source, target, modality, speaker }) => {
    const by = speaker === undefined ? "" : `, ${entities[speaker]?.name}`;
    return `${type} ${entities[source]?.name} > ${entities[target]?.name} (${modality}${by})`;
  });
}
