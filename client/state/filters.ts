import type { Bundle, GraphNode } from "#schema/graph.ts";
import type { EntityType, Modality, RelationType } from "#schema/ontology.ts";
import type { Outline } from "./records.ts";

/** Which date of a statement the time range is held against: when its article appeared, or when it happened. */
export const dateKinds = ["publishedAt", "eventDate"] as const;
export type DateKind = (typeof dateKinds)[number];

/**
 * What is left out of the drawing. Kinds are listed when they are switched off, so that a new kind is seen. A statement counts
 * when it passes all that is asked of statements at once, and an edge is drawn as those make it that count; without any of them
 * it is not drawn.
 */
export type Filters = Readonly<{
  types: readonly EntityType[];
  relations: readonly RelationType[];
  modalities: readonly Modality[];
  /** Independent stories that an edge needs, 1 or more, among the statements that count. */
  minStories: number;
  /** Confidence that a statement needs, 0..1. */
  minConfidence: number;
  contestedOnly: boolean;
  /** Only what these outlets print, in these languages, by these speakers; an empty list lets everything through. */
  outlets: readonly string[];
  languages: readonly string[];
  /** `ownWord` stands for statements that are nobody's but the article's own. */
  speakers: readonly string[];
  dateBy: DateKind;
  /** Bounds of the time range, ISO dates of any precision, both inclusive. */
  from?: string;
  to?: string;
  /** Only what had been published by then; a partial date, inclusive. */
  knownOn?: string;
}>;

/** In the list of speakers: the article's own word. No name is empty, so it can be none. */
export const ownWord = "";

export const noFilters: Filters = {
  types: [],
  relations: [],
  modalities: [],
  minStories: 1,
  minConfidence: 0,
  contestedOnly: false,
  outlets: [],
  languages: [],
  speakers: [],
  dateBy: "publishedAt",
};

/** Whether single statements are asked, and not only their bundles. */
export const asksStatements = (filters: Filters): boolean =>
  [filters.modalities, filters.outlets, filters.languages, filters.speakers].some((list) => list.length > 0) ||
  [filters.from, filters.to, filters.knownOn].some((date) => date !== undefined) ||
  filters.minConfidence > 0;

export const isFiltering = (filters: Filters): boolean =>
  filters.types.length + filters.relations.length > 0 ||
  filters.minStories > 1 ||
  filters.contestedOnly ||
  asksStatements(filters);

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

/**
 * Whether an edge may be drawn by its own facts; its ends are asked with `passesNode`. Where its statements are known, it is
 * asked of the bundle of those that count.
 */
export const passesBundle =
  (filters: Filters) =>
  (bundle: Bundle): boolean =>
    !filters.relations.includes(bundle.type) &&
    Object.keys(bundle.modalities).some((modality) => !filters.modalities.includes(modality as Modality)) &&
    bundle.stories >= filters.minStories &&
    bundle.confidence >= filters.minConfidence &&
    (!filters.contestedOnly || bundle.contested);

const at = (date: string | undefined): { first: string | undefined; last: string | undefined } => ({
  first: date,
  last: date,
});
const lets = (chosen: readonly string[], value: string): boolean => chosen.length === 0 || chosen.includes(value);

/** What the filters ask of a statement. */
export type Asked = Pick<
  Outline,
  "outlet" | "language" | "speaker" | "modality" | "confidence" | "publishedAt" | "eventDate"
>;

/** Whether a statement counts: by how sure it is, its source, its speaker and its dates. What has no date falls out of every range. */
export const passesStatement =
  (filters: Filters) =>
  (outline: Asked): boolean =>
    !filters.modalities.includes(outline.modality) &&
    outline.confidence >= filters.minConfidence &&
    lets(filters.outlets, outline.outlet ?? "") &&
    lets(filters.languages, outline.language) &&
    lets(filters.speakers, outline.speaker ?? ownWord) &&
    overlaps(at(outline[filters.dateBy]), filters) &&
    overlaps(at(outline.publishedAt), { to: filters.knownOn });

/** The time of articles that an expansion can go by: the range where it is one of publication, and what was known by a day. */
export function articleTime({
  dateBy,
  from,
  to,
  knownOn,
}: Filters): Readonly<{ from?: string; to?: string }> | undefined {
  const published = dateBy === "publishedAt";
  const start = published ? from : undefined;
  const end = published ? (to ?? knownOn) : knownOn;
  if (start === undefined && end === undefined) return undefined;
  return { ...(start === undefined ? {} : { from: start }), ...(end === undefined ? {} : { to: end }) };
}

type Listed = "types" | "relations" | "modalities";

/** Switches one kind off, or on again. */
export const toggleKind =
  <K extends Listed>(list: K, kind: Filters[K][number]) =>
  (filters: Filters): Filters => {
    const off: readonly string[] = filters[list];
    return { ...filters, [list]: off.includes(kind) ? off.filter((other) => other !== kind) : [...off, kind] };
  };

type Source = "outlets" | "languages" | "speakers";

/** Lets only this source through, beside those that are chosen already; choosing it again takes it out. */
export const toggleSource =
  (list: Source, name: string) =>
  (filters: Filters): Filters => {
    const chosen = filters[list];
    const next = chosen.includes(name) ? chosen.filter((other) => other !== name) : [...chosen, name];
    return { ...filters, [list]: next };
  };

/** Leaves a part of the filters out, so that it is open again. */
export const without =
  (part: "from" | "to" | "knownOn") =>
  (filters: Filters): Filters => {
    const rest: { -readonly [K in keyof Filters]: Filters[K] } = { ...filters };
    delete rest[part];
    return rest;
  };

/** Sets the time range; undefined opens an end. */
export const setRange =
  (from: string | undefined, to: string | undefined) =>
  (filters: Filters): Filters => ({
    ...without("to")(without("from")(filters)),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  });
