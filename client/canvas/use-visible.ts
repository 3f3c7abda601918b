import { useMemo } from "react";
import type { Visible } from "../look/graph-look.ts";
import { visibleOf } from "../look/graph-look.ts";
import { useDocument, useViewer } from "../state/viewer-store.ts";

/** What is drawn now. */
export function useVisible(): Visible {
  const document = useDocument();
  const records = useViewer((state) => state.records);
  return useMemo(() => visibleOf(document, records), [document, records]);
}
