import { memo } from "react";
import type { KeyboardEvent, MouseEvent } from "react";
import type { CypherValue } from "#schema/cypher-value.ts";
import { reportFailure } from "../../shell/report-failure.ts";
import classes from "../cypher.module.css";
import type { CellRequest } from "./cell-menu.tsx";
import { Cell } from "./cell.tsx";
import { copyText } from "./copy-text.ts";

/** A place in the table as it is ordered now; both count from 0. */
export type Place = Readonly<{ row: number; column: number }>;

type RowProps = Readonly<{
  values: readonly CypherValue[];
  index: number;
  /** Columns in the words of a grid. */
  template: string;
  /** CSS pixels. */
  top: number;
  height: number;
  /** The column of the one cell that the Tab key comes to, where it is in this row. */
  active: number | undefined;
  onMove: (to: Place) => void;
  onMenu: (request: CellRequest) => void;
}>;

const steps: Readonly<Record<string, Place>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
  PageUp: { row: -10, column: 0 },
  PageDown: { row: 10, column: 0 },
};

/**
 * A row of cells: the arrow keys go from one to the next, Ctrl+C copies one, its menu copies it or its row. It is drawn once as long
 * as it is in sight, however far the table is scrolled meanwhile.
 */
export const TableRow = memo(function TableRow(props: RowProps) {
  const { values, index, template, top, height, active, onMove, onMenu } = props;
  const keys = (event: KeyboardEvent, column: number): void => {
    const step = steps[event.key];
    const isCopy = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "c";
    if (isCopy && String(getSelection() ?? "") === "")
      void navigator.clipboard.writeText(copyText([values[column] ?? null])).catch(reportFailure);
    else if (step) onMove({ row: index + step.row, column: column + step.column });
    else return;
    event.preventDefault();
  };
  const menu = (event: MouseEvent<HTMLElement>, column: number): void => {
    event.preventDefault();
    const { left, bottom } = event.currentTarget.getBoundingClientRect();
    // The keyboard's own menu key tells no place in some browsers.
    const at = event.clientX > 0 ? { x: event.clientX, y: event.clientY } : { x: left, y: bottom };
    onMenu({ row: values, column, at });
  };
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={classes.bodyRow}
      style={{ gridTemplateColumns: template, transform: `translateY(${top}px)`, height }}
    >
      {values.map((value, column) => (
        <div
          key={column}
          role="cell"
          className={classes.cell}
          data-number={typeof value === "number" || undefined}
          data-place={`${index} ${column}`}
          tabIndex={active === column ? 0 : -1}
          onKeyDown={(event) => keys(event, column)}
          onContextMenu={(event) => menu(event, column)}
        >
          <Cell value={value} />
        </div>
      ))}
    </div>
  );
});
