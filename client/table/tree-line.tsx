import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { shorten } from "../graph-view/shorten.ts";
import { useFormat } from "../i18n/format.ts";
import { GroupMark } from "../groups/group-mark.tsx";
import { RelationMark } from "../legend/relation-mark.tsx";
import { TypeMark } from "../legend/type-mark.tsx";
import classes from "./table-panel.module.css";
import type { TreeRow } from "./tree-rows.ts";

type Props = Readonly<{
  id: string;
  row: TreeRow;
  index: number;
  /** Pixels from the top of the list. */
  top: number;
  active: boolean;
  selected: boolean;
  onChoose: () => void;
  onToggle: () => void;
}>;

const longest = 240;

/** One line of the tree grid. */
export function TreeLine({ id, row, index, top, active, selected, onChoose, onToggle }: Props) {
  const Chevron = row.open ? IconChevronDown : IconChevronRight;
  return (
    <div
      id={id}
      role="row"
      className={active ? `${classes.row} ${classes.active}` : classes.row}
      style={{ transform: `translateY(${top}px)` }}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-rowindex={index + 1}
      aria-selected={selected}
      {...(row.open === undefined ? {} : { "aria-expanded": row.open })}
      onClick={onChoose}
      onDoubleClick={onToggle}
    >
      <span role="gridcell" className={classes.name} style={{ paddingLeft: (row.level - 1) * 22 }}>
        <span
          className={classes.chevron}
          aria-hidden
          onClick={(event) => {
            event.stopPropagation();
            onToggle();
          }}
        >
          {row.open !== undefined && <Chevron size={14} />}
        </span>
        <RowName row={row} />
      </span>
      <RowFacts row={row} />
    </div>
  );
}

function RowName({ row }: Readonly<{ row: TreeRow }>) {
  const { t } = useTranslation();
  if (row.kind === "node" || row.kind === "member") {
    return (
      <>
        {row.kind === "node" && row.node.group ? <GroupMark /> : <TypeMark type={row.node.type} />}
        <span className={classes.text} dir="auto">
          {shorten(row.node.name, longest)}
        </span>
      </>
    );
  }
  if (row.kind === "relation") {
    const words = t(row.outwards ? `graph.relation.${row.bundle.type}` : `graph.relationBy.${row.bundle.type}`);
    return (
      <>
        <RelationMark type={row.bundle.type} />
        <span className={classes.text} dir="auto">
          {words} {shorten(row.other?.name ?? row.from.name, longest)}
        </span>
      </>
    );
  }
  if (row.kind === "waiting") return <span className={classes.text}>{t("graph.table.waiting")}</span>;
  return (
    <q className={`${classes.text} ${classes.quote}`} dir="auto" lang={row.statement.language}>
      {shorten(row.statement.quote, longest)}
    </q>
  );
}

function RowFacts({ row }: Readonly<{ row: TreeRow }>) {
  const { t } = useTranslation();
  const format = useFormat();
  const cells = facts();
  function facts(): readonly [string, string, string] {
    if (row.kind === "member") return [t(`graph.type.${row.node.type}`), t("groups.member"), ""];
    if (row.kind === "node") {
      const { type, date, group } = row.node;
      return [
        group ? t("groups.of", { count: group.length }) : t(`graph.type.${type}`),
        t("shell.search.degree", { count: row.relations }),
        date ? format.date(date) : "",
      ];
    }
    if (row.kind === "relation") {
      const { contested, stories, first, last } = row.bundle;
      return [
        contested ? t("graph.contested") : "",
        t("graph.table.sources", { count: stories }),
        format.span(first, last),
      ];
    }
    if (row.kind === "waiting") return ["", "", ""];
    const { modality, outlet, publishedAt } = row.statement;
    return [t(`graph.modality.${modality}`), outlet ?? "", publishedAt ? format.date(publishedAt) : ""];
  }
  return cells.map((cell, index) => (
    <span key={index} role="gridcell" className={classes.cell}>
      {cell}
    </span>
  ));
}
