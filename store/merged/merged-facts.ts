import type { Bundle, GraphNode } from "#schema/graph.ts";
import type { EntityId } from "#schema/ids.ts";
import type { Merging } from "#schema/merging.ts";
import { namesOfAll } from "./names-of-all.ts";
import type { StatementOutline } from "#schema/statement-outline.ts";
import { addTo } from "../add-to.ts";
import { outlinesTouching } from "../bundle-rows.ts";
import type { Run } from "../database.ts";
import { fetchNodes, inSlices } from "../rows.ts";

/** What has to be known of merged nodes so that every answer can show them as one. */
export type MergedFacts = Readonly<{
  merging: Merging;
  /** The merged nodes by their roots; one of which the graph holds no member is absent. */
  nodes: ReadonlyMap<EntityId, GraphNode>;
  /** Their members as the graph holds them. */
  members: ReadonlyMap<EntityId, GraphNode>;
  /** Every statement that touches a member, by its ends in the graph, and by the ends that are shown. */
  said: readonly StatementOutline[];
  rows: readonly StatementOutline[];
  /** By how many the bundles of a neighbour become fewer, where it is joined with several members. */
  fewer: ReadonlyMap<EntityId, number>;
}>;

const ARTICLES = `
  UNWIND $ids AS wanted
  MATCH (e:Entity {id: wanted})-[:MENTIONED_IN]->(a:Article)
  RETURN wanted AS id, a.id AS article`;

export async function readFacts(run: Run, merging: Merging): Promise<MergedFacts> {
  const ids = [...merging.groups.values()].flat();
  const said = await outlinesTouching(run, ids);
  const rows = said.map((row) => withRoots(merging, row));
  const members = new Map((await fetchNodes(run, ids)).map((node) => [node.id, node]));
  const after = bundlesOf(rows);
  const articles = await articlesOf(run, ids, merging);
  const nodes = new Map<EntityId, GraphNode>();
  for (const [root, group] of merging.groups) {
    const [first, ...others] = group.flatMap((id) => members.get(id) ?? []);
    if (!first) continue;
    const counts = { degree: countOf(after, root), articles: countOf(articles, root) };
    nodes.set(root, { ...asOne(root, [first, ...others]), ...counts });
  }
  return { merging, nodes, members, said, rows, fewer: fewerOf(bundlesOf(said), after, members) };
}

/** Of nodes that are no members themselves. */
function fewerOf(before: Keys, after: Keys, members: MergedFacts["members"]): MergedFacts["fewer"] {
  const fewer = new Map<EntityId, number>();
  for (const [id, keys] of before) {
    const less = keys.size - countOf(after, id);
    if (!members.has(id) && less > 0) fewer.set(id, less);
  }
  return fewer;
}

const countOf = (keys: Keys, id: EntityId): number => keys.get(id)?.size ?? 0;

export const withRoots = <Ends extends Pick<Bundle, "source" | "target">>({ rootOf }: Merging, ends: Ends): Ends => ({
  ...ends,
  source: rootOf(ends.source),
  target: rootOf(ends.target),
});

/** The first gives the name; what it does not say is taken from the next one that does. */
function asOne(id: EntityId, nodes: readonly [GraphNode, ...GraphNode[]]): GraphNode {
  const { type, name } = nodes[0];
  const description = nodes.find((node) => node.description)?.description;
  const date = nodes.find((node) => node.date)?.date;
  return {
    ...{ id, type, name, aliases: namesOfAll(nodes) },
    ...(description && { description }),
    ...(date && { date }),
    ...{ degree: 0, articles: 0 },
    members: nodes.map((node) => node.id),
    memberNames: nodes.map((node) => node.name),
  };
}

type Keys = Map<EntityId, Set<string>>;

/** The bundles that touch each node; one of a node with itself touches it once. */
function bundlesOf(rows: readonly StatementOutline[]): Keys {
  const keys: Keys = new Map();
  for (const { type, source, target } of rows) {
    for (const end of [source, target]) {
      const known = keys.get(end) ?? new Set();
      known.add(`${type} ${source} ${target}`);
      keys.set(end, known);
    }
  }
  return keys;
}

async function articlesOf(run: Run, ids: readonly EntityId[], { rootOf }: Merging): Promise<Keys> {
  const found = new Map<EntityId, string[]>();
  for (const slice of inSlices(ids, 500)) {
    for (const { id, article } of await run(ARTICLES, { ids: slice }))
      addTo(found, rootOf(id as EntityId), String(article));
  }
  return new Map([...found].map(([root, articles]) => [root, new Set(articles)]));
}
