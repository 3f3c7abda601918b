import type { RefObject } from "react";
import { useMemo, useState } from "react";
import { useDebouncedValue } from "@mantine/hooks";
import type { StatementView } from "#schema/graph.ts";
import { openArticle } from "../commands/read.ts";
import { drawnOutlines } from "../look/drawn-outlines.ts";
import { standIns } from "../state/groups.ts";
import type { Outline } from "../state/records.ts";
import { bundleKey } from "../state/records.ts";
import { useDocument, useViewer } from "../state/viewer-store.ts";
import { useOpenQuotes } from "../table/use-open-quotes.ts";
import type { ListWindow } from "../table/use-window.ts";
import { useWindow } from "../table/use-window.ts";
import { inTimeOrder, isOf } from "./in-time-order.ts";

/** Pixels. */
export const lineHeight = 28;
/** Milliseconds that a list rests until the words of what is seen are asked for. */
const rest = 150;
const page = 10;

const moves: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at) => at + page,
  PageUp: (at) => at - page,
  Home: () => 0,
  End: (_, last) => last,
};

type StatementList = Readonly<{
  rows: readonly Outline[];
  /** Number of the row that keys act on. */
  active: number;
  lines: ListWindow;
  /** The words of a statement, once they are there. */
  quoteOf: (row: Outline) => StatementView | undefined;
  choose: (index: number) => void;
  press: (event: React.KeyboardEvent) => void;
}>;

function useRows(): readonly Outline[] {
  const { topology, hidden, filters } = useDocument();
  const records = useViewer((state) => state.records);
  const selection = useViewer((state) => state.selection);
  const drawn = useMemo(
    () => inTimeOrder(drawnOutlines({ topology, hidden, filters }, records), filters.dateBy),
    [topology, hidden, filters, records],
  );
  const { groups } = useDocument();
  return useMemo(() => {
    const isAsked = isOf(selection);
    const standIn = standIns(groups);
    if (standIn.size === 0) return drawn.filter(isAsked);
    // A statement of a member is one of its group, wherever the group or the member is selected.
    const seenAs = (id: string): string => standIn.get(id) ?? id;
    return drawn.filter(
      (outline) =>
        isAsked(outline) || isAsked({ ...outline, source: seenAs(outline.source), target: seenAs(outline.target) }),
    );
  }, [drawn, groups, selection]);
}

/** The words of the statements that are seen, edge by edge, as the inspector asks for them. */
function useQuotes(rows: readonly Outline[], { start, end }: ListWindow): StatementList["quoteOf"] {
  const [seen] = useDebouncedValue(`${start} ${end}`, rest);
  const records = useViewer((state) => state.records);
  const bundles = useMemo(() => {
    const [from, to] = seen.split(" ").map(Number);
    const keys = new Set(rows.slice(from, to).map(bundleKey));
    return [...keys].flatMap((key) => records.bundles.get(key) ?? []);
  }, [rows, seen, records]);
  const quotes = useOpenQuotes(bundles);
  return (row) => quotes(bundleKey(row))?.find(({ id }) => id === row.id);
}

/** State of the list of the selection's statements: what is seen of it, where the keys are. */
export function useStatementList(scroller: RefObject<HTMLElement | null>): StatementList {
  const rows = useRows();
  const [wanted, setActive] = useState(0);
  const last = Math.max(0, rows.length - 1);
  const active = Math.min(wanted, last);
  const lines = useWindow(scroller, lineHeight, rows.length);
  const choose = (index: number): void => {
    const row = rows[index];
    setActive(index);
    if (row) openArticle(row.articleId, row.id);
  };
  const press = (event: React.KeyboardEvent): void => {
    const move = moves[event.key];
    if (move) {
      const to = Math.min(Math.max(0, move(active, last)), last);
      setActive(to);
      lines.reveal(to);
    } else if (event.key === "Enter" || event.key === " ") choose(active);
    else return;
    event.preventDefault();
  };
  return { rows, active, lines, quoteOf: useQuotes(rows, lines), choose, press };
}
