import { ActionIcon, RangeSlider, Tooltip } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
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
import { useDocument, useViewer } from "../state/viewer-store.ts";
import { Bars } from "./bars.tsx";
import { DateSwitch, KnownOn } from "./date-controls.tsx";
import { drawnBins } from "./drawn-bins.ts";
import type { Bar, Column, YearLine } from "./timeline-bins.ts";
import { barsOf, columnsOf, indexesOf, precisionFor, ticksOf, yearLines } from "./timeline-bins.ts";
import classes from "./timeline.module.css";
import { usePlay } from "./use-play.ts";

/** Open ends stay open, so that what has no date is seen until a range is chosen. */
const rangeOf = (columns: readonly Column[], [first, last]: readonly [number, number]): Producer<Filters> =>
  setRange(
    first === 0 ? undefined : columns[first]?.date,
    last === columns.length - 1 ? undefined : columns[last]?.date,
  );

/**
 * The statements of what is drawn over time, before all that the store holds, and the range that is drawn. Nothing where fewer
 * than two dates are known of either kind.
 */
export function Timeline() {
  const { topology, hidden, filters } = useDocument();
  const records = useViewer((state) => state.records);
  const { dateBy } = filters;
  const { data } = useTimeline(dateBy, "month");
  const all = useMemo(() => (data ? columnsOf(data.bins, precisionFor(data.bins)) : []), [data]);
  const { columns, lines } = useMemo(() => {
    const drawn = drawnBins({ topology, hidden, filters }, records);
    return { columns: barsOf(all, drawn), lines: yearLines(all, data?.bins ?? [], drawn) };
  }, [all, data, topology, hidden, filters, records]);
  // Where events have no dates, the way back to the dates of articles must stay.
  return columns.length > 1 || dateBy === "eventDate" ? (
    <Histogram key={dateBy} columns={columns} lines={lines} />
  ) : null;
}

function Histogram({ columns, lines }: Readonly<{ columns: readonly Bar[]; lines: readonly YearLine[] }>) {
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
  const counts = countsOf(columns, lines);
  const name = (index: number): string => format.date(columns[index]?.date ?? "");
  return (
    <section className={classes.strip} data-tour="time" aria-label={t("graph.timeline.title")}>
      <DateSwitch yearOnly={counts.yearOnly}>
        {columns.length > 1 ? `${name(first)} – ${name(last)}` : t("graph.timeline.none")}
      </DateSwitch>
      <PlayButton playing={play.playing} canPlay={columns.length > 1} toggle={play.toggle} />
      <div
        className={classes.chart}
        title={t("graph.timeline.counts", { drawn: format.number(counts.drawn), all: format.number(counts.all) })}
      >
        <Bars columns={columns} lines={lines} first={first} last={last} />
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

function countsOf(columns: readonly Bar[], lines: readonly YearLine[]) {
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
  return {
    drawn: sum([...columns.map(({ total }) => total), ...lines.map(({ drawn }) => drawn)]),
    all: sum([...columns.map(({ all }) => all), ...lines.map(({ all }) => all)]),
    /** On the canvas, dated by the year alone. */
    yearOnly: sum(lines.map(({ drawn }) => drawn)),
  };
}

type PlayProps = Readonly<{ playing: boolean; canPlay: boolean; toggle: () => void }>;

function PlayButton({ playing, canPlay, toggle }: PlayProps) {
  const { t } = useTranslation();
  const label = t(playing ? "graph.timeline.pause" : "graph.timeline.play");
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        c="var(--desk-ink)"
        disabled={!canPlay}
        aria-label={label}
        onClick={toggle}
        style={{ alignSelf: "center" }}
      >
        {playing ? <IconPlayerPause size={18} /> : <IconPlayerPlay size={18} />}
      </ActionIcon>
    </Tooltip>
  );
}

function Axis({ columns }: Readonly<{ columns: readonly Column[] }>) {
  const { ref, width } = useElementSize();
  return (
    <div ref={ref} className={classes.axis} aria-hidden>
      {ticksOf(columns, width).map((index) => (
        <span key={index} className={classes.tick} style={{ left: `${(index / columns.length) * 100}%` }}>
          {columns[index]?.date.slice(0, 4)}
        </span>
      ))}
    </div>
  );
}
