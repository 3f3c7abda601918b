import { QueryClient, useQuery } from "@tanstack/react-query";
import type { GraphNode } from "#schema/graph.ts";
import type { EntityType, RelationType } from "#schema/ontology.ts";
import { isPassing } from "./api-error.ts";
import { api } from "./api.ts";

/** Answers are kept until the graph's revision changes; what may pass is asked for twice more. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        gcTime: 10 * 60_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => isPassing(error) && failures < 2,
        retryDelay: (attempt) => 300 * 2 ** attempt,
      },
    },
  });

/** Everything said between two nodes; `bothWays` also from target to source, without `type` every relation. */
export type StatementsOf = Readonly<{ source?: string; target?: string; type?: RelationType; bothWays?: boolean }>;

export const useStatus = () =>
  useQuery({
    queryKey: ["status"],
    queryFn: ({ signal }) => api.status({ signal }),
    refetchInterval: ({ state }) => (state.error ? 3000 : 30_000),
  });

/** `known` is shown until the store has answered: what is on the canvas is known already. */
export const useNode = (id: string, known?: GraphNode) =>
  useQuery({
    queryKey: ["node", id],
    queryFn: ({ signal }) => api.node(id, { signal }),
    ...(known ? { placeholderData: known } : {}),
  });

export const useStatements = (of: StatementsOf) =>
  useQuery({
    queryKey: ["statements", of],
    queryFn: ({ signal }) => api.statements({ ...of, limit: 500 }, { signal }),
  });

export const useArticle = (id: string) =>
  useQuery({ queryKey: ["article", id], queryFn: ({ signal }) => api.article(id, { signal }) });

export const usePaths = (
  from: string,
  to: string,
  by: Readonly<{ minStories: number; asserted: boolean }>,
  maxHops = 4,
) =>
  useQuery({
    queryKey: ["paths", from, to, by, maxHops],
    queryFn: ({ signal }) => api.paths({ from, to, ...by, maxHops, limit: 20 }, { signal }),
  });

export const useTimeline = (by: "publishedAt" | "eventDate", precision: "year" | "month" | "day") =>
  useQuery({
    queryKey: ["timeline", by, precision],
    queryFn: ({ signal }) => api.timeline({ by, precision }, { signal }),
  });

export const useSearch = (q: string, type?: EntityType) =>
  useQuery({
    queryKey: ["search", q, type],
    queryFn: ({ signal }) => api.search({ q, type, limit: 12 }, { signal }),
    enabled: q.trim().length > 0,
    placeholderData: (previous) => previous,
  });
