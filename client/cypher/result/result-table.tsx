import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CypherAnswer } from "#schema/api.ts";
import classes from "../cypher.module.css";
import { CellMenu } from "./cell-menu.tsx";
import type { CellRequest } from "./cell-menu.tsx";
import { columnWidths } from "./column-widths.ts";
import { TableBody } from "./table-body.tsx";
import { TableHead } from "./table-head.tsx";
import type { Order } from "./table-head.tsx";
import { compareValues } from "./value-text.ts";

/** Rows as a table: only those in sight are in the page, so that ten thousand scroll as ten do. */
export function ResultTable({ answer }: Readonly<{ answer: CypherAnswer }>) {
  const { t } = useTranslation();
  const { columns, rows } = answer;
  const [order, setOrder] = useState<Order>();
  const scroller = useRef<HTMLDivElement>(null);
  const { widths, tracks, setWidth } = useWidths(answer);
  const sorted = useSorted(rows, order);
  const [asked, setAsked] = useState<CellRequest>();
  const all = widths.reduce((sum, width) => sum + width, 0);
  return (
    <div ref={scroller} className={classes.scroller} tabIndex={0} role="region" aria-label={t("cypher.table")}>
      <div
        role="table"
        aria-label={t("cypher.table")}
        aria-rowcount={rows.length + 1}
        style={{ minWidth: all, ["--columns" as string]: tracks }}
      >
        <TableHead {...{ columns, widths, order }} onOrder={setOrder} onWidth={setWidth} />
        <TableBody rows={sorted} columnCount={columns.length} scroller={scroller} onMenu={setAsked} />
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
      tracks: widths.map(track).join(" "),
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
