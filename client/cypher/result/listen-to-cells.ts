import type { KeyboardEvent, MouseEvent } from "react";
import type { CypherAnswer } from "#schema/api.ts";
import { reportFailure } from "../../shell/report-failure.ts";
import type { CellRequest } from "./cell-menu.tsx";
import { copyText } from "./copy-text.ts";

/** A place in the table as it is ordered now; both count from 0. */
export type Place = Readonly<{ row: number; column: number }>;

const steps: Readonly<Record<string, Place>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
  PageUp: { row: -10, column: 0 },
  PageDown: { row: 10, column: 0 },
};

type Asked = Readonly<{
  rows: CypherAnswer["rows"];
  /** `table` holds the cell that the keys were in. */
  onMove: (to: Place, table: Element) => void;
  onMenu: (request: CellRequest) => void;
}>;

/** What listens for all cells of a table: the arrow keys go from one to the next, Ctrl+C copies one, its menu copies it or its row. */
export function listenToCells({ rows, onMove, onMenu }: Asked) {
  return {
    onKeyDown(event: KeyboardEvent): void {
      const at = cellOf(event);
      if (!at) return;
      const { row, column } = at.place;
      const step = steps[event.key];
      const isCopy = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "c";
      if (isCopy && String(getSelection() ?? "") === "")
        void navigator.clipboard.writeText(copyText([rows[row]?.[column] ?? null])).catch(reportFailure);
      else if (step) onMove({ row: row + step.row, column: column + step.column }, event.currentTarget);
      else return;
      event.preventDefault();
    },
    onContextMenu(event: MouseEvent): void {
      const at = cellOf(event);
      if (!at) return;
      event.preventDefault();
      const { left, bottom } = at.cell.getBoundingClientRect();
      // The keyboard's own menu key tells no place in some browsers.
      const place = event.clientX > 0 ? { x: event.clientX, y: event.clientY } : { x: left, y: bottom };
      onMenu({ row: rows[at.place.row] ?? [], column: at.place.column, at: place });
    },
  };
}

function cellOf({ target }: KeyboardEvent | MouseEvent): Readonly<{ cell: HTMLElement; place: Place }> | undefined {
  const cell = (target as Element).closest<HTMLElement>("[data-place]");
  const [row, column] = (cell?.dataset["place"] ?? "").split(" ").map(Number);
  return cell && row !== undefined && column !== undefined ? { cell, place: { row, column } } : undefined;
}
