import { z } from "zod";

export const EntityType = z.enum(["Person", "Organization", "Event"]);
export type EntityType = z.infer<typeof EntityType>;

export const RelationType = z.enum(["CONTACTED", "DENIED", "CRITICIZED"]);
export type RelationType = z.infer<typeof RelationType>;

export const Modality = z.enum(["asserted", "alleged", "negated", "planned"]);
export type Modality = z.infer<typeof Modality>;

export const Language = z.enum(["de", "en"]);
export type Language = z.infer<typeof Language>;

type Ends = Readonly<{ source: readonly EntityType[]; target: readonly EntityType[] }>;

/** Which kinds of entity a relation may join; the writer refuses anything else. */
export const relationEnds: Readonly<Record<RelationType, Ends>> = {
  CONTACTED: { source: ["Person", "Organization"], target: ["Person", "Organization"] },
  DENIED: { source: ["Person", "Organization"], target: ["Event", "Person", "Organization"] },
  CRITICIZED: { source: ["Person", "Organization"], target: ["Person", "Organization", "Event"] },
};

/** Okabe-Ito colours, distinguishable with every common colour blindness (https://jfly.uni-koeln.de/color/). */
export const entityColour: Readonly<Record<EntityType, string>> = {
  Person: "#0072B2",
  Organization: "#E69F00",
  Event: "#009E73",
};

export const relationColour: Readonly<Record<RelationType, string>> = {
  CONTACTED: "#6B7280",
  DENIED: "#CC79A7",
  CRITICIZED: "#D55E00",
};
