import type { Bundle, TimelineBin } from "#schema/graph.ts";
import { searchAmong } from "#schema/search-among.ts";
import i18next from "i18next";
import { ApiError } from "../api/api-error.ts";
import type { Api } from "../api/api.ts";
import type { LocalGraph } from "./local-graph.ts";
import { articleOf } from "./local-graph.ts";
import { localPaths } from "./local-paths.ts";

type Answers = Pick<
  Api,
  | ("search" | "node" | "maybeSame" | "neighbours" | "statements" | "article" | "articles" | "paths" | "overview")
  | ("among" | "timeline" | "check" | "cypher" | "exportFile" | "notes" | "writeNote" | "merges" | "merge" | "split")
>;

/** Answers every question about the graph from one that lies in the page, in the words of the server. */
export const localApi = (graph: LocalGraph): Answers => ({
  search: async ({ q, type, limit = 20 }) => {
    const nodes = graph.document.nodes.filter((node) => type === undefined || node.type === type);
    return { results: searchAmong(nodes, q ?? "").slice(0, limit) };
  },
  node: async (id) => {
    const node = graph.nodes.get(id);
    if (node) return node;
    throw new ApiError("NOT_FOUND", 404, i18next.t("views.local.notThere"));
  },
  // A file is a part that somebody chose; what else may be meant lies in the graph that it was taken from.
  maybeSame: async () => ({ suggestions: [] }),
  neighbours: async (id, query) => neighbours(graph, id, query ?? {}),
  statements: async ({ source, target, type, bothWays, limit = 500 }) => {
    const fits = (one: Bundle): boolean =>
      (type === undefined || one.type === type) &&
      (joins(one, source, target) || (bothWays === true && joins(one, target, source)));
    const all = graph.document.bundles.filter(fits).flatMap(graph.statementsOf);
    const newest = all.toSorted((one, other) => ((one.publishedAt ?? "") < (other.publishedAt ?? "") ? 1 : -1));
    return { statements: newest.slice(0, limit), truncated: newest.length > limit };
  },
  article: async (id) => {
    const article = graph.document.articles.find((one) => one.id === id);
    if (article) return articleOf(graph, article);
    throw new ApiError("NOT_FOUND", 404, i18next.t("views.local.notThere"));
  },
  articles: async ({ limit = 50, outlet } = {}) => ({
    articles: graph.document.articles.filter(({ source }) => outlet === undefined || source === outlet).slice(0, limit),
  }),
  paths: async ({ from = "", to = "", maxHops = 4, limit = 5, relation, minStories = 1, asserted = false }) => ({
    paths: localPaths(graph, { from, to, maxHops, limit, ...(relation && { relation }) }).filter(({ hops }) =>
      hops.every(
        ({ bundle }) => bundle.stories >= minStories && (!asserted || bundle.modalities.asserted !== undefined),
      ),
    ),
  }),
  overview: async ({ limit = 100 } = {}) => graph.overview(limit),
  among: async (ids) => graph.among(ids),
  timeline: async ({ precision = "month", by = "publishedAt" } = {}) => ({ bins: bins(graph, precision, by) }),
  notes: async () => ({
    notes: Object.entries(graph.document.notes ?? {}).map(([key, text]) => ({
      ...{ key, text, changedAt: graph.document.generatedAt },
    })),
  }),
  writeNote: () => Promise.reject(new ApiError("BAD_REQUEST", 400, i18next.t("views.notes.notHere"))),
  merges: async () => ({
    merges: (graph.document.merges ?? []).toSorted((one, other) => (one.at + one.id < other.at + other.id ? 1 : -1)),
  }),
  merge: () => Promise.reject(new ApiError("BAD_REQUEST", 400, i18next.t("merges.notHere"))),
  split: () => Promise.reject(new ApiError("BAD_REQUEST", 400, i18next.t("merges.notHere"))),
  check: async () => ({ notices: [] }),
  cypher: () => Promise.reject(new ApiError("BAD_REQUEST", 400, i18next.t("views.local.noCypher"))),
  exportFile: () => Promise.reject(new ApiError("BAD_REQUEST", 400, i18next.t("views.local.noCypher"))),
});

const joins = (bundle: Bundle, source: string | undefined, target: string | undefined): boolean =>
  (source === undefined || bundle.source === source) && (target === undefined || bundle.target === target);

type NeighboursOf = NonNullable<Parameters<Api["neighbours"]>[1]>;

function neighbours(graph: LocalGraph, id: string, query: NeighboursOf): Awaited<ReturnType<Api["neighbours"]>> {
  const { relation, direction = "both", limit = 100, cursor } = query;
  const touching = graph.bundlesOf(id).filter((bundle) => {
    const way = direction === "both" || (direction === "out" ? bundle.source === id : bundle.target === id);
    return way && (relation === undefined || bundle.type === relation);
  });
  const ids = [...new Set(touching.map(({ source, target }) => (source === id ? target : source)))];
  const nodes = ids
    .flatMap((other) => graph.nodes.get(other) ?? [])
    .filter(({ type }) => query.type === undefined || type === query.type)
    .sort((one, other) => other.degree - one.degree);
  const from = Number(cursor ?? 0);
  const page = nodes.slice(from, from + limit);
  const shown = new Set<string>(page.map((node) => node.id));
  const truncated = from + limit < nodes.length;
  return {
    nodes: page,
    bundles: touching.filter(({ source, target }) => shown.has(source === id ? target : source)),
    truncated,
    total: nodes.length,
    ...(truncated ? { cursor: String(from + limit) } : {}),
  };
}

const letters = { year: 4, month: 7, day: 10 } as const;

function bins(
  { document }: LocalGraph,
  precision: keyof typeof letters,
  by: "publishedAt" | "eventDate",
): TimelineBin[] {
  const counted = new Map<string, Partial<Record<Bundle["type"], number>>>();
  for (const statement of document.statements) {
    const date = statement[by]?.slice(0, letters[precision]);
    if (!date) continue;
    const bin = counted.get(date) ?? {};
    counted.set(date, { ...bin, [statement.type]: (bin[statement.type] ?? 0) + 1 });
  }
  return [...counted].sort(([one], [other]) => (one < other ? -1 : 1)).map(([date, counts]) => ({ date, counts }));
}
