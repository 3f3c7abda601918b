import { useMemo } from "react";
import { useVisible } from "../canvas/use-visible.ts";
import type { Painted } from "../look/rule-paint.ts";
import { painted } from "../look/rule-paint.ts";
import { useDocument, useViewer } from "../state/viewer-store.ts";

/** What one's own rules make of what is drawn; the same until that or the rules change. */
export function usePainted(): Painted {
  const { look, filters } = useDocument();
  const { rules } = look;
  const visible = useVisible();
  const records = useViewer((state) => state.records);
  return useMemo(() => painted(rules, { visible, records, filters }), [rules, visible, records, filters]);
}
