import { create } from "zustand";

const stored = "beleg.minimap";

/** Shown where there is room for it, until somebody says otherwise. */
const start = (): boolean => (localStorage.getItem(stored) ?? (window.innerWidth > 1100 ? "on" : "off")) === "on";

export const useMinimap = create<boolean>()(() => start());

export function toggleMinimap(): void {
  const on = !useMinimap.getState();
  useMinimap.setState(on, true);
  localStorage.setItem(stored, on ? "on" : "off");
}
