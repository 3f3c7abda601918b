import { UnstyledButton } from "@mantine/core";
import { memo } from "react";
import type { KeyboardEvent, PointerEvent } from "react";
import { useTranslation } from "react-i18next";
import classes from "../cypher.module.css";

export type Order = Readonly<{ column: number; descending: boolean }>;

type HeadProps = Readonly<{
  columns: readonly string[];
  widths: readonly number[];
  order: Order | undefined;
  onOrder: (order: Order | undefined) => void;
  onWidth: (column: number, width: number) => void;
}>;

/** A click orders by a column: up, down, as it came. Its edge is dragged, or moved with the arrow keys. */
export const TableHead = memo(function TableHead(props: HeadProps) {
  const { columns, widths, order, onOrder, onWidth } = props;
  const { t } = useTranslation();
  return (
    <div role="row" className={classes.headRow}>
      {columns.map((column, i) => (
        <div key={column} role="columnheader" aria-sort={direction(order, i)} className={classes.headCell}>
          <UnstyledButton
            fz="xs"
            fw={600}
            className={classes.headName ?? ""}
            aria-label={t("cypher.sortBy", { column })}
            title={column}
            onClick={() => onOrder(nextOrder(order, i))}
          >
            {column}
            {{ none: "", ascending: " ↑", descending: " ↓" }[direction(order, i)]}
          </UnstyledButton>
          <ResizeHandle column={column} width={widths[i] ?? 0} onWidth={(width) => onWidth(i, width)} />
        </div>
      ))}
    </div>
  );
});

function direction(order: Order | undefined, column: number): "none" | "ascending" | "descending" {
  if (order?.column !== column) return "none";
  return order.descending ? "descending" : "ascending";
}

function nextOrder(order: Order | undefined, column: number): Order | undefined {
  if (order?.column !== column) return { column, descending: false };
  return order.descending ? undefined : { column, descending: true };
}

const narrowest = 50;
const widest = 1200;
const keySteps: Readonly<Record<string, number>> = { ArrowLeft: -20, ArrowRight: 20 };

type HandleProps = Readonly<{ column: string; width: number; onWidth: (width: number) => void }>;

function ResizeHandle({ column, width, onWidth }: HandleProps) {
  const { t } = useTranslation();
  const set = (wanted: number): void => onWidth(Math.min(widest, Math.max(narrowest, Math.round(wanted))));
  const drag = (down: PointerEvent<HTMLElement>): void => {
    const handle = down.currentTarget;
    const from = down.clientX;
    handle.setPointerCapture(down.pointerId);
    const move = (event: globalThis.PointerEvent): void => set(width + event.clientX - from);
    handle.addEventListener("pointermove", move);
    handle.addEventListener("lostpointercapture", () => handle.removeEventListener("pointermove", move), {
      once: true,
    });
  };
  const step = (event: KeyboardEvent): void => {
    const by = keySteps[event.key];
    if (by === undefined) return;
    event.preventDefault();
    set(width + by);
  };
  return (
    <span
      role="separator"
      aria-orientation="vertical"
      aria-label={t("cypher.resize", { column })}
      aria-valuenow={width}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      tabIndex={0}
      className={classes.resize}
      onPointerDown={drag}
      onKeyDown={step}
    />
  );
}
