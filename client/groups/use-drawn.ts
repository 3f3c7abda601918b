import { useMemo } from "react";
import { useVisible } from "../canvas/use-visible.ts";
import type { Drawn } from "../look/grouped.ts";
import { grouped } from "../look/grouped.ts";
import { useDocument, useViewer } from "../state/viewer-store.ts";

/** What is drawn now, closed groups each as one node; the same until that changes. */
export function useDrawn(): Drawn {
  const { groups, filters } = useDocument();
  const visible = useVisible();
  const records = useViewer((state) => state.records);
  return useMemo(() => grouped(visible, { groups, records, filters }), [visible, groups, records, filters]);
}
