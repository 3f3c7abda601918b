import { UnstyledButton } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CypherAnswer } from "#schema/api.ts";
import { Cell } from "./cell.tsx";
import classes from "../cypher.module.css";
import { compareValues } from "./value-text.ts";

const rowHeight = 30;
type Order = Readonly<{ column: number; descending: boolean }>;

/** Rows as a table: only those in sight are in the page, so that ten thousand scroll as ten do. */
export function ResultTable({ answer: { columns, rows } }: Readonly<{ answer: CypherAnswer }>) {
  const { t } = useTranslation();
  const [order, setOrder] = useState<Order>();
  const scroller = useRef<HTMLDivElement>(null);
  const sorted = useMemo(() => {
    if (!order) return rows;
    const sign = order.descending ? -1 : 1;
    return [...rows].sort((a, b) => sign * compareValues(a[order.column] ?? null, b[order.column] ?? null));
  }, [rows, order]);
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const template = { gridTemplateColumns: `repeat(${columns.length}, minmax(140px, 1fr))` };
  const sortBy = (column: number): void =>
    setOrder(
      order?.column === column
        ? order.descending
          ? undefined
          : { column, descending: true }
        : { column, descending: false },
    );
  const direction = (column: number): "none" | "ascending" | "descending" => {
    if (order?.column !== column) return "none";
    return order.descending ? "descending" : "ascending";
  };
  return (
    <div ref={scroller} className={classes.scroller} role="table" aria-rowcount={rows.length + 1} tabIndex={0}>
      <div role="row" className={classes.headRow} style={template}>
        {columns.map((column, i) => (
          <div key={column} role="columnheader" aria-sort={direction(i)} className={classes.headCell}>
            <UnstyledButton fz="xs" fw={600} aria-label={t("cypher.sortBy", { column })} onClick={() => sortBy(i)}>
              {column}
              {{ none: "", ascending: " ↑", descending: " ↓" }[direction(i)]}
            </UnstyledButton>
          </div>
        ))}
      </div>
      <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: "relative" }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <div
            key={index}
            role="row"
            aria-rowindex={index + 2}
            className={classes.bodyRow}
            style={{ ...template, transform: `translateY(${start}px)`, height: rowHeight }}
          >
            {(sorted[index] ?? []).map((value, i) => (
              <div key={i} role="cell" className={classes.cell}>
                <Cell value={value} />
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
