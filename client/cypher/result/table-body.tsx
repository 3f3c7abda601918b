import { useState } from "react";
import type { RefObject } from "react";
import type { CypherAnswer } from "#schema/api.ts";
import { useWindow } from "../../table/use-window.ts";
import type { CellRequest } from "./cell-menu.tsx";
import { TableRow } from "./table-row.tsx";
import { listenToCells } from "./listen-to-cells.ts";
import type { Place } from "./listen-to-cells.ts";

/** CSS pixels, as `.bodyRow` has it. */
const rowHeight = 30;
/** Rows that are drawn out of sight on either side: what a turn of the wheel brings into it. */
const spare = 5;

const within = (wanted: number, count: number): number => Math.min(Math.max(wanted, 0), count - 1);

type BodyProps = Readonly<{
  rows: CypherAnswer["rows"];
  columnCount: number;
  scroller: RefObject<HTMLElement | null>;
  onMenu: (request: CellRequest) => void;
}>;

/** The rows in sight. They follow each other in the page and keep their places while others come and go. */
export function TableBody({ rows, columnCount, scroller, onMenu }: BodyProps) {
  const { start, end, reveal } = useWindow(scroller, rowHeight, rows.length, spare);
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const move = ({ row, column }: Place, body: Element): void => {
    const to = { row: within(row, rows.length), column: within(column, columnCount) };
    setActive(to);
    reveal(to.row);
    // A row that was out of sight is drawn first.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => body.querySelector<HTMLElement>(`[data-place="${to.row} ${to.column}"]`)?.focus()),
    );
  };
  return (
    <div
      role="rowgroup"
      style={{ height: rows.length * rowHeight, paddingTop: start * rowHeight }}
      {...listenToCells({ rows, onMove: move, onMenu })}
    >
      {rows.slice(start, end).map((values, offset) => (
        <TableRow
          key={start + offset}
          values={values}
          index={start + offset}
          active={active.row === start + offset ? active.column : undefined}
        />
      ))}
    </div>
  );
}
