import { useEffect } from "react";
import { useViewer } from "../state/viewer-store.ts";
import { shortcutFor } from "./shortcuts.ts";

const typing = "input, textarea, select, [contenteditable=true], [role=combobox]";
/** Widgets that use these keys themselves. */
const ownArrows =
  "[role=slider], [role=treegrid], [role=menu], [role=menuitem], [role=tab], [role=listbox], [role=grid]";

const isMeantEverywhere = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  key === "F6" || (key === "k" && (ctrlKey || metaKey));

function isTaken(event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : undefined;
  if (event.defaultPrevented || !target) return event.defaultPrevented;
  if (target.closest(typing)) return !isMeantEverywhere(event);
  // Enter presses what has the focus; it means the graph only where that has it, or nothing.
  if (event.key === "Enter") return !target.matches("body, #graph");
  const arrow = event.key.startsWith("Arrow") || event.key === "Escape";
  return arrow && target.closest(ownArrows) !== null;
}

/** Single keys act wherever nobody is typing; an open dialog keeps them to itself. */
export const useKeys = (): void =>
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (useViewer.getState().panels.dialog || isTaken(event)) return;
      const shortcut = shortcutFor(event);
      if (!shortcut) return;
      event.preventDefault();
      shortcut.run();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
