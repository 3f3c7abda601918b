import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { nameOf } from "../commands/name-of.ts";
import { useFormat } from "../i18n/format.ts";
import type { Outline } from "../state/records.ts";
import type { Selection } from "../state/selection.ts";
import { useDocument, useViewer } from "../state/viewer-store.ts";
import { StatementRow } from "./statement-row.tsx";
import classes from "./statements-panel.module.css";
import { lineHeight, useStatementList } from "./use-statement-list.ts";

const idOf = (row: Outline): string => `line-${row.id}`;

/** What is said about the selection, or about everything drawn, in the order of time. A line opens its sentence in the article. */
export function StatementsPanel() {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const { rows, active, lines, quoteOf, choose, press } = useStatementList(scroller);
  const activeRow = rows[active];
  return (
    <div className={classes.panel}>
      <Heading count={rows.length} />
      <div
        ref={scroller}
        className={classes.scroller}
        {...(activeRow
          ? {
              role: "listbox",
              "aria-label": t("graph.statements.label"),
              "aria-activedescendant": idOf(activeRow),
              tabIndex: 0,
              onKeyDown: press,
            }
          : {})}
      >
        <div role="presentation" style={{ height: rows.length * lineHeight, position: "relative" }}>
          {rows.slice(lines.start, lines.end).map((row, offset) => (
            <StatementRow
              key={row.id}
              id={idOf(row)}
              row={row}
              quote={quoteOf(row)}
              place={{ index: lines.start + offset, of: rows.length }}
              active={row === activeRow}
              onChoose={() => choose(lines.start + offset)}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function Heading({ count }: Readonly<{ count: number }>) {
  const { t } = useTranslation();
  const format = useFormat();
  const selection = useViewer((state) => state.selection);
  const { dateBy } = useDocument().filters;
  const about = aboutWhat(selection);
  const counted = t("graph.statements.count", { count, number: format.number(count) });
  const order = t(`graph.statements.order.${dateBy}`);
  return (
    <p className={classes.head} role="status">
      {count === 0
        ? t("graph.statements.none")
        : [counted, t(`graph.statements.${about.key}`, about.names), order].join(", ")}
    </p>
  );
}

type About = Readonly<{ key: "all" | "node" | "edge" | "nodes"; names: Readonly<{ a?: string; b?: string }> }>;

function aboutWhat({ nodes, bundle }: Selection): About {
  const [, a = "", b = ""] = bundle?.split(":") ?? [];
  if (bundle !== undefined) return { key: "edge", names: { a: nameOf(a), b: nameOf(b) } };
  const [first] = nodes;
  if (first === undefined) return { key: "all", names: {} };
  return nodes.length === 1 ? { key: "node", names: { a: nameOf(first) } } : { key: "nodes", names: {} };
}
