import { useMemo } from "react";
import type { Visible } from "../look/graph-look.ts";
import { visibleOf } from "../look/graph-look.ts";
import { useDocument, useViewer } from "../state/viewer-store.ts";

/** What is drawn now; the same until that changes, so that moving a node measures nothing anew. */
export function useVisible(): Visible {
  const { topology, hidden, filters } = useDocument();
  const records = useViewer((state) => state.records);
  return useMemo(() => visibleOf({ topology, hidden, filters }, records), [topology, hidden, filters, records]);
}
