import type { RefObject } from "react";
import { useEffect, useEffectEvent, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { graphView } from "../canvas/canvas-handle.ts";
import { useDrawn } from "../groups/use-drawn.ts";
import { openArticle, openBundle } from "../commands/read.ts";
import { bundleKey } from "../state/records.ts";
import { selectNode } from "../state/selection.ts";
import { changeSelection, useViewer } from "../state/viewer-store.ts";
import { keyMove } from "./tree-keys.ts";
import type { TreeRow } from "./tree-rows.ts";
import { bundlesBehind, nodeRowKey, relationRowKey, treeIndex, treeRows } from "./tree-rows.ts";
import { useOpenQuotes } from "./use-open-quotes.ts";
import type { ListWindow } from "./use-window.ts";
import { useWindow } from "./use-window.ts";

/** Pixels. */
export const rowHeight = 28;

/** Does with a row what a click on the canvas does with what it stands for. */
function choose(row: TreeRow): void {
  if (row.kind === "node") {
    changeSelection(selectNode(row.node.id));
    graphView()?.reveal([row.node.id]);
  } else if (row.kind === "member") changeSelection(selectNode(row.node.id));
  else if (row.kind === "relation") openBundle(row.bundle);
  else if (row.kind === "quote") openArticle(row.statement.articleId, row.statement.id);
}

function useRows(open: ReadonlySet<string>): readonly TreeRow[] {
  const { i18n } = useTranslation();
  const visible = useDrawn();
  const index = useMemo(() => treeIndex(visible, i18n.language), [visible, i18n.language]);
  const opened = useMemo(
    () =>
      visible.bundles
        .filter((bundle) =>
          [bundle.source, bundle.target].some((end) => open.has(relationRowKey(end, bundleKey(bundle)))),
        )
        .flatMap(bundlesBehind),
    [visible, open],
  );
  return treeRows(index, open, useOpenQuotes(opened));
}

const indexOf = (rows: readonly TreeRow[], id: string | undefined): number =>
  rows.findIndex(({ key }) => id !== undefined && key === nodeRowKey(id));

export type Tree = Readonly<{
  rows: readonly TreeRow[];
  /** Number of the row that keys act on. */
  active: number;
  selected: string | undefined;
  lines: ListWindow;
  choose: (index: number) => void;
  toggle: (row: TreeRow, open: boolean) => void;
  press: (event: React.KeyboardEvent) => void;
}>;

/** State of the tree grid: what is open, where the keys are, in step with the selection of the canvas. */
export function useTree(scroller: RefObject<HTMLElement | null>): Tree {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const selected = useViewer((state) => state.selection.nodes.at(-1));
  const rows = useRows(open);
  const [wanted, setActive] = useState(() => indexOf(rows, selected));
  const active = Math.min(Math.max(0, wanted), Math.max(0, rows.length - 1));
  const lines = useWindow(scroller, rowHeight, rows.length);

  const goTo = (index: number): void => {
    setActive(index);
    lines.reveal(index);
  };
  const follow = useEffectEvent((id: string | undefined) => {
    if (id !== undefined && indexOf(rows, id) >= 0) goTo(indexOf(rows, id));
  });
  // Only a new selection moves the list; opening a row does not.
  useEffect(
    () =>
      useViewer.subscribe((now, before) => now.selection !== before.selection && follow(now.selection.nodes.at(-1))),
    [],
  );

  const toggle = (row: TreeRow, opened: boolean): void => {
    const next = new Set(open);
    if (opened) next.add(row.key);
    else next.delete(row.key);
    setOpen(next);
  };
  const chooseAt = (index: number): void => {
    setActive(index);
    const row = rows[index];
    if (row) choose(row);
  };
  const press = (event: React.KeyboardEvent): void => {
    const move = keyMove(event.key, rows, active);
    const row = rows[active];
    if (!move || !row) return;
    event.preventDefault();
    if (move.do === "go") goTo(move.to);
    else if (move.do === "choose") chooseAt(active);
    else toggle(row, move.do === "open");
  };
  return { rows, active, selected, lines, choose: chooseAt, toggle, press };
}
