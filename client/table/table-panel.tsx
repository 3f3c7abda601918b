import { useRef } from "react";
import { useTranslation } from "react-i18next";
import classes from "./table-panel.module.css";
import { TreeLine } from "./tree-line.tsx";
import type { TreeRow } from "./tree-rows.ts";
import { rowHeight, useTree } from "./use-tree.ts";

const idOf = (row: TreeRow): string => `tree-${row.key.replace(/[^\w]/g, "-")}`;

/** The drawn graph in words: nodes, their relations, their quotes. In step with the canvas in both directions. */
export function TablePanel() {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const { rows, active, selected, lines, choose, toggle, press } = useTree(scroller);
  const activeRow = rows[active];
  return (
    <div className={classes.panel}>
      <div className={classes.head} aria-hidden>
        <span>{t("graph.table.name")}</span>
        <span>{t("graph.table.kind")}</span>
        <span>{t("graph.table.count")}</span>
        <span>{t("graph.table.dates")}</span>
      </div>
      <div
        ref={scroller}
        className={classes.scroller}
        role="treegrid"
        aria-label={t("graph.table.label")}
        aria-rowcount={rows.length}
        {...(activeRow ? { "aria-activedescendant": idOf(activeRow) } : {})}
        tabIndex={0}
        onKeyDown={press}
      >
        <div role="rowgroup" style={{ height: rows.length * rowHeight, position: "relative" }}>
          {rows.slice(lines.start, lines.end).map((row, offset) => (
            <TreeLine
              key={row.key}
              id={idOf(row)}
              row={row}
              index={lines.start + offset}
              top={(lines.start + offset) * rowHeight}
              active={row === activeRow}
              selected={row.kind === "node" && row.node.id === selected}
              onChoose={() => choose(lines.start + offset)}
              onToggle={() => toggle(row, !row.open)}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
