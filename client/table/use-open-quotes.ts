import { useQueries } from "@tanstack/react-query";
import { api } from "../api/api.ts";
import type { Bundle } from "#schema/graph.ts";
import { bundleKey } from "../state/records.ts";
import type { QuotesOf } from "./tree-rows.ts";

/** Asks for the quotes of these bundles, each once; the same answers serve the inspector. */
export function useOpenQuotes(bundles: readonly Bundle[]): QuotesOf {
  const answers = useQueries({
    queries: bundles.map(({ source, target, type }) => ({
      queryKey: ["statements", { source, target, type }],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        api.statements({ source, target, type, limit: 500 }, { signal }),
    })),
  });
  const found = new Map(bundles.map((bundle, index) => [bundleKey(bundle), answers[index]?.data?.statements]));
  return (key) => found.get(key);
}
