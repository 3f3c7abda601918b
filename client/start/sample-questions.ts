import type { Bundle, GraphNode } from "#schema/graph.ts";
import type { Visible } from "../look/graph-look.ts";

/** A question that the graph on the canvas can answer; what it needs to be asked and to be run. */
export type SampleQuestion =
  | Readonly<{ key: "contested"; count: number }>
  | Readonly<{ key: "edge"; bundle: Bundle; from: GraphNode; to: GraphNode }>
  | Readonly<{ key: "criticizes"; node: GraphNode }>
  | Readonly<{ key: "path"; from: GraphNode; to: GraphNode }>
  | Readonly<{ key: "denied" }>
  | Readonly<{ key: "known"; date: string }>;

/** Nodes among which two are looked for that are not joined directly. */
const candidates = 12;

/** Questions to begin with, made from what is drawn: none is asked whose answer would be empty. */
export function sampleQuestions({ nodes, bundles }: Visible): SampleQuestion[] {
  const named = new Map<string, GraphNode>(nodes.map((node) => [node.id, node]));
  const contested = bundles.filter((bundle) => bundle.contested).length;
  return [
    ...(contested > 0 ? [{ key: "contested", count: contested } as const] : []),
    ...strongest(bundles, named),
    ...loudestCritic(bundles, named),
    ...farPair(nodes, bundles),
    ...(bundles.some(({ type }) => type === "DENIED") ? [{ key: "denied" } as const] : []),
    ...middleDate(bundles),
  ];
}

function strongest(bundles: readonly Bundle[], named: ReadonlyMap<string, GraphNode>): SampleQuestion[] {
  const bundle = [...bundles].sort((a, b) => b.stories - a.stories || b.statements - a.statements)[0];
  const [from, to] = [named.get(bundle?.source ?? ""), named.get(bundle?.target ?? "")];
  return bundle && from && to ? [{ key: "edge", bundle, from, to }] : [];
}

function loudestCritic(bundles: readonly Bundle[], named: ReadonlyMap<string, GraphNode>): SampleQuestion[] {
  const counts = new Map<string, number>();
  for (const { type, source } of bundles) if (type === "CRITICIZED") counts.set(source, (counts.get(source) ?? 0) + 1);
  const [id] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  const node = named.get(id ?? "");
  return node ? [{ key: "criticizes", node }] : [];
}

/** The best-connected two that share a neighbour and are not joined themselves. */
function farPair(nodes: readonly GraphNode[], bundles: readonly Bundle[]): SampleQuestion[] {
  const beside = new Map<string, Set<string>>();
  for (const { source, target } of bundles) {
    beside.set(source, (beside.get(source) ?? new Set()).add(target));
    beside.set(target, (beside.get(target) ?? new Set()).add(source));
  }
  const of = (id: string): ReadonlySet<string> => beside.get(id) ?? new Set();
  const best = [...nodes].sort((a, b) => b.degree - a.degree).slice(0, candidates);
  for (const from of best) {
    const to = best.find(
      ({ id }) => id !== from.id && !of(from.id).has(id) && [...of(id)].some((other) => of(from.id).has(other)),
    );
    if (to) return [{ key: "path", from, to }];
  }
  return [];
}

/** A day in the middle of what is dated to the day, so that something is known by then and something is not. */
function middleDate(bundles: readonly Bundle[]): SampleQuestion[] {
  const days = [...new Set(bundles.flatMap(({ first }) => (first?.length === 10 ? [first] : [])))].sort();
  const date = days[Math.floor((days.length - 1) / 2)];
  return date && days.length > 1 ? [{ key: "known", date }] : [];
}
