import type { Bundle, GraphNode } from "#schema/graph.ts";
import type { EntityType, Modality, RelationType } from "#schema/ontology.ts";

export type LegendCounts = Readonly<{
  types: Readonly<Record<EntityType, number>>;
  relations: Readonly<Record<RelationType, number>>;
  modalities: Readonly<Record<Modality, number>>;
  contested: number;
}>;

/** How many of each kind are on the canvas, filtered or not, so that a switched-off kind still says what it hides. */
export function legendCounts(nodes: readonly GraphNode[], bundles: readonly Bundle[]): LegendCounts {
  const types = { Person: 0, Organization: 0, Event: 0 };
  const relations = { CONTACTED: 0, DENIED: 0, CRITICIZED: 0 };
  const modalities = { asserted: 0, alleged: 0, negated: 0, planned: 0 };
  for (const { type } of nodes) types[type] += 1;
  for (const bundle of bundles) {
    relations[bundle.type] += 1;
    for (const modality of Object.keys(bundle.modalities)) modalities[modality as Modality] += 1;
  }
  return { types, relations, modalities, contested: bundles.filter(({ contested }) => contested).length };
}
