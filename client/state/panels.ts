export type BottomTab = "cypher" | "table" | "statements";
export type DialogName = "export" | "views" | "merges" | "merge-with" | "shortcuts" | "palette" | "tour";

/** An article that is open beside the graph, with the statement that is marked and scrolled to. */
export type OpenArticle = Readonly<{ id: string; statement?: string }>;

/** Path question between two nodes, answered in the right panel. */
export type PathQuestion = Readonly<{ from: string; to: string }>;

/** What is open around the canvas. Not part of the history. */
export type Panels = Readonly<{
  article?: OpenArticle;
  bottom?: BottomTab;
  dialog?: DialogName;
  path?: PathQuestion;
  /** First end of a path that is being asked for. */
  pathFrom?: string;
  /** The saved view that the canvas was opened from or kept as. */
  view?: Readonly<{ name: string; note: string }>;
  /** The rule of one's own that is being edited, by its id. */
  rule?: number;
  /** New nodes come onto the canvas as the store learns them. */
  live: boolean;
  /** A layout is running. */
  layingOut: boolean;
  rail: boolean;
  inspector: boolean;
}>;

/** On a phone (the width of app-shell.module.css) the rail would cover the canvas, so it starts closed. */
const wide = typeof matchMedia === "undefined" || !matchMedia("(max-width: 760px)").matches;

export const startPanels: Panels = { live: true, layingOut: false, rail: wide, inspector: true };

type Closable = "article" | "bottom" | "dialog" | "path" | "pathFrom" | "view" | "rule";

export const openPanel =
  <K extends Closable>(panel: K, value: NonNullable<Panels[K]>) =>
  (panels: Panels): Panels => ({ ...panels, [panel]: value });

export const closePanel =
  (panel: Closable) =>
  (panels: Panels): Panels => {
    const rest: { -readonly [K in keyof Panels]: Panels[K] } = { ...panels };
    delete rest[panel];
    return rest;
  };

/** Opens a tab at the bottom, or closes it when it is open. */
export const toggleBottom =
  (tab: BottomTab) =>
  (panels: Panels): Panels =>
    panels.bottom === tab ? closePanel("bottom")(panels) : openPanel("bottom", tab)(panels);
