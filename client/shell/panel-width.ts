import { create } from "zustand";

/** Which of the panels at the right: the inspector, one that sets two sides beside each other, an open article. */
export type PanelKind = "inspector" | "sides" | "article";

/** Pixels, until somebody drags the edge. Two columns of quotes fit beside each other from 520 on. */
const usual: Readonly<Record<PanelKind, number>> = { inspector: 380, sides: 580, article: 520 };
export const narrowest = 300;
/** Pixels that stay for the canvas. */
const canvasNeeds = 420;
/** Windows below this keep their panels as narrow as the inspector. */
const roomy = 1280;

const stored = "beleg.panel-widths";
type Widths = Readonly<Partial<Record<PanelKind, number>>>;

function read(): Widths {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(stored) ?? "{}");
    const entries = Object.entries(Object(found) as Record<string, unknown>);
    return Object.fromEntries(entries.filter(([kind, width]) => kind in usual && Number.isFinite(width)));
  } catch {
    return {};
  }
}

const useWidths = create<Widths>()(() => read());

export const widest = (): number => Math.max(narrowest, window.innerWidth - canvasNeeds);
const within = (width: number): number => Math.round(Math.min(Math.max(width, narrowest), widest()));

/** Width of a panel in pixels: as somebody left it, or the usual one. */
export function usePanelWidth(kind: PanelKind): number {
  const widths = useWidths();
  const fallback = window.innerWidth < roomy ? Math.min(usual[kind], kind === "article" ? 400 : 340) : usual[kind];
  return within(widths[kind] ?? fallback);
}

/** Sets a width and remembers it; undefined goes back to the usual one. */
export function setPanelWidth(kind: PanelKind, width: number | undefined): void {
  const rest: { -readonly [K in PanelKind]?: number } = { ...useWidths.getState() };
  delete rest[kind];
  const next = width === undefined ? rest : { ...rest, [kind]: within(width) };
  useWidths.setState(next, true);
  localStorage.setItem(stored, JSON.stringify(next));
}
