import { ActionIcon, Anchor, RangeSlider, Tooltip } from "@mantine/core";
import { IconPlayerPause, IconPlayerPlay } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useTimeline } from "../api/queries.ts";
import { filterBy } from "../commands/arrange.ts";
import { useFormat } from "../i18n/format.ts";
import { setRange } from "../state/filters.ts";
import { useDocument } from "../state/viewer-store.ts";
import { Bars } from "./bars.tsx";
import type { Column } from "./timeline-bins.ts";
import { columnsOf, indexesOf, precisionFor } from "./timeline-bins.ts";
import classes from "./timeline.module.css";
import { usePlay } from "./use-play.ts";

/** Open ends stay open, so that what has no date is seen until a range is chosen. */
function choose(columns: readonly Column[], [first, last]: readonly [number, number]): void {
  const from = first === 0 ? undefined : columns[first]?.date;
  const to = last === columns.length - 1 ? undefined : columns[last]?.date;
  filterBy(setRange(from, to));
}

/** Statements over time, and the range that is drawn. Nothing where fewer than two dates are known. */
export function Timeline() {
  const { data } = useTimeline("publishedAt", "month");
  const columns = useMemo(() => (data ? columnsOf(data.bins, precisionFor(data.bins)) : []), [data]);
  return columns.length > 1 ? <Histogram columns={columns} /> : null;
}

function Histogram({ columns }: Readonly<{ columns: readonly Column[] }>) {
  const { t } = useTranslation();
  const format = useFormat();
  const { from, to } = useDocument().filters;
  const set = indexesOf(columns, from, to);
  const [dragged, setDragged] = useState<[number, number]>();
  const [first, last] = dragged ?? set;
  const play = usePlay({ columns: columns.length, range: set, choose: (range) => choose(columns, range) });
  const name = (index: number): string => format.date(columns[index]?.date ?? "");
  return (
    <section className={classes.strip} aria-label={t("graph.timeline.title")}>
      <div className={classes.legend}>
        <span className={classes.title}>{t("graph.timeline.title")}</span>
        <span className={classes.range} aria-live="polite">
          {name(first)} – {name(last)}
        </span>
        {from !== undefined || to !== undefined ? (
          <Anchor component="button" size="xs" ta="left" onClick={() => filterBy(setRange(undefined, undefined))}>
            {t("graph.timeline.all")}
          </Anchor>
        ) : (
          <span className={classes.range}>{t("graph.timeline.whole")}</span>
        )}
      </div>
      <Tooltip label={t(play.playing ? "graph.timeline.pause" : "graph.timeline.play")}>
        <ActionIcon
          variant="subtle"
          color="gray"
          c="var(--desk-ink)"
          aria-label={t(play.playing ? "graph.timeline.pause" : "graph.timeline.play")}
          onClick={play.toggle}
          style={{ alignSelf: "center" }}
        >
          {play.playing ? <IconPlayerPause size={18} /> : <IconPlayerPlay size={18} />}
        </ActionIcon>
      </Tooltip>
      <div className={classes.chart}>
        <Bars columns={columns} first={first} last={last} />
        <RangeSlider
          size="xs"
          min={0}
          max={columns.length - 1}
          minRange={0}
          value={[first, last]}
          onChange={setDragged}
          onChangeEnd={(range) => {
            setDragged(undefined);
            choose(columns, range);
          }}
          label={(index) => name(index)}
          thumbFromLabel={t("graph.timeline.from")}
          thumbToLabel={t("graph.timeline.to")}
        />
        <Axis columns={columns} />
      </div>
    </section>
  );
}

function Axis({ columns }: Readonly<{ columns: readonly Column[] }>) {
  const years = columns.flatMap(({ date }, index) =>
    index === 0 || date.endsWith("-01") || date.length === 4 ? [{ date, index }] : [],
  );
  const every = Math.ceil(years.length / 12);
  return (
    <div className={classes.axis} aria-hidden>
      {years
        .filter((_, position) => position % every === 0)
        .map(({ date, index }) => (
          <span key={date} className={classes.tick} style={{ left: `${(index / columns.length) * 100}%` }}>
            {date.slice(0, 4)}
          </span>
        ))}
    </div>
  );
}
