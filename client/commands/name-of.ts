import { useViewer } from "../state/viewer-store.ts";

/** What a node is called, for the name of a step; its id while nothing is known of it. */
export const nameOf = (id: string): string => useViewer.getState().records.nodes.get(id)?.name ?? id;
