import type { EntityId } from "#schema/ids.ts";
import type { AmongRequest, GraphStore } from "../graph-store.ts";
import type { MergedFacts } from "./merged-facts.ts";
import { shownBundles, shownNodes, shownOutline, withMembers } from "./merged-look.ts";

/** A node that is asked for by any of its members is there, once. */
export async function mergedAmong(
  facts: MergedFacts,
  plain: GraphStore["among"],
  request: AmongRequest,
): ReturnType<GraphStore["among"]> {
  const { nodes, touching } = request;
  const answer = await plain({
    ...request,
    nodes: withMembers(facts, nodes),
    ...(touching && { touching: withMembers(facts, touching) }),
  });
  const inside = new Set(nodes.map(facts.merging.rootOf));
  const asked = new Set((touching ?? nodes).map(facts.merging.rootOf));
  const isWanted = ({ source, target }: Readonly<{ source: EntityId; target: EntityId }>): boolean =>
    inside.has(source) && inside.has(target) && (asked.has(source) || asked.has(target));
  return {
    ...answer,
    nodes: shownNodes(facts, answer.nodes),
    bundles: shownBundles(facts, answer.bundles, isWanted),
    outlines: answer.outlines.map((outline) => shownOutline(facts, outline)),
  };
}
