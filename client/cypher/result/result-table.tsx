import { useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CypherAnswer } from "#schema/api.ts";
import classes from "../cypher.module.css";
import { CellMenu } from "./cell-menu.tsx";
import type { CellRequest } from "./cell-menu.tsx";
import { columnWidths } from "./column-widths.ts";
import { TableHead } from "./table-head.tsx";
import type { Order } from "./table-head.tsx";
import { TableRow } from "./table-row.tsx";
import type { Place } from "./table-row.tsx";
import { compareValues } from "./value-text.ts";

const rowHeight = 30;
/** Rows that are drawn out of sight on either side: what a turn of the wheel brings into it. */
const overscan = 5;

const noValues: CypherAnswer["rows"][number] = [];

const within = (wanted: number, count: number): number => Math.min(Math.max(wanted, 0), count - 1);

/** Rows as a table: only those in sight are in the page, so that ten thousand scroll as ten do. */
export function ResultTable({ answer }: Readonly<{ answer: CypherAnswer }>) {
  const { t } = useTranslation();
  const { columns, rows } = answer;
  const [order, setOrder] = useState<Order>();
  const scroller = useRef<HTMLDivElement>(null);
  const { widths, template, setWidth } = useWidths(answer);
  const sorted = useSorted(rows, order);
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan,
  });
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const [asked, setAsked] = useState<CellRequest>();
  const [rowCount, columnCount] = [sorted.length, columns.length];
  const move = useCallback(
    ({ row, column }: Place): void => {
      const to = { row: within(row, rowCount), column: within(column, columnCount) };
      setActive(to);
      virtual.scrollToIndex(to.row);
      // A row that was out of sight is drawn first.
      requestAnimationFrame(() =>
        requestAnimationFrame(() =>
          scroller.current?.querySelector<HTMLElement>(`[data-place="${to.row} ${to.column}"]`)?.focus(),
        ),
      );
    },
    [virtual, rowCount, columnCount],
  );
  const all = widths.reduce((sum, width) => sum + width, 0);
  return (
    <div ref={scroller} className={classes.scroller} tabIndex={0} role="region" aria-label={t("cypher.table")}>
      <div role="table" aria-label={t("cypher.table")} aria-rowcount={rows.length + 1} style={{ minWidth: all }}>
        <TableHead {...{ columns, widths, template, order }} onOrder={setOrder} onWidth={setWidth} />
        <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: "relative" }}>
          {virtual.getVirtualItems().map(({ index, start }) => (
            <TableRow
              key={index}
              values={sorted[index] ?? noValues}
              {...{ index, template }}
              top={start}
              height={rowHeight}
              active={active.row === index ? active.column : undefined}
              onMove={move}
              onMenu={setAsked}
            />
          ))}
        </div>
      </div>
      {asked && <CellMenu request={asked} onClose={() => setAsked(undefined)} />}
    </div>
  );
}

/** Widths by what stands in the columns, and by what the reader has dragged since. */
function useWidths(answer: CypherAnswer) {
  const [dragged, setDragged] = useState<ReadonlyMap<number, number>>(new Map());
  const first = useMemo(() => columnWidths(answer), [answer]);
  return useMemo(() => {
    const widths = first.map((width, i) => dragged.get(i) ?? width);
    const track = (width: number, i: number): string =>
      dragged.has(i) ? `${width}px` : `minmax(${width}px, ${width}fr)`;
    return {
      widths,
      template: widths.map(track).join(" "),
      setWidth: (column: number, width: number) => setDragged((now) => new Map(now).set(column, width)),
    };
  }, [first, dragged]);
}

const useSorted = (rows: CypherAnswer["rows"], order: Order | undefined): CypherAnswer["rows"] =>
  useMemo(() => {
    if (!order) return rows;
    const sign = order.descending ? -1 : 1;
    return [...rows].sort((a, b) => sign * compareValues(a[order.column] ?? null, b[order.column] ?? null));
  }, [rows, order]);
