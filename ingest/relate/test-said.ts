import { openStages } from "../pipeline.ts";
import { relate } from "./relate.ts";

const stages = openStages();

/** What the rules read in a German text, as "TYPE source > target (modality, speaker)". */
export function said(text: string): string[] {
  const { claims, entities } = relate(
    stages({ text: `Notiz.\n\n${text}`, title: "Notiz.", language: "de" }),
    () => 1,
    0.4,
  );
  return claims.map(({ type, source, target, modality, speaker }) => {
    const by = speaker === undefined ? "" : `, ${entities[speaker]?.name}`;
    return `${type} ${entities[source]?.name} > ${entities[target]?.name} (${modality}${by})`;
  });
}
