import { useQuery } from "@tanstack/react-query";
import { api } from "../api/api.ts";

/** Every merge that somebody has made, the newest first. */
export const useMerges = () => useQuery({ queryKey: ["merges"], queryFn: ({ signal }) => api.merges({ signal }) });
