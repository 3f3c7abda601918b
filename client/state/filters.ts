import type { Bundle, GraphNode } from "#schema/graph.ts";
import type { EntityType, Modality, RelationType } from "#schema/ontology.ts";

/** What is left out of the drawing. Kinds are listed when they are switched off, so that a new kind is seen. */
export type Filters = Readonly<{
  types: readonly EntityType[];
  relations: readonly RelationType[];
  modalities: readonly Modality[];
  /** Independent stories that an edge needs, 1 or more. */
  minStories: number;
  /** Confidence that an edge needs, 0..1. */
  minConfidence: number;
  contestedOnly: boolean;
  /** Bounds of the time range, ISO dates of any precision, both inclusive. */
  from?: string;
  to?: string;
}>;

export const noFilters: Filters = {
  types: [],
  relations: [],
  modalities: [],
  minStories: 1,
  minConfidence: 0,
  contestedOnly: false,
};

export const isFiltering = (filters: Filters): boolean =>
  filters.types.length + filters.relations.length + filters.modalities.length > 0 ||
  filters.minStories > 1 ||
  filters.minConfidence > 0 ||
  filters.contestedOnly ||
  filters.from !== undefined ||
  filters.to !== undefined;

/** True when two spans of partial dates share a day; an open end reaches for ever. */
export function overlaps(
  span: { first?: string | undefined; last?: string | undefined },
  range: { from?: string | undefined; to?: string | undefined },
): boolean {
  const { first, last } = span;
  if (first === undefined && last === undefined) return range.from === undefined && range.to === undefined;
  // A prefix compares as its own first and last day: `2016` starts before `2016-06` and ends after it.
  const startsLate = range.to !== undefined && first !== undefined && first > `${range.to}\uffff`;
  const endsEarly = range.from !== undefined && last !== undefined && `${last}\uffff` < range.from;
  return !startsLate && !endsEarly;
}

export const passesNode =
  (filters: Filters) =>
  (node: Pick<GraphNode, "type">): boolean =>
    !filters.types.includes(node.type);

/** Whether an edge may be drawn by its own facts; its ends are asked with `passesNode`. */
export const passesBundle =
  (filters: Filters) =>
  (bundle: Bundle): boolean =>
    !filters.relations.includes(bundle.type) &&
    Object.keys(bundle.modalities).some((modality) => !filters.modalities.includes(modality as Modality)) &&
    bundle.stories >= filters.minStories &&
    bundle.confidence >= filters.minConfidence &&
    (!filters.contestedOnly || bundle.contested) &&
    overlaps(bundle, filters);

type Listed = "types" | "relations" | "modalities";

/** Switches one kind off, or on again. */
export const toggleKind =
  <K extends Listed>(list: K, kind: Filters[K][number]) =>
  (filters: Filters): Filters => {
    const off: readonly string[] = filters[list];
    return { ...filters, [list]: off.includes(kind) ? off.filter((other) => other !== kind) : [...off, kind] };
  };

/** Sets the time range; undefined opens an end. */
export const setRange =
  (from: string | undefined, to: string | undefined) =>
  (filters: Filters): Filters => {
    const rest: { -readonly [K in keyof Filters]: Filters[K] } = { ...filters };
    delete rest.from;
    delete rest.to;
    return { ...rest, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  };
