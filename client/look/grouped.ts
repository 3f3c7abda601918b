import { bundles as bundlesOf } from "#schema/bundles.ts";
import type { Bundle, GraphNode } from "#schema/graph.ts";
import type { EntityId } from "#schema/ids.ts";
import type { Filters } from "../state/filters.ts";
import { passesStatement } from "../state/filters.ts";
import type { Groups } from "../state/groups.ts";
import { standIns } from "../state/groups.ts";
import type { Outline, Records } from "../state/records.ts";
import { bundleKey } from "../state/records.ts";
import type { ViewDocument } from "../state/view-document.ts";
import type { Chosen, Visible } from "./graph-look.ts";
import { visibleOf } from "./graph-look.ts";

/** A node as it is drawn; of a closed group those of its members that pass the filters. */
export type DrawnNode = Omit<GraphNode, "id"> & Readonly<{ id: string; group?: readonly GraphNode[] }>;

/** An edge as it is drawn; between groups with the bundles that it stands for. */
export type DrawnBundle = Omit<Bundle, "source" | "target"> &
  Readonly<{ source: string; target: string; of?: readonly Bundle[] }>;

/** What is drawn, closed groups each as one node: what a person sees and walks through, where `Visible` is what counts. */
export type Drawn = Readonly<{ nodes: readonly DrawnNode[]; bundles: readonly DrawnBundle[] }>;

type Asked = Readonly<{ groups: Groups; records: Records; filters: Filters }>;

/** The same with every closed group as one node, and the edges of its members as its own. What is within a group is not drawn. */
export function grouped(visible: Visible, { groups, ...heard }: Asked): Drawn {
  const standIn = standIns(groups);
  if (standIn.size === 0) return visible;
  return {
    nodes: groupedNodes(visible.nodes, groups, standIn),
    bundles: groupedBundles(visible.bundles, standIn, heard),
  };
}

export const drawnOf = (document: Chosen & Pick<ViewDocument, "groups">, records: Records): Drawn =>
  grouped(visibleOf(document, records), { groups: document.groups, records, filters: document.filters });

function groupedNodes(
  nodes: readonly GraphNode[],
  groups: Groups,
  standIn: ReadonlyMap<string, string>,
): readonly DrawnNode[] {
  const members = new Map<string, GraphNode[]>();
  for (const node of nodes) {
    const id = standIn.get(node.id);
    if (id !== undefined) members.set(id, [...(members.get(id) ?? []), node]);
  }
  const own = nodes.filter(({ id }) => !standIn.has(id));
  return [...own, ...[...members].map(([id, group]) => groupNode(id, groups.get(id)?.name ?? id, group))];
}

/** A group in the form of a node: of the kind that most of its members are, and as much joined as they are together. */
function groupNode(id: string, name: string, group: readonly GraphNode[]): DrawnNode {
  const times = (kind: GraphNode["type"]): number => group.filter(({ type }) => type === kind).length;
  const type = group.map((node) => node.type).reduce((most, kind) => (times(kind) > times(most) ? kind : most));
  const sum = (of: (node: GraphNode) => number): number => group.reduce((all, node) => all + of(node), 0);
  const [degree, articles] = [sum((node) => node.degree), sum((node) => node.articles)];
  return { id, type, name, aliases: [], degree, articles, group };
}

function groupedBundles(
  bundles: readonly Bundle[],
  standIn: ReadonlyMap<string, string>,
  heard: Omit<Asked, "groups">,
): readonly DrawnBundle[] {
  const own: DrawnBundle[] = [];
  const joined = new Map<string, Bundle[]>();
  for (const bundle of bundles) {
    const [source, target] = [standIn.get(bundle.source), standIn.get(bundle.target)];
    if (source === undefined && target === undefined) own.push(bundle);
    else if (source !== target) {
      const key = bundleKey({ type: bundle.type, source: source ?? bundle.source, target: target ?? bundle.target });
      joined.set(key, [...(joined.get(key) ?? []), bundle]);
    }
  }
  return [...own, ...[...joined].map(([key, of]) => joinedBundle(key, of, heard))];
}

/** One edge of several: its counts go by their statements, so that a story that several of them tell counts once. */
function joinedBundle(key: string, of: readonly Bundle[], { records, filters }: Omit<Asked, "groups">): DrawnBundle {
  const [, source = "", target = ""] = key.split(":");
  const passes = passesStatement(filters);
  const statements = of.flatMap((bundle) => (records.outlines.get(bundleKey(bundle)) ?? []).filter(passes));
  const { first, last, ...whole } = countsOf(of, statements);
  return {
    ...whole,
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
    ...{ source, target, of },
    // Who says of one member what another denies of another member does not contradict.
    contested: of.some(({ contested }) => contested),
  };
}

type Counts = Omit<Bundle, "source" | "target">;

function countsOf(of: readonly Bundle[], statements: readonly Outline[]): Counts {
  const [one] = of as [Bundle];
  // Their ends are not asked for; as one pair they make one bundle.
  const ends: { source: EntityId; target: EntityId } = { source: one.source, target: one.target };
  const [counted] = bundlesOf(statements.map((statement) => ({ ...statement, ...ends })));
  if (counted) return counted;
  // Where statements are not known, those of the largest are at least as many.
  return of.reduce((all, bundle) => (bundle.statements > all.statements ? bundle : all), one);
}
