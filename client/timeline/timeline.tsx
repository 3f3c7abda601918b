import { ActionIcon, RangeSlider, Tooltip } from "@mantine/core";
import { IconPlayerPause, IconPlayerPlay } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useTimeline } from "../api/queries.ts";
import { filterBy, filterInRun, filterOn } from "../commands/arrange.ts";
import { useRun } from "../commands/use-run.ts";
import { useFormat } from "../i18n/format.ts";
import type { Filters } from "../state/filters.ts";
import { setRange } from "../state/filters.ts";
import type { Producer } from "../state/view-document.ts";
import { useDocument } from "../state/viewer-store.ts";
import { Bars } from "./bars.tsx";
import { DateSwitch, KnownOn } from "./date-controls.tsx";
import type { Column } from "./timeline-bins.ts";
import { columnsOf, indexesOf, precisionFor } from "./timeline-bins.ts";
import classes from "./timeline.module.css";
import { usePlay } from "./use-play.ts";

/** Open ends stay open, so that what has no date is seen until a range is chosen. */
const rangeOf = (columns: readonly Column[], [first, last]: readonly [number, number]): Producer<Filters> =>
  setRange(
    first === 0 ? undefined : columns[first]?.date,
    last === columns.length - 1 ? undefined : columns[last]?.date,
  );

/** Statements over time, and the range that is drawn. Nothing where fewer than two dates are known of either kind. */
export function Timeline() {
  const { dateBy } = useDocument().filters;
  const { data } = useTimeline(dateBy, "month");
  const columns = useMemo(() => (data ? columnsOf(data.bins, precisionFor(data.bins)) : []), [data]);
  // Where events have no dates, the way back to the dates of articles must stay.
  return columns.length > 1 || dateBy === "eventDate" ? <Histogram key={dateBy} columns={columns} /> : null;
}

function Histogram({ columns }: Readonly<{ columns: readonly Column[] }>) {
  const { t } = useTranslation();
  const format = useFormat();
  const { from, to } = useDocument().filters;
  const set = indexesOf(columns, from, to);
  const [dragged, setDragged] = useState<[number, number]>();
  const [first, last] = dragged ?? set;
  const run = useRun();
  const play = usePlay({
    columns: columns.length,
    range: set,
    begin: (range) => filterBy(rangeOf(columns, range), "filterTime"),
    goOn: (range) => filterOn(rangeOf(columns, range)),
  });
  const name = (index: number): string => format.date(columns[index]?.date ?? "");
  return (
    <section className={classes.strip} data-tour="time" aria-label={t("graph.timeline.title")}>
      <DateSwitch>{columns.length > 1 ? `${name(first)} – ${name(last)}` : t("graph.timeline.none")}</DateSwitch>
      <Tooltip label={t(play.playing ? "graph.timeline.pause" : "graph.timeline.play")}>
        <ActionIcon
          variant="subtle"
          color="gray"
          c="var(--desk-ink)"
          disabled={columns.length < 2}
          aria-label={t(play.playing ? "graph.timeline.pause" : "graph.timeline.play")}
          onClick={play.toggle}
          style={{ alignSelf: "center" }}
        >
          {play.playing ? <IconPlayerPause size={18} /> : <IconPlayerPlay size={18} />}
        </ActionIcon>
      </Tooltip>
      <div className={classes.chart}>
        <Bars columns={columns} first={first} last={last} />
        {columns.length > 1 && (
          <RangeSlider
            {...run.ends}
            size="xs"
            min={0}
            max={columns.length - 1}
            minRange={0}
            value={[first, last]}
            onChange={setDragged}
            onChangeEnd={(range) => {
              setDragged(undefined);
              filterInRun(rangeOf(columns, range), "filterTime", run.current());
            }}
            label={(index) => name(index)}
            thumbFromLabel={t("graph.timeline.from")}
            thumbToLabel={t("graph.timeline.to")}
          />
        )}
        <Axis columns={columns} />
      </div>
      <KnownOn />
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
