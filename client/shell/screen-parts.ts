/** The parts of the screen, in their order on it: elements with `data-part`, each of which can hold the focus itself. */
const parts = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-part]")];

/** Moves the focus to the next part of the screen, or the one before, round and round. */
export function goToPart(by: 1 | -1): void {
  const all = parts();
  const held = document.activeElement?.closest<HTMLElement>("[data-part]");
  // Nobody has the focus after a click into the drawing: what follows the graph is meant.
  const at = all.findIndex((part) => (held ? part === held : part.id === "graph"));
  all[(at + by + all.length) % all.length]?.focus();
}

/** From the graph to what is said of the selection. */
export const goToDetails = (): void => document.querySelector<HTMLElement>('[data-part="details"]')?.focus();
