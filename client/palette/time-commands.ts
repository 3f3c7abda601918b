import type { TFunction } from "i18next";
import { filterBy } from "../commands/arrange.ts";
import { formatDate } from "../i18n/format.ts";
import { dateKinds, setRange, without } from "../state/filters.ts";
import { focusKnownOn } from "../timeline/known-on.ts";
import { togglePlaying } from "../timeline/playing.ts";
import type { PaletteCommand } from "./palette-commands.ts";
import { lastDayOf } from "./typed-date.ts";

type TimeKey = "all" | "knownAlways" | "knownOn" | "play" | "pause" | `kinds.${(typeof dateKinds)[number]}`;
const label = (t: TFunction, key: `graph.timeline.${TimeKey}`): string => `${t("graph.timeline.title")}: ${t(key)}`;

/** What the timeline can do; `playing` as `usePlaying` has it. */
export const timeCommands = (t: TFunction, playing: boolean | undefined): PaletteCommand[] => [
  ...(playing === undefined
    ? []
    : [
        { id: "play", label: label(t, playing ? "graph.timeline.pause" : "graph.timeline.play"), run: togglePlaying },
        { id: "known-on", label: `${label(t, "graph.timeline.knownOn")} …`, run: focusKnownOn },
      ]),
  {
    id: "all-times",
    label: label(t, "graph.timeline.all"),
    run: () => filterBy(setRange(undefined, undefined), "filterTime"),
  },
  {
    id: "known-today",
    label: label(t, "graph.timeline.knownAlways"),
    run: () => filterBy(without("knownOn"), "filterTime"),
  },
  ...dateKinds.map((kind) => ({
    id: `dates-${kind}`,
    label: label(t, `graph.timeline.kinds.${kind}`),
    run: () => filterBy((old) => ({ ...setRange(undefined, undefined)(old), dateBy: kind }), "filterTime"),
  })),
];

/** What can be done with a date that somebody has typed; ISO, of any precision. */
export function dateCommands(t: TFunction, language: string, date: string): PaletteCommand[] {
  const said = formatDate(date, language);
  const named = (key: "knownOn" | "begin" | "end"): string =>
    `${t("graph.timeline.title")}: ${t(`graph.timeline.${key}`)} ${said}`;
  return [
    {
      id: "date-known",
      label: named("knownOn"),
      run: () => filterBy((old) => ({ ...old, knownOn: lastDayOf(date) }), "filterTime"),
    },
    {
      id: "date-from",
      label: named("begin"),
      run: () => filterBy((old) => setRange(date, old.to)(old), "filterTime"),
    },
    {
      id: "date-to",
      label: named("end"),
      run: () => filterBy((old) => setRange(old.from, date)(old), "filterTime"),
    },
  ];
}
