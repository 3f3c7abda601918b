/** A step of the tour and the part of the screen it speaks of; a part that is not on the screen is spoken of all the same. */
export const tourSteps = [
  { id: "welcome", target: undefined },
  { id: "search", target: "#search-box" },
  { id: "canvas", target: '[data-testid="graph-canvas"]' },
  { id: "details", target: "aside" },
  { id: "filters", target: "nav" },
  { id: "time", target: "[data-tour=time]" },
  { id: "more", target: "[data-tour=output]" },
  { id: "begin", target: undefined },
] as const;

export type Box = Readonly<{ left: number; top: number; width: number; height: number }>;
type Size = Readonly<{ width: number; height: number }>;

const gap = 14;
const edge = 12;

/** Where the card stands: beside its target where there is room, else over the lower part of the screen. Pixels of the page. */
export function cardPlace(target: Box | undefined, card: Size, screen: Size): Readonly<{ left: number; top: number }> {
  const middle = { left: (screen.width - card.width) / 2, top: Math.max(edge, (screen.height - card.height) / 2) };
  if (!target) return middle;
  const top = Math.min(Math.max(edge, target.top), screen.height - card.height - edge);
  const left = Math.min(Math.max(edge, target.left), screen.width - card.width - edge);
  const right = target.left + target.width;
  const below = target.top + target.height;
  if (below + gap + card.height < screen.height) return { left, top: below + gap };
  if (right + gap + card.width < screen.width) return { left: right + gap, top };
  if (target.left - gap - card.width > 0) return { left: target.left - gap - card.width, top };
  if (target.top - gap - card.height > 0) return { left, top: target.top - gap - card.height };
  return { left: middle.left, top: Math.max(edge, screen.height - card.height - 4 * edge) };
}
