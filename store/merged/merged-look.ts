import type { Bundle, GraphNode, StatementView } from "#schema/graph.ts";
import type { EntityId } from "#schema/ids.ts";
import type { StatementOutline } from "#schema/statement-outline.ts";
import { byEnds, bundles } from "#schema/bundles.ts";
import { withRoots } from "./merged-facts.ts";
import type { MergedFacts } from "./merged-facts.ts";

/** All that are shown as what this node is shown as. */
export const membersOf = ({ merging }: MergedFacts, id: EntityId): readonly EntityId[] => {
  const root = merging.rootOf(id);
  return merging.groups.get(root) ?? [root];
};

/** Nodes with all their fellow members, each once, in the order of the nodes. */
export const withMembers = (facts: MergedFacts, ids: readonly EntityId[]): EntityId[] => [
  ...new Set(ids.flatMap((id) => membersOf(facts, id))),
];

export const isMember = ({ merging }: MergedFacts, id: EntityId): boolean => merging.groups.has(merging.rootOf(id));

/** Nodes as they are shown: members as their merged node, where the first of them stood, and neighbours with the bundles left. */
export function shownNodes(facts: MergedFacts, nodes: readonly GraphNode[]): GraphNode[] {
  const shown = new Map<EntityId, GraphNode>();
  for (const node of nodes) {
    const root = facts.merging.rootOf(node.id);
    if (!shown.has(root)) shown.set(root, shownNode(facts, node));
  }
  return [...shown.values()];
}

export const shownNode = (facts: MergedFacts, node: GraphNode): GraphNode =>
  facts.nodes.get(facts.merging.rootOf(node.id)) ?? { ...node, degree: degreeOf(facts, node) };

export const degreeOf = ({ fewer }: MergedFacts, { id, degree }: Pick<GraphNode, "id" | "degree">): number =>
  degree - (fewer.get(id) ?? 0);

type Ends = Pick<Bundle, "source" | "target" | "type">;

/** Bundles as they are shown: those of the graph that touch no member, and of merged nodes those that `wanted` lets through. */
export function shownBundles(
  facts: MergedFacts,
  plain: readonly Bundle[],
  wanted: (ends: Pick<Ends, "source" | "target">) => boolean,
): Bundle[] {
  const untouched = plain.filter(({ source, target }) => !isMember(facts, source) && !isMember(facts, target));
  return [...untouched, ...bundles(facts.rows.filter(wanted))].sort(byEnds);
}

/** A statement as it is shown: between merged nodes and said by them, called by their names. Its quote has those of the article. */
export function shownStatement(facts: MergedFacts, view: StatementView): StatementView {
  const { source, target } = withRoots(facts.merging, view);
  return {
    ...view,
    ...{ source, target },
    sourceName: facts.nodes.get(source)?.name ?? view.sourceName,
    targetName: facts.nodes.get(target)?.name ?? view.targetName,
    ...(view.attributedTo && saidBy(facts, view.attributedTo, view.attributedToName)),
  };
}

function saidBy(facts: MergedFacts, id: EntityId, name: string | undefined): Partial<StatementView> {
  const root = facts.merging.rootOf(id);
  const shown = facts.nodes.get(root)?.name ?? name;
  return { attributedTo: root, ...(shown !== undefined && { attributedToName: shown }) };
}

/** The outline of a statement as it is shown. */
export function shownOutline(facts: MergedFacts, outline: StatementOutline): StatementOutline {
  const shown = withRoots(facts.merging, outline);
  const root = outline.speakerId && facts.merging.rootOf(outline.speakerId);
  if (root === undefined) return shown;
  const speaker = facts.nodes.get(root)?.name ?? outline.speaker;
  return { ...shown, speakerId: root, ...(speaker !== undefined && { speaker }) };
}
