import type { Bundle } from "./graph.ts";
import type { EntityId } from "./ids.ts";
import { Modality } from "./ontology.ts";
import type { RelationType } from "./ontology.ts";
import type { BundleRow } from "./statement-outline.ts";

/**
 * One bundle per (type, source, target), ordered by source, target and type. For `contested` to be right, the rows must hold
 * every statement between each pair of ends, of all types and both directions; a row given twice counts once.
 *
 * A bundle is contested when
 * - asserted or alleged statements and negated ones stand side by side in it (for CONTACTED also across the two
 *   directions, since "A met B" and "B did not meet A" are about one meeting), or
 * - it is CONTACTED or CRITICIZED and one of its ends denies the other: an asserted or alleged DENIED between the same two.
 */
export function bundles(rows: Iterable<BundleRow>): Bundle[] {
  const groups = new Map<string, BundleRow[]>();
  const seen = new Set<string>();
  for (const row of rows) {
    if (seen.has(row.id)) continue;
    seen.add(row.id);
    const key = keyOf(row.type, row.source, row.target);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].map((group) => bundle(group, groups)).sort(byEnds);
}

const keyOf = (type: RelationType, source: EntityId, target: EntityId): string => `${type} ${source} ${target}`;

function bundle(group: readonly BundleRow[], groups: ReadonlyMap<string, readonly BundleRow[]>): Bundle {
  const [{ type, source, target }] = group as [BundleRow];
  const dates = group.flatMap((row) => row.publishedAt ?? []).sort();
  const first = dates[0];
  const last = dates.at(-1);
  return {
    type,
    source,
    target,
    statements: group.length,
    articles: new Set(group.map((row) => row.articleId)).size,
    stories: new Set(group.map((row) => row.story)).size,
    contested: isContested(group, groups),
    modalities: countModalities(group),
    ...(first ? { first } : {}),
    ...(last ? { last } : {}),
    confidence: Math.max(...group.map((row) => row.confidence)),
  };
}

function countModalities(group: readonly BundleRow[]): Bundle["modalities"] {
  const counted = Modality.options
    .map((modality) => [modality, group.filter((row) => row.modality === modality).length] as const)
    .filter(([, count]) => count > 0);
  return Object.fromEntries(counted);
}

const isClaimed = ({ modality }: BundleRow): boolean => modality === "asserted" || modality === "alleged";
const isNegated = ({ modality }: BundleRow): boolean => modality === "negated";

function isContested(group: readonly BundleRow[], groups: ReadonlyMap<string, readonly BundleRow[]>): boolean {
  const [{ type, source, target }] = group as [BundleRow];
  const between = (relation: RelationType): readonly BundleRow[] => [
    ...(groups.get(keyOf(relation, source, target)) ?? []),
    ...(groups.get(keyOf(relation, target, source)) ?? []),
  ];
  const about = type === "CONTACTED" ? between("CONTACTED") : group;
  if (about.some(isClaimed) && about.some(isNegated)) return true;
  return type !== "DENIED" && between("DENIED").some(isClaimed);
}

type Ends = Pick<Bundle, "source" | "target" | "type">;

/** The order in which bundles are given. */
export function byEnds(one: Ends, other: Ends): number {
  return compare(one.source, other.source) || compare(one.target, other.target) || compare(one.type, other.type);
}

/** Order by code units, the order in which both engines sort ids. */
export function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
