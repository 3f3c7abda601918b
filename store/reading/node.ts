import type { Run } from "../database.ts";
import type { GraphStore, NodeRequest } from "../graph-store.ts";
import { fetchNodes } from "../rows.ts";

export async function node(run: Run, { id }: NodeRequest): ReturnType<GraphStore["node"]> {
  return (await fetchNodes(run, [id]))[0];
}
