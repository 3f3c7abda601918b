import { memo } from "react";
import type { CypherValue } from "#schema/cypher-value.ts";
import classes from "../cypher.module.css";
import { Cell } from "./cell.tsx";
import { longestShown, plainText } from "./plain-text.ts";
import { numberIn } from "./value-text.ts";

type RowProps = Readonly<{
  values: readonly CypherValue[];
  index: number;
  /** The column of the one cell that the Tab key comes to, where it is in this row. */
  active: number | undefined;
}>;

/**
 * A row of cells, drawn once as long as it is in sight, however far the table is scrolled meanwhile. Hundreds of rows are made anew on
 * the way, so a row is made of as few elements as can be, and the table listens for all of its cells (`listen-to-cells.ts`).
 */
export const TableRow = memo(function TableRow({ values, index, active }: RowProps) {
  return (
    <div role="row" aria-rowindex={index + 2} className={classes.bodyRow}>
      {values.map((value, column) => {
        const text = plainText(value);
        return (
          <div
            key={column}
            role="cell"
            className={classes.cell}
            title={text !== undefined && text.length > 30 ? text : undefined}
            data-number={numberIn(value) !== undefined || undefined}
            data-place={`${index} ${column}`}
            tabIndex={active === column ? 0 : -1}
          >
            {text?.slice(0, longestShown) ?? <Cell value={value} />}
          </div>
        );
      })}
    </div>
  );
});
