import { useEffect } from "react";
import { useViewer } from "../state/viewer-store.ts";
import { graphView } from "./canvas-handle.ts";
import type { MenuRequest } from "./graph-canvas.tsx";

/** The menu of what is selected, where it is drawn; undefined without one. */
function requested(): MenuRequest | undefined {
  const { nodes, bundle } = useViewer.getState().selection;
  const id = nodes.at(-1) ?? bundle;
  if (id === undefined) return undefined;
  const at = bundle === undefined ? graphView()?.nodeAt(id) : graphView()?.edgeAt(id);
  return at && { target: { kind: bundle === undefined ? "node" : "edge", id }, at };
}

const isMenuKey = ({ key, shiftKey }: KeyboardEvent): boolean => key === "ContextMenu" || (key === "F10" && shiftKey);

/** The key for menus opens that of the selection while the graph, or nothing, has the focus. */
export const useMenuKey = (open: (request: MenuRequest) => void): void =>
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { target } = event;
      if (!isMenuKey(event) || !(target instanceof Element) || !target.matches("body, #graph")) return;
      const request = requested();
      if (!request) return;
      event.preventDefault();
      open(request);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [open]);
