import type { GraphNode } from "#schema/graph.ts";

/** The nodes that people have merged into this one, by name and id: "Mohamed Morsi (per_…), Mursi (per_…)". */
export const membersInWords = ({ members = [], memberNames = [] }: GraphNode): string =>
  members.map((id, at) => `${memberNames[at] ?? ""} (${id})`).join(", ");
