import { graphView } from "../canvas/canvas-handle.ts";
import { toggleMinimap } from "../canvas/minimap-switch.ts";
import { hide, isolate, pin, remove } from "../commands/arrange.ts";
import { collapse, expand } from "../commands/explore.ts";
import { groupNodes, turnGroup, ungroup } from "../commands/groups.ts";
import { arrange, stopLayout } from "../commands/layout.ts";
import { invertSelection, selectAll } from "../commands/select.ts";
import { walk } from "../commands/walk.ts";
import type { shell } from "../i18n/en/shell.ts";
import { askMergeWith } from "../merges/ask-merge-with.ts";
import { mergeNodes } from "../merges/decide.ts";
import { searchBoxId } from "../search/search-box.tsx";
import { isGroup } from "../state/groups.ts";
import { redo, undo } from "../state/history.ts";
import { closePanel, openPanel, toggleBottom } from "../state/panels.ts";
import { nothingSelected } from "../state/selection.ts";
import { changeHistory, changePanels, changeSelection, documentOf, useViewer } from "../state/viewer-store.ts";
import { reportFailure } from "./report-failure.ts";
import { goToDetails, goToPart } from "./screen-parts.ts";

export type ShortcutName = keyof (typeof shell)["shortcuts"]["names"];

/** One line of the overlay behind `?`, and what the key does. `keys` as KeyboardEvent.key, with modifiers before it. */
export type Shortcut = Readonly<{
  keys: readonly string[];
  name: ShortcutName;
  group: "find" | "nodes" | "view";
  run: () => void;
}>;

const chosen = (): readonly string[] => useViewer.getState().selection.nodes;
const withChosen = (run: (ids: readonly string[]) => void) => (): void => {
  if (chosen().length > 0) run(chosen());
};
const withOne = (run: (id: string) => void) => (): void => {
  const id = chosen().at(-1);
  if (id !== undefined) run(id);
};

function leave(): void {
  const { panels } = useViewer.getState();
  const open = (["article", "path", "pathFrom", "bottom"] as const).find((panel) => panels[panel] !== undefined);
  if (useViewer.getState().selection.nodes.length > 0 && open !== "article") changeSelection(() => nothingSelected);
  else if (open) changePanels(closePanel(open));
  else changeSelection(() => nothingSelected);
}

function togglePin(ids: readonly string[]): void {
  const { pinned } = documentOf(useViewer.getState()).placement;
  pin(ids, !ids.every((id) => pinned.has(id)));
}

/** Several with each other, one with another that is searched for. */
function mergeChosen(ids: readonly string[]): void {
  if (ids.some(isGroup)) return;
  const [only, second] = ids;
  if (only !== undefined && second === undefined) askMergeWith(only);
  else mergeNodes(ids).catch(reportFailure);
}

/** Of a group it is dissolved, of a member the group that it is in. */
function ungroupChosen(): void {
  const { groups } = documentOf(useViewer.getState());
  const meant = [...groups].filter(([id, { members }]) => chosen().some((one) => one === id || members.includes(one)));
  for (const [id] of meant) ungroup(id);
}

/** Enter opens a closed group; of everything else it leads to what is said of it. */
function openOrRead(): void {
  const id = chosen().at(-1);
  if (chosen().length === 1 && id !== undefined && isGroup(id)) turnGroup(id);
  else goToDetails();
}

export const shortcuts: readonly Shortcut[] = [
  { keys: ["/"], name: "search", group: "find", run: () => document.getElementById(searchBoxId)?.focus() },
  { keys: ["Ctrl+k"], name: "palette", group: "find", run: () => changePanels(openPanel("dialog", "palette")) },
  { keys: ["ArrowUp"], name: "walk", group: "find", run: () => walk("up") },
  { keys: ["ArrowDown"], name: "walk", group: "find", run: () => walk("down") },
  { keys: ["ArrowLeft"], name: "walk", group: "find", run: () => walk("left") },
  { keys: ["ArrowRight"], name: "walk", group: "find", run: () => walk("right") },
  { keys: ["Enter"], name: "details", group: "find", run: openOrRead },
  { keys: ["F6"], name: "parts", group: "find", run: () => goToPart(1) },
  { keys: ["Shift+F6"], name: "partsBack", group: "find", run: () => goToPart(-1) },
  { keys: ["Escape"], name: "leave", group: "find", run: leave },
  { keys: ["e"], name: "expand", group: "nodes", run: withOne((id) => void expand(id).catch(reportFailure)) },
  { keys: ["x"], name: "collapse", group: "nodes", run: withOne(collapse) },
  { keys: ["h"], name: "hide", group: "nodes", run: withChosen(hide) },
  { keys: ["Shift+H"], name: "hideOthers", group: "nodes", run: withChosen(isolate) },
  { keys: ["p"], name: "pin", group: "nodes", run: withChosen(togglePin) },
  { keys: ["Delete", "Backspace"], name: "remove", group: "nodes", run: withChosen(remove) },
  { keys: ["Ctrl+a"], name: "selectAll", group: "nodes", run: selectAll },
  { keys: ["g"], name: "group", group: "nodes", run: withChosen(groupNodes) },
  { keys: ["Shift+G"], name: "ungroup", group: "nodes", run: ungroupChosen },
  { keys: ["j"], name: "merge", group: "nodes", run: withChosen(mergeChosen) },
  { keys: ["v"], name: "invert", group: "nodes", run: invertSelection },
  { keys: ["Ctrl+z"], name: "undo", group: "view", run: () => changeHistory(undo) },
  { keys: ["Ctrl+Shift+Z", "Ctrl+y"], name: "redo", group: "view", run: () => changeHistory(redo) },
  { keys: ["+", "="], name: "zoomIn", group: "view", run: () => graphView()?.zoom(1.5) },
  { keys: ["-"], name: "zoomOut", group: "view", run: () => graphView()?.zoom(1 / 1.5) },
  { keys: ["Shift+ArrowUp"], name: "pan", group: "view", run: () => graphView()?.pan({ x: 0, y: 0.25 }) },
  { keys: ["Shift+ArrowDown"], name: "pan", group: "view", run: () => graphView()?.pan({ x: 0, y: -0.25 }) },
  { keys: ["Shift+ArrowLeft"], name: "pan", group: "view", run: () => graphView()?.pan({ x: -0.25, y: 0 }) },
  { keys: ["Shift+ArrowRight"], name: "pan", group: "view", run: () => graphView()?.pan({ x: 0.25, y: 0 }) },
  { keys: ["m"], name: "minimap", group: "view", run: toggleMinimap },
  { keys: ["f", "0"], name: "fit", group: "view", run: () => graphView()?.fit() },
  {
    keys: ["l"],
    name: "layout",
    group: "view",
    run: () => (useViewer.getState().panels.layingOut ? stopLayout() : void arrange("force")),
  },
  {
    keys: ["i"],
    name: "inspector",
    group: "view",
    run: () => changePanels((panels) => ({ ...panels, inspector: !panels.inspector })),
  },
  { keys: ["c"], name: "cypher", group: "view", run: () => changePanels(toggleBottom("cypher")) },
  { keys: ["t"], name: "table", group: "view", run: () => changePanels(toggleBottom("table")) },
  { keys: ["s"], name: "statements", group: "view", run: () => changePanels(toggleBottom("statements")) },
  { keys: ["?"], name: "help", group: "view", run: () => changePanels(openPanel("dialog", "shortcuts")) },
];

/** The shortcut that a key press means, or undefined. Cmd counts as Ctrl. */
export function shortcutFor(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">,
): Shortcut | undefined {
  if (event.altKey) return undefined;
  const command = event.ctrlKey || event.metaKey ? "Ctrl+" : "";
  // Shift is part of characters like ? and +; it is named only for letters, arrows and F keys.
  const shift = event.shiftKey && /^([a-z]|Arrow\w+|F\d+)$/i.test(event.key) ? "Shift+" : "";
  const pressed = `${command}${shift}${event.key}`;
  return shortcuts.find(({ keys }) => keys.includes(pressed));
}
